/** A few words beside what is typed: what a code is, and which diagnosis a pointer means. One in a row at most. */
import type { PlacedClaim, ServiceLine } from '../claim/claim.js';
import type { Document, Reading } from '../formats/format.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Span } from '../text/span.js';

export interface Hint {
  /** Behind which character it stands; absolute. */
  readonly offset: number;
  readonly label: string;
}

/** Words are cut behind so many characters: a hint that moves the row out of the window is none. */
const longestTitle = 36;

/** The hints between two offsets, in the order of the text. */
export function hintsIn(knowledge: Knowledge, { text }: Document, reading: Reading, span: Span): readonly Hint[] {
  const hints: Hint[] = [];
  for (const placed of reading.claims) {
    if (placed.start >= span.end) break;
    if (placed.start + placed.claim.span.end <= span.start) continue;
    for (const line of placed.claim.lines) {
      const { start } = placed;
      if (start + line.span.end < span.start || start + line.span.start > span.end) continue;
      hints.push(...hintsOn(knowledge, text, placed, line));
    }
  }
  const isInside = ({ offset }: Hint) => span.start <= offset && offset <= span.end;
  return firstOfEach(hints.filter(isInside), reading.format === 'x12' ? () => undefined : rowsOf(text));
}

function hintsOn(knowledge: Knowledge, text: string, { claim, start }: PlacedClaim, line: ServiceLine): Hint[] {
  const { code, pointers } = line;
  const last = pointers.reduce((end, it) => Math.max(end, it.span.end), 0);
  const pointed = [...new Set(pointers.flatMap((it) => claim.diagnoses[it.value - 1]?.value ?? []))];
  const toward = pointed.length === 0 ? '' : `→ ${pointed.join(', ')}`;
  const title = code === undefined ? '' : shortened(knowledge.code(code.value.toUpperCase())?.title ?? '');
  const isOneRow = code !== undefined && !/[\r\n]/.test(text.slice(start + code.span.end, start + last));
  if (code !== undefined && isOneRow && last > code.span.end) {
    const label = [title, toward].filter((it) => it !== '').join(' ');
    return label === '' ? [] : [{ offset: start + code.span.end, label }];
  }
  return [
    ...(code === undefined || title === '' ? [] : [{ offset: start + code.span.end, label: title }]),
    ...(toward === '' ? [] : [{ offset: start + last, label: toward }]),
  ];
}

/** Which row an offset stands in: where that begins. */
function rowsOf(text: string): (offset: number) => number {
  return (offset) => text.lastIndexOf('\n', offset - 1) + 1;
}

function firstOfEach(hints: readonly Hint[], rowOf: (offset: number) => number | undefined): readonly Hint[] {
  const seen = new Set<number>();
  return [...hints]
    .sort((a, b) => a.offset - b.offset)
    .filter(({ offset }) => {
      // An X12 file may be one row from end to end; there each service line has its own.
      const row = rowOf(offset) ?? offset;
      if (seen.has(row)) return false;
      seen.add(row);
      return true;
    });
}

function shortened(title: string): string {
  if (title.length <= longestTitle) return title;
  const cut = title.slice(0, longestTitle);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || cut;
  return `${words.replace(/[\s,;:(]+$/, '')}…`;
}
