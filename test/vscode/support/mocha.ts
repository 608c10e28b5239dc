/** mocha in the Node extension host. Its twin for the web host is `mocha.web.ts`. */
export async function startMocha(loadTests: () => Promise<unknown>, options: Mocha.MochaOptions): Promise<number> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha(options);
  // Makes `describe` and `it` global, as loading a file by name would.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await loadTests();
  return new Promise((resolve) => {
    mocha.run(resolve);
  });
}
