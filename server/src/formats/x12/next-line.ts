/** The service line that may be written behind the last one of a professional claim, with the separators of the file. */
import type { Document, NextLine, Reading } from '../format.js';
import { checkpointBefore, memoryOf } from './found.js';
import { CLM, DTP, endsAll, ISA, LX, SV1 } from './ids.js';
import { Segments } from './segments.js';

/** What was seen of the claim that is open. */
interface Open {
  /** LX01 of its last line, as a number. */
  number: number;
  hasService: boolean;
  /** SV102 to SV107 of its last line. */
  pointer: string;
  unit: string;
  /** DTP*472 of its last line. */
  date: string;
}

const nothing: Readonly<Open> = { number: 0, hasService: false, pointer: '', unit: 'UN', date: '' };

export function nextLineAt({ text }: Document, reading: Reading, offset: number): NextLine | undefined {
  // What has been typed of the line so far is at most its LX; before it, a segment must have ended.
  const typed = /(?:L|LX[^A-Za-z0-9\s]?\d{0,3})?$/i.exec(text.slice(Math.max(0, offset - 6), offset))?.[0] ?? '';
  const start = offset - typed.length;
  const last = lastVisible(text, start);
  const found = memoryOf(reading)?.found;
  const checkpoint = found && checkpointBefore(found, Math.max(0, last));
  if (checkpoint === undefined) return undefined;
  const { separators } = checkpoint.context.notation;
  const terminator = String.fromCharCode(separators.terminator);
  const endsInBreak = separators.terminator === 10 || separators.terminator === 13;
  const ended = endsInBreak ? text.slice(last + 1, start).includes(terminator) : text.charAt(last) === terminator;
  if (!ended || !isFree(text, offset, checkpoint.context.notation.separators.element)) return undefined;
  const open = openAt(new Segments(text, separators, checkpoint.start), start);
  if (!open.hasService) return undefined;
  const lineEnd = endsInBreak ? '' : lineEndIn(text, last);
  return { ...written(open, separators, `${terminator}${lineEnd}`), span: { start, end: offset } };
}

function written(
  { number, pointer, unit, date }: Readonly<Open>,
  separators: Segments['separators'],
  end: string,
): Omit<NextLine, 'span'> {
  const e = String.fromCharCode(separators.element);
  const c = String.fromCharCode(separators.component);
  const behind = pointer === '' ? '' : `${e}${e}${e}${pointer}`;
  const day = date === '' ? '' : `DTP${e}472${e}D8${e}${date}${end}`;
  return {
    number: number + 1,
    head: `LX${e}${number + 1}${end}SV1${e}HC${c}`,
    tail: [e, `${e}${unit}${e}`, `${behind}${end}${day}`],
  };
}

/** What is open just before an offset: of the claim there, and nothing where another loop has begun. */
function openAt(segments: Segments, offset: number): Readonly<Open> {
  let open: Open = { ...nothing };
  while (segments.next()) {
    if (segments.start >= offset) break;
    const { id } = segments;
    if (id === CLM || id === ISA || endsAll(id)) open = { ...nothing };
    else if (id === LX) open.number = Number.parseInt(segments.value(1), 10) || open.number + 1;
    else if (id === SV1) {
      open.hasService = true;
      open.pointer = segments.value(7);
      open.unit = segments.value(3) || 'UN';
    } else if (id === DTP && segments.isQualifiedBy('472') && /^\d{8}$/.test(segments.value(3)))
      open.date = segments.value(3);
  }
  return open;
}

/** Is what follows the end of the claim: another claim or level, the trailer, the end of the text? */
function isFree(text: string, offset: number, element: number): boolean {
  const behind = /^[^A-Za-z0-9]*([A-Za-z0-9]{2,3})(.?)/s.exec(text.slice(offset, offset + 40));
  if (behind === null) return true;
  return behind[2]?.charCodeAt(0) === element && /^(?:CLM|HL|SE|GE|IEA|ST|ISA)$/i.test(behind[1] ?? '');
}

/** The last character before an offset that can be seen. */
function lastVisible(text: string, offset: number): number {
  let at = offset - 1;
  while (at >= 0 && text.charCodeAt(at) <= 32) at--;
  return at;
}

/** How rows end in this file, where each segment has its own; empty where they run on. */
function lineEndIn(text: string, terminator: number): string {
  const before = text.lastIndexOf(text.charAt(terminator), terminator - 1);
  const rows = /^\r?\n|^\r/.exec(text.slice(before + 1, before + 3));
  return before < 0 ? '' : (rows?.[0] ?? '');
}
