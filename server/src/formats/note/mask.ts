/**
 * Takes out of a note what its author did not write as words of the note: code fences, comments, front matter,
 * targets of links. Every character keeps its place.
 */
import { blanked } from '../../prose/placeholders.js';
import type { Span } from '../../text/span.js';

/** The text, length kept, with blanks where there is nothing to read. */
export function masked(text: string): string {
  const spans = [frontMatterOf(text), ...fencesOf(text), ...commentsOf(text), ...elsewhereIn(text)].filter(
    (it) => it !== undefined,
  );
  return spans.length === 0
    ? text
    : blanked(
        text,
        spans.toSorted((a, b) => a.start - b.start),
      );
}

/**
 * The block between two `---` at the top, where it holds `key: value` lines and nothing else.
 * Keys of one letter are the S, O, A and P of a note between rules, so they make it a note.
 */
export function frontMatterOf(text: string): Span | undefined {
  const match =
    /^\uFEFF?---[ \t]*\r?\n((?:(?![ \t]*(?:---|\.\.\.)[ \t]*\r?\n).*\r?\n){1,40})(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/.exec(
      text.slice(0, 4000),
    );
  if (match === null) return undefined;
  const lines = (match[1] ?? '').split(/\r?\n/);
  const isData = lines.every((line) => /^\s*(?:#.*|-\s.*|[A-Za-z_][\w -]{1,40}:(?:\s.*)?)?$/.test(line));
  return isData ? { start: 0, end: match[0].length } : undefined;
}

/** Targets of links, bare addresses of pages and letters, tags that carry attributes. */
const elsewhere =
  /(?<=\])\([^()\s]*(?:\s+"[^"\n]*")?\)|^[ \t]{0,3}\[[^\]\n]{1,80}\]:[ \t]*\S+|\b(?:https?:\/\/|www\.)[^\s<>)\]]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+|<\/?[A-Za-z][\w-]*\s[^<>\n]*=[^<>\n]*>/gm;

function elsewhereIn(text: string): Span[] {
  return Array.from(text.matchAll(elsewhere), (it) => ({ start: it.index, end: it.index + it[0].length }));
}

/** A comment that is never closed hides nothing. */
function commentsOf(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', start)) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    spans.push({ start, end: close + 3 });
    start = close + 3;
  }
  return spans;
}

interface FenceLine extends Span {
  readonly marks: string;
  /** Nothing stands behind the marks, so it may close a fence. */
  readonly isBare: boolean;
}

/** A fence that is never closed is a line of a note drawn with such characters, or still being typed. */
function fencesOf(text: string): Span[] {
  if (!text.includes('```') && !text.includes('~~~')) return [];
  const lines = Array.from(text.matchAll(/^[ \t]{0,3}(`{3,}|~{3,})([^`\r\n]*)\r?$/gm), (it): FenceLine => ({
    start: it.index,
    end: it.index + it[0].trimEnd().length,
    marks: it[1] ?? '',
    isBare: (it[2] ?? '').trim() === '',
  })); // prettier-ignore
  // From the last to the first: where the next line that closes such a fence is.
  const next = new Map<string, number>();
  const closing = lines.map(() => -1);
  for (const [index, { marks, isBare }] of [...lines.entries()].reverse()) {
    closing[index] = next.get(marks) ?? -1;
    if (isBare) next.set(marks, index);
  }
  const spans: Span[] = [];
  for (let index = 0; index < lines.length; index++) {
    const [open, close] = [lines[index], closing[index] ?? -1];
    const last = lines[close];
    if (open === undefined || last === undefined) continue;
    spans.push({ start: open.start, end: last.end });
    index = close;
  }
  return spans;
}
