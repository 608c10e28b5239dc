/** The tests are bundled beside it. */
exports.activate = () => undefined;
