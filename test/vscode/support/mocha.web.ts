/** mocha's own build for browsers, in the web extension host. Takes the place of `mocha.ts` there. */
export async function startMocha(
  loadTests: () => Promise<unknown>,
  options: Mocha.MochaOptions & { ui: Mocha.Interface },
): Promise<number> {
  // Defines the global `mocha`; `setup` then defines `describe` and `it`.
  await import('mocha/mocha.js');
  const mocha = (globalThis as unknown as { mocha: BrowserMocha }).mocha;
  mocha.setup(options);
  await loadTests();
  return new Promise((resolve) => {
    mocha.run(resolve);
  });
}

interface BrowserMocha {
  setup(options: Mocha.MochaOptions): void;
  run(done: (failures: number) => void): void;
}
