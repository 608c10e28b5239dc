/** What stands around the claims: interchanges, functional groups, transactions, each from its header to its trailer. */
import type { Document, Part, Reading } from '../format.js';
import { checkpointBefore, memoryOf } from './found.js';
import type { Found } from './found.js';
import { GE, GS, IEA, ISA, SE, ST } from './ids.js';
import { Segments, startsInterchange } from './segments.js';
import { framingOfInterchange } from './separators.js';
import { wrappedOf } from './wrapped.js';

interface Open {
  readonly kind: Part['kind'];
  readonly level: number;
  readonly start: number;
  end: number | undefined;
}

export function partsOf({ text }: Document, reading: Reading): readonly Part[] {
  const wrapped = wrappedOf(reading);
  if (wrapped === undefined) return partsIn(text, reading);
  return partsIn(wrapped.text, wrapped.reading).map((it) => ({ ...it, span: wrapped.breaks.spanOf(it.span) }));
}

function partsIn(text: string, reading: Reading): readonly Part[] {
  const found = memoryOf(reading)?.found;
  if (found === undefined) return [];
  const parts: Open[] = [];
  let open: Open[] = [];
  /** Ends those of this level and within it: where the next thing begins, if they have no trailer. */
  const close = (level: number, at: number) => {
    for (const it of open) if (it.level >= level) it.end ??= at;
    open = open.filter((it) => it.level < level);
  };
  for (const { id, start } of found.marks) {
    const begun = headers.get(id);
    if (begun !== undefined) {
      close(begun.level, start);
      const part: Open = { ...begun, start, end: undefined };
      open.push(part);
      parts.push(part);
    }
    const level = trailers.get(id);
    if (level === undefined) continue;
    close(level + 1, start);
    close(level, endOfSegment(text, found, start));
  }
  close(0, text.length);
  const kinds = new Map(found.transactions.map((it) => [it.start, it.transaction.kind]));
  return parts.map(({ kind, start, end = text.length }) => ({
    kind,
    span: { start, end: withoutBlanks(text, start, end) },
    label: kind === 'transaction' ? (kinds.get(start) ?? '') : '',
  }));
}

const headers: ReadonlyMap<number, Pick<Open, 'kind' | 'level'>> = new Map([
  [ISA, { kind: 'interchange', level: 0 }],
  [GS, { kind: 'group', level: 1 }],
  [ST, { kind: 'transaction', level: 2 }],
]);

const trailers: ReadonlyMap<number, number> = new Map([
  [IEA, 0],
  [GE, 1],
  [SE, 2],
]);

function endOfSegment(text: string, found: Readonly<Found>, start: number): number {
  const checkpoint = checkpointBefore(found, start);
  if (checkpoint === undefined) return start;
  // Reading begins again at an ISA with what separated before it.
  const { separators } = startsInterchange(text, checkpoint.start)
    ? framingOfInterchange(text, checkpoint.start)
    : checkpoint.context.notation;
  const segments = new Segments(text, separators, start);
  return segments.next() ? segments.stop : start;
}

function withoutBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= 32) at--;
  return at;
}
