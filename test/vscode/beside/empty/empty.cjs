/** What every extension costs: it is found, loaded and activated. */
exports.activate = () => undefined;
