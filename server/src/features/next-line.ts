/** The next service line of a claim as a completion: where the last one ends, with what it has in common with it. */
import { formats } from '../formats/index.js';
import type { Document, Reading } from '../formats/format.js';
import type { Completions } from './completion.js';

export function nextLineAt(document: Document, reading: Reading, offset: number): Completions | undefined {
  const format = formats.find((it) => it.id === reading.format);
  const next = format?.nextLineAt?.(document, reading, offset);
  if (next === undefined) return undefined;
  const { head, tail, number, span } = next;
  const value = head.slice(0, head.indexOf(String(number)) + String(number).length);
  const [charge, units, end] = tail.map(inSnippet);
  const item = {
    kind: 'line',
    value,
    detail: `service line ${number}`,
    filterText: value,
    sortText: '000',
    span,
    newText: head,
    snippet: `${inSnippet(head)}$1${charge ?? ''}$2${units ?? ''}$3${end ?? ''}$0`,
    documentation: () => [
      {
        title: '',
        lines: ['With the day and the pointers of the line before; code, charge and units are to fill in.'],
      },
    ],
  } as const;
  return { items: [item], isIncomplete: false };
}

/** Characters that mean something in a snippet stay characters. */
function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
