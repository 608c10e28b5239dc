/**
 * Takes out of a note what its author did not write as words of the note: code fences, comments, front matter,
 * targets of links. Every character keeps its place.
 */
import { blanked } from '../../prose/placeholders.js';
import type { Span } from '../../text/span.js';

/** The text, length kept, with blanks where there is nothing to read. */
export function masked(text: string): string {
  const spans = [frontMatterOf(text), ...fencesOf(text), ...matchesOf(text, elsewhere)].filter(
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

/** Comments, targets of links, bare addresses of pages and letters, tags that carry attributes. */
const elsewhere =
  /<!--[\s\S]*?-->|(?<=\])\([^()\s]*(?:\s+"[^"\n]*")?\)|^[ \t]{0,3}\[[^\]\n]{1,80}\]:[ \t]*\S+|\b(?:https?:\/\/|www\.)[^\s<>)\]]+|\b[\w.+-]+@[\w-]+\.[\w.]+|<\/?[A-Za-z][\w-]*\s[^<>\n]*=[^<>\n]*>/gm;

/** A fence that is never closed is a line of a note drawn with such characters, or still being typed. */
function fencesOf(text: string): Span[] {
  if (!text.includes('```') && !text.includes('~~~')) return [];
  return matchesOf(text, /^[ \t]{0,3}(`{3,}|~{3,})[^`\n]*\n(?:[\s\S]*?\n)?[ \t]{0,3}\1[ \t]*$/gm);
}

function matchesOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (it) => ({ start: it.index, end: it.index + it[0].length }));
}
