/** A document with `<|>` where the cursor is. */
import assert from 'node:assert/strict';
import { Linter, analyze, builtinKnowledge } from '../../server/src/index.js';
import type { Analysis, Completions, Hover, Knowledge, Section } from '../../server/src/index.js';

const mark = '<|>';

export interface CursorOptions {
  /** The document's name, which tells its format; the shorthand where none is given. */
  readonly as?: string;
  /** The built-in one where none is given. */
  readonly knowledge?: Knowledge;
}

/** The document read without its mark, and where that stood. */
export function atCursor(marked: string, options: CursorOptions = {}): { analysis: Analysis; offset: number } {
  const offset = marked.indexOf(mark);
  assert.ok(offset >= 0 && !marked.includes(mark, offset + 1), `one ${mark} marks the cursor`);
  const text = marked.replace(mark, '');
  const linter = new Linter([], options.knowledge ?? builtinKnowledge());
  const analysis = analyze({ text, name: options.as ?? 'test.claim.csv' }, linter);
  assert.ok(analysis !== undefined, 'no format reads this document');
  return { analysis, offset };
}

export function hoverAtCursor(marked: string, options?: CursorOptions): Hover | undefined {
  const { analysis, offset } = atCursor(marked, options);
  return analysis.hover(offset);
}

export function completeAtCursor(marked: string, options?: CursorOptions): Completions | undefined {
  const { analysis, offset } = atCursor(marked, options);
  return analysis.complete(offset);
}

/** As text: the title, then each section with its lines indented under its title. */
export function printSections(title: string, sections: readonly Section[]): string {
  const body = sections.flatMap((it) =>
    it.title === '' ? it.lines : [it.title, ...it.lines.map((line) => `  ${line}`)],
  );
  return [title, ...body].join('\n');
}
