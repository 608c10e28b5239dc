/** What a person typed, taken apart: what looks like a code is never a word, and what only fills a sentence is left out. */
import { squash, wordsOf } from './words.js';

/** What is known of words apart from any set: read from `server/data/search-words.json`. */
export interface SearchWords {
  /** Words a query is judged without. */
  readonly fillers: ReadonlySet<string>;
  /** What else a word may be called. */
  readonly means: ReadonlyMap<string, readonly string[]>;
  /** Words by which a person asks for what is no longer valid. */
  readonly past: ReadonlySet<string>;
  /** Whole queries, squashed, that no code is for. */
  readonly nothing: ReadonlySet<string>;
}

export interface Query {
  /** Everything typed, small letters and digits alone. */
  readonly squashed: string;
  /** The same without fillers. */
  readonly telling: string;
  /** What is made like a code or the beginning of one, squashed, in the order typed. */
  readonly codes: readonly string[];
  /** What may be a modifier beside other words, `gp` of `97110 GP`, or one that is named, `59` of `modifier 59`. */
  readonly modifiers: readonly string[];
  readonly words: readonly string[];
}

/** A whole CPT or HCPCS code: `97760`, `0552T`, `L3908`. */
const whole = /^(?:\d{4}[0-9a-z]|[a-z]\d{4})$/;
/** A whole ICD-10-CM code written with its dot. */
const dotted = /^[a-z]\d[0-9a-z]\.[0-9a-z]{1,4}$/;
/** The beginning of either: a letter at most, then digits. */
const begun = /^(?:\d{3,}[a-z]?|[a-z]\d{2,}|[a-z]\d[0-9a-z]{1,5})$/;

/** `modifier 59`, `mod KX`, `GP modifier`. */
const namedModifier = /\bmod(?:ifier)?s?\s+([a-z0-9]{2})\b|\b([a-z0-9]{2})\s+modifier\b/g;

/** Whether it is made like a whole code, so that it either is one or is unknown, but never a misspelt word. */
export function isWholeCode(token: string): boolean {
  return whole.test(token) || dotted.test(token);
}

export function readQuery(typed: string, { fillers }: SearchWords): Query {
  const squashed = squash(typed);
  // `971 10`, `97-110`, `97,110`: one code with something between its digits.
  if (whole.test(squashed) && !/[a-z]{2}/i.test(typed)) {
    return { squashed, telling: squashed, codes: [squashed], modifiers: [], words: [] };
  }
  const codes: string[] = [];
  const rest: string[] = [];
  for (const token of typed.toLowerCase().split(/[\s/,;:#()[\]"]+/)) {
    const bare = token.replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
    const [first = '', ...parts] = bare.split('-');
    const isCode = (text: string) => dotted.test(text) || begun.test(text);
    if (isCode(bare)) codes.push(squash(bare));
    else if (isCode(first)) {
      codes.push(squash(first));
      rest.push(...parts);
    } else rest.push(bare);
  }
  const words = [...new Set(wordsOf(rest.join(' ')))];
  const telling = words.filter((it) => !fillers.has(it));
  const kept = telling.length > 0 ? telling : codes.length > 0 ? [] : words;
  const named = [...typed.toLowerCase().matchAll(namedModifier)].flatMap((it) => it[1] ?? it[2] ?? []);
  const beside = codes.length > 0 ? kept.filter((it) => it.length === 2) : [];
  return { squashed, telling: kept.join(''), codes, modifiers: [...named, ...beside], words: kept };
}

/** Whether codes that are gone are asked for: `old PT evaluation code`. */
export function asksForPast(typed: string, { past }: SearchWords): boolean {
  return wordsOf(typed).some((it) => past.has(it));
}
