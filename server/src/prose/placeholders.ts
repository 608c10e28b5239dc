/**
 * What a template leaves open: slots still to be filled, and boxes to tick.
 * Knows the marks that template languages and record systems use, nothing of what is asked for.
 */
import { overlapping } from '../text/span.js';
import type { Span } from '../text/span.js';

export interface Placeholder {
  /** `slot`: a value still to be given. `ticked`, `unticked`: a box. */
  readonly kind: 'slot' | 'ticked' | 'unticked';
  readonly span: Span;
}

/** A box and the words it is about. */
export interface Box {
  readonly isTicked: boolean;
  readonly span: Span;
  /** What is chosen by ticking it: the words behind the box, or before it where the line is written that way. */
  readonly option: Span;
}

/** Every mark of a placeholder, one alternative a mark; which one it is, its first characters tell. */
const marks = new RegExp(
  [
    /\{\{[^{}\n]*\}\}/, // {{side}}, of Mustache and its kin
    /\$\{[^{}\n]*\}/, // ${side}
    /\{[A-Za-z][^{}\n]{0,80}\}/, // {Side:12345}, a pick list
    /\*{3,}/, // ***, the wildcard of record systems
    /@[A-Z][A-Z0-9_.]*@/, // @NAME@
    /%[A-Z][A-Z0-9_]+%/, // %FIELD%
    /\[(?:[ _]?|[xX✓✔])\]/, // [ ] [x]
    /\((?:[ _]|[xX✓✔])\)/, // ( ) (X)
    /\[[A-Za-z*][^[\]\n]{1,60}\](?!\()/, // [DATE] [insert side] [**Name**]
    /[☐☑☒✓✔□■◻▢○◯●]/, // a circle only where it is no bullet, see isBullet
    /_+[xX✓]_+/, // __X__, a ticked rule
    /_{3,}/, // ____
    /\.{4,}|…{2,}/, // ........
    /<<[^<>\n]{1,60}>>|<[A-Za-z][^<>\n=/]{0,60}>/, // <side>
    /(?<![^\s(])\.(?:[a-z]{3,}[a-z0-9_]*|[A-Z]{3,}[A-Z0-9_]*)\b(?!\.)/, // .dotphrase
  ]
    .map((it) => it.source)
    .join('|'),
  'g',
);

/** Tags of HTML that a note may hold; anything else in angle brackets is a slot. */
const tags = new Set(
  'a b i u p br hr div span table tr td th ul ol li h1 h2 h3 h4 strong em body html head'.split(' '),
);

/** Every placeholder of the text, in its order. */
export function placeholdersOf(text: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  for (const match of text.matchAll(marks)) {
    const mark = match[0];
    if (mark.startsWith('<') && tags.has(mark.slice(1, -1).trim().toLowerCase())) continue;
    if (/[○●]/.test(mark) && isBullet(text, match.index)) continue;
    found.push({ kind: kindOf(mark), span: { start: match.index, end: match.index + mark.length } });
  }
  return found;
}

function kindOf(mark: string): Placeholder['kind'] {
  if (/^[☑☒✓✔■●]$|^[[(][xX✓✔][\])]$|^_+[xX✓]_+$/.test(mark)) return 'ticked';
  if (/^[☐□◻▢○◯]$|^\[[ _]?\]$|^\([ _]\)$/.test(mark)) return 'unticked';
  return 'slot';
}

/**
 * Lists begin their lines with circles, too. A circle is a box where another stands near it on its line,
 * or where short lines one below the other begin with circles of both kinds.
 */
function isBullet(text: string, at: number): boolean {
  const behind = text.slice(at + 1, at + 61).split(/[\r\n]/)[0] ?? '';
  const before =
    text
      .slice(Math.max(0, at - 60), at)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  if (/[○◯●]/.test(before + behind)) return false;
  if (before.trim() !== '') return true;
  const lineStart = at - before.length;
  const isOption = (line: string) => /^[ \t]*[○●][ \t]?[^:.]{1,30}$/.test(line) && line.search(/\S/) === before.length;
  const above = text
    .slice(Math.max(0, lineStart - 320), lineStart)
    .split(/\r?\n/)
    .slice(0, -1)
    .reverse();
  const below = text.slice(lineStart, lineStart + 320).split(/\r?\n/);
  const run = [above, below].flatMap((lines) => lines.slice(0, endOf(lines, isOption))).join('');
  return !run.includes('●') || !run.includes('○');
}

function endOf(lines: readonly string[], isIn: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !isIn(line));
  return end < 0 ? lines.length : end;
}

/** Whether a value is nothing but placeholders: to be filled in later, so unknown. An empty value is not one. */
export function isPlaceholder(value: string): boolean {
  const rest = blanked(value, placeholdersOf(value).filter((it) => it.kind !== 'ticked').map((it) => it.span)); // prettier-ignore
  return rest.trim() === '' && value.trim() !== '';
}

/** The text with spaces where the spans were, character for character. Line ends stay. */
export function blanked(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return result + text.slice(at);
}

/**
 * The boxes of the text with what each is about. On a line that has a ticked rule (`_X_`), a bare rule is a box not ticked.
 * Where nothing stands behind the last box of a line, its boxes stand behind their words.
 */
export function boxesOf(text: string, placeholders = placeholdersOf(text)): readonly Box[] {
  if (!placeholders.some((it) => it.kind !== 'slot')) return [];
  const boxes: Box[] = [];
  let lineStart = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const span = { start: lineStart, end: lineStart + line.length };
    const inLine = overlapping(placeholders, (it) => it.span, span);
    boxes.push(...boxesOfLine(text, span, inLine));
    lineStart = span.end + (text.startsWith('\r\n', span.end) ? 2 : 1);
  }
  return boxes;
}

function boxesOfLine(text: string, line: Span, inLine: readonly Placeholder[]): Box[] {
  const hasRule = inLine.some((it) => it.kind === 'ticked' && text[it.span.start] === '_');
  const marks = inLine.filter((it) => it.kind !== 'slot' || (hasRule && text[it.span.start] === '_'));
  const last = marks.at(-1);
  if (last === undefined) return [];
  const isBehind =
    !/\w/.test(text.slice(last.span.end, line.end)) && /\w/.test(text.slice(line.start, last.span.start));
  return marks.map(({ kind, span }, index) => ({
    isTicked: kind === 'ticked',
    span,
    option: isBehind
      ? { start: marks[index - 1]?.span.end ?? line.start, end: span.start }
      : { start: span.end, end: marks[index + 1]?.span.start ?? line.end },
  }));
}
