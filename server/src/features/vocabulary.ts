/** The words that the search knows, and which of them a typed word may stand for. */
import Fuse from 'fuse.js/basic';

/** A word of the vocabulary and how well it fits what was typed: 1 is the word itself. */
export interface Fit {
  readonly word: string;
  readonly fit: number;
}

/** `Neuro re-ed` is `neuro`, `re`, `ed`. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** `Neuro re-ed` is `neuroreed`: spaces and hyphens are typed or left out as it comes. */
export function squash(text: string): string {
  return wordsOf(text).join('');
}

/** Words so common that a query is judged without them. */
const fillers = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'is',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

/** The words of a query that carry it; all of them where none does. */
export function tellingWordsOf(query: string): readonly string[] {
  const words = [...new Set(wordsOf(query))];
  const telling = words.filter((it) => !fillers.has(it));
  return telling.length > 0 ? telling : words;
}

/** What typing errors still look like: of five letters at most two wrong. */
const threshold = 0.4;
const shortestToCorrect = 4;
const mostCandidates = 24;
const mostRemembered = 500;

/**
 * A word is looked up as it stands, else as the beginning of words, else as a misspelling:
 * trigrams find a few words that look alike, and fuse.js says how alike they are.
 */
export class Vocabulary {
  /** In the order of the alphabet, so that words with one beginning stand together. */
  readonly #words: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #byTrigram = new Map<string, number[]>();
  readonly #remembered = new Map<string, readonly Fit[]>();

  constructor(words: Iterable<string>) {
    this.#known = new Set(words);
    this.#words = [...this.#known].sort();
    this.#words.forEach((word, index) => {
      for (const trigram of trigramsOf(word)) {
        const list = this.#byTrigram.get(trigram);
        if (list === undefined) this.#byTrigram.set(trigram, [index]);
        else list.push(index);
      }
    });
  }

  /** The best first. */
  fitsOf(typed: string): readonly Fit[] {
    const remembered = this.#remembered.get(typed);
    if (remembered !== undefined) return remembered;
    const fits = this.#look(typed);
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
    this.#remembered.set(typed, fits);
    return fits;
  }

  #look(typed: string): readonly Fit[] {
    const begun = typed.length < 2 ? [] : this.#begunBy(typed);
    if (this.#known.has(typed)) return [{ word: typed, fit: 1 }, ...begun];
    if (begun.length > 0 || typed.length < shortestToCorrect) return begun;
    return this.#lookingLike(typed);
  }

  #begunBy(typed: string): readonly Fit[] {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < typed) low = middle + 1;
      else high = middle;
    }
    const fits: Fit[] = [];
    for (let at = low; this.#words[at]?.startsWith(typed) === true; at++) {
      const word = this.#words[at] ?? '';
      if (word !== typed) fits.push({ word, fit: 0.6 + (0.35 * typed.length) / word.length });
    }
    return fits.sort((a, b) => b.fit - a.fit);
  }

  #lookingLike(typed: string): readonly Fit[] {
    const shared = new Map<number, number>();
    const trigrams = trigramsOf(typed);
    for (const trigram of trigrams) {
      for (const index of this.#byTrigram.get(trigram) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const alike = (index: number, count: number) => count / (trigrams.length + (this.#words[index]?.length ?? 0));
    const candidates = [...shared]
      .sort((a, b) => alike(...b) - alike(...a) || a[0] - b[0])
      .slice(0, mostCandidates)
      .flatMap(([index]) => this.#words[index] ?? []);
    const fuse = new Fuse(candidates, { includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, threshold });
    return fuse
      .search(typed)
      .map(({ item, score = 1 }) => {
        // Fuse finds what was typed inside a word; a word much longer than what was typed is less likely the one meant.
        const lengths = Math.min(item.length, typed.length) / Math.max(item.length, typed.length);
        return { word: item, fit: 0.9 * (1 - score) * (0.5 + 0.5 * lengths) };
      })
      .sort((a, b) => b.fit - a.fit);
  }
}

/** With a mark at both ends, so that the first and last letters weigh more. */
function trigramsOf(word: string): readonly string[] {
  const marked = `^^${word}$`;
  return Array.from({ length: marked.length - 2 }, (_, at) => marked.slice(at, at + 3));
}
