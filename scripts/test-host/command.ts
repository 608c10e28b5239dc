import { spawn } from 'node:child_process';

export interface Outcome {
  readonly status: number;
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether the command's words go to the terminal as they come. They are collected either way. */
  readonly show?: 'output' | 'nothing';
}

/** Runs a command to its end. A command that cannot be started is an outcome like any other, with status 127. */
export function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env, show = 'nothing' }: CommandOptions = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      from.setEncoding('utf8');
      from.on('data', (text: string) => {
        output += text;
        if (show === 'output') to.write(text);
      });
    }
    child.once('error', (error) => {
      resolve({ status: 127, output: output + error.message });
    });
    child.once('close', (status) => {
      resolve({ status: status ?? 1, output });
    });
  });
}

/** npm as it was called, so that the same npm answers; otherwise the one on PATH. */
export function npmCommand(args: readonly string[]): readonly [command: string, args: readonly string[]] {
  const cli = process.env['npm_execpath'];
  if (cli !== undefined && /npm-cli\.[cm]?js$/.test(cli)) return [process.execPath, [cli, ...args]];
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm', ...args]] : ['npm', args];
}

/** Builds the extension and the command line. Resolves to why it failed, or to nothing when it went well. */
export async function build(root: string): Promise<string | undefined> {
  const [command, args] = npmCommand(['run', '--silent', 'build']);
  const { status, output } = await runCommand(command, args, { cwd: root });
  return status === 0 ? undefined : `The build failed.\n${output.trim()}`;
}

/**
 * The environment without what npm and the editor say about *this* project and *this* window: `npm_config_omit` or
 * `npm_config_workspaces` of an outer `npm ci` would otherwise rule the inner install, and `VSCODE_*` of a terminal
 * inside VS Code would confuse the workbench under test. How to reach the registry stays.
 */
export function cleanEnvironment(source: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = Object.entries(source).filter(([name]) => !isOfThisProject(name) || isWayToRegistry(name));
  return Object.fromEntries(kept);
}

function isOfThisProject(name: string): boolean {
  return /^(npm_|VSCODE_|ELECTRON_RUN_AS_NODE$|NODE_OPTIONS$|NODE_ENV$|NODE_PATH$|INIT_CWD$|TSX_)/i.test(name);
}

function isWayToRegistry(name: string): boolean {
  return /^npm_config_(registry|@.*:registry|\/\/.*|cache|ca|cafile|cert|key|proxy|https_?proxy|no_?proxy|strict_ssl|userconfig|globalconfig|offline|prefer_offline|fetch_.*|maxsockets)$/i.test(
    name,
  );
}
