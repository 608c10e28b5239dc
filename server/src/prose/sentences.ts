/**
 * Cuts notes into sentences and sentences into clauses. Survives telegraphic writing, capitals, lists and abbreviations.
 * Knows marks of writing and a few abbreviations, nothing of what is said. All spans are offsets in the text given.
 */
import type { Span } from '../text/span.js';

/** Abbreviations behind which a sentence goes on, whatever follows. */
const neverLast = new Set(
  'dr mr mrs ms prof st vs e.g i.e eg ie cf approx no pt dx hx sx incl esp resp fig ref'.split(' '),
);

/** Abbreviations that may end a sentence: it ends there where a capital follows. */
const maybeLast = new Set(
  'in ret cont prev orig f.u etc p.r.n q.d b.i.d t.i.d a.m p.m wk wks mo mos yr yrs hr hrs min mins tx rx appt appts eval lt rt r l b ext int jr sr p.o s.p dept ave inc ltd u.s'.split(
    ' ',
  ),
);

/** Sentences of `text` between `from` and `to`, without the white space around them. */
export function sentencesOf(text: string, from = 0, to = text.length): readonly Span[] {
  const found: Span[] = [];
  let start = from;
  let lineStart = from;
  const end = (at: number) => {
    const span = trimmed(text, start, at);
    if (span.start < span.end) found.push(span);
    start = at;
  };
  const mark = /[.?!\r\n]/g;
  mark.lastIndex = from;
  for (let match = mark.exec(text); match !== null && match.index < to; match = mark.exec(text)) {
    const at = match.index;
    if (match[0] === '\n' || match[0] === '\r') {
      if (!goesOn(text, lineStart, at, to)) end(at + 1);
      lineStart = at + 1;
    } else if (isEndOrSpace(text, at + 1, to) && (match[0] !== '.' || isFullStop(text, start, at))) {
      end(at + 1);
    }
  }
  end(to);
  return found;
}

function isEndOrSpace(text: string, at: number, to: number): boolean {
  return at >= to || /[\s"')\]]/.test(text[at] ?? '');
}

function isFullStop(text: string, start: number, at: number): boolean {
  const word = /[A-Za-z0-9.]*$/.exec(text.slice(Math.max(start, at - 12), at))?.[0].toLowerCase() ?? '';
  if (neverLast.has(word)) return false;
  // A lone letter is an initial, or one of `f. u.`; a lone number may number a list.
  const isDoubtful =
    maybeLast.has(word) || /^[a-z]$/.test(word) || (/^\d{1,2}$/.test(word) && isFirstWord(text, start, at, word));
  if (!isDoubtful) return true;
  return maybeLast.has(word) && /^\s*["'(]?[A-Z0-9]/.test(text.slice(at + 1, at + 8));
}

function isFirstWord(text: string, start: number, at: number, word: string): boolean {
  return text.slice(start, at).trim() === word;
}

/** Whether the line break at `at` only wraps a long line. */
function goesOn(text: string, lineStart: number, at: number, to: number): boolean {
  if (at - lineStart < 40) return false;
  const line = text.slice(lineStart, at).trimEnd();
  const after = text.startsWith('\r\n', at) ? at + 2 : at + 1;
  const nextLine = /^[^\r\n]{0,60}/.exec(text.slice(after, Math.min(to, after + 60)))?.[0] ?? '';
  if (line.length < 40 || /[.!?:;]$/.test(line) || nextLine.trim() === '') return false;
  if (/^\s*(?:[-*•#>|[☐☑]|\d+[.)]\s|[A-Za-z][\w /&-]{0,30}:)/.test(nextLine)) return false;
  return /^\s*[a-z(]/.test(nextLine) || line.length >= 60;
}

/** Where one statement of a sentence ends and the next begins, as far as marks and small words tell. */
const seam = new RegExp(
  [
    /;|\s[-–—|]+>?\s|[–—()]|\s->\s?/,
    /,?\s(?:but|however|although|though|whereas|(?:and\s)?then(?=\s(?!\w+ed\b)))\s/,
    /(?:,|\sand|,\sand)\s(?=(?:pt\s|patient\s|she\s|he\s|they\s)?(?:will|to\s(?:follow|return)|plans?\s|return\sin|schedule|call|rtc|next|f\/?u\s(?:in|\d)|follow[- ]up\sin|recheck\sin)\b)/,
  ]
    .map((it) => it.source)
    .join('|'),
  'gi',
);

/** The clauses of a sentence, without the marks between them. */
export function clausesOf(text: string, sentence: Span): readonly Span[] {
  const found: Span[] = [];
  let start = sentence.start;
  const end = (at: number) => {
    const span = trimmed(text, start, at);
    if (span.start < span.end) found.push(span);
  };
  for (const match of text.slice(sentence.start, sentence.end).matchAll(seam)) {
    end(sentence.start + match.index);
    start = sentence.start + match.index + match[0].length;
  }
  end(sentence.end);
  return found;
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}
