/** What a person may set. Anything that is not understood counts as not set. */
import { levels } from '../index.js';
import type { Level, Levels } from '../index.js';

export interface Settings {
  readonly enable: boolean;
  readonly levels: Levels;
  /** A line above each claim that says what it comes to. */
  readonly codeLens: boolean;
  /** What a code is and what a pointer means, beside it. */
  readonly inlayHints: boolean;
  /** Files that are not open are checked too, so many of them. */
  readonly checksWorkspace: boolean;
  /** Formatting X12 sets loops in by their depth. */
  readonly indentLoops: boolean;
  readonly mostFiles: number;
  /** In UTF-16 code units, which in nearly every claim file are bytes. */
  readonly maxLength: number;
}

export const section = 'claimlint';

const megabyte = 1024 * 1024;
export const defaults: Settings = {
  enable: true,
  levels: {},
  codeLens: true,
  inlayHints: true,
  checksWorkspace: true,
  indentLoops: true,
  mostFiles: 5000,
  maxLength: 16 * megabyte,
};

/** Reads `{ enable: true, rules: { "deleted-code": "warning" }, maxFileSize: 16 }`. */
export function settingsFrom(value: unknown): Settings {
  if (!isRecord(value)) return defaults;
  const { enable, rules, codeLens, inlayHints, indentLoops, workspace, maxFileSize } = value;
  return {
    enable: typeof enable === 'boolean' ? enable : defaults.enable,
    levels: isRecord(rules) ? levelsFrom(rules) : defaults.levels,
    codeLens: typeof codeLens === 'boolean' ? codeLens : defaults.codeLens,
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : defaults.inlayHints,
    indentLoops: typeof indentLoops === 'boolean' ? indentLoops : defaults.indentLoops,
    ...ofWorkspace(workspace),
    maxLength: typeof maxFileSize === 'number' && maxFileSize > 0 ? maxFileSize * megabyte : defaults.maxLength,
  };
}

function ofWorkspace(value: unknown): Pick<Settings, 'checksWorkspace' | 'mostFiles'> {
  const { check, maxFiles } = isRecord(value) ? value : {};
  return {
    checksWorkspace: check === 'off' ? false : defaults.checksWorkspace,
    mostFiles: typeof maxFiles === 'number' && maxFiles >= 0 ? Math.floor(maxFiles) : defaults.mostFiles,
  };
}

function levelsFrom(rules: Readonly<Record<string, unknown>>): Levels {
  const set: Record<string, Level> = {};
  for (const [rule, wanted] of Object.entries(rules)) {
    const level = levels.find((it) => it === wanted);
    if (level !== undefined) set[rule] = level;
  }
  return set;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
