import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outFolder } from './paths.js';

/** What the workbench logs while a suite runs. */
export class WorkbenchLog {
  private readonly lines: { level: string; text: string }[] = [];

  add(level: string, args: readonly unknown[]): void {
    const text = args.map((it) => (typeof it === 'string' ? it : JSON.stringify(it))).join(' ');
    this.lines.push({ level, text });
  }

  /** The warnings and errors that may have to do with the extension. */
  complaints(): string {
    const told = this.lines.filter(({ level, text }) => /warn|error/.test(level) && !isNoise(text));
    return told.map(({ level, text }) => `  [${level}] ${text.slice(0, 1000)}`).join('\n');
  }

  async save(name: string): Promise<string> {
    const path = join(outFolder, `${name}.log`);
    await mkdir(outFolder, { recursive: true });
    await writeFile(path, this.lines.map(({ level, text }) => `[${level}] ${text}\n`).join(''));
    return path;
  }
}

/**
 * The workbench asks its own update, gallery and account services, which tests do not reach, and looks for native
 * modules, which are not built. It does without all of them.
 */
function isNoise(text: string): boolean {
  return /ENOTFOUND|ERR_NAME_NOT_RESOLVED|EAI_AGAIN|gallery|bindings file|build\/Release|spdlog|sqlite3|watchdog|AgentHost|vsda|[Cc]opilot|[Cc]hat|marketplace|telemetry|Failed to fetch|\[Service Worker\]|authentication provider|workbench contribution|of the tests failed\./.test(
    text,
  );
}
