/** The words of an index, and which of them a typed word may stand for. */
import Fuse from 'fuse.js/basic';
import { Lists } from './text-table.js';
import type { TextTable } from './text-table.js';
import { soundOf, stemOf } from './words.js';

/** A word by its place in the vocabulary, and how well it fits what was typed: 1 is the word itself. */
export interface Fit {
  readonly word: number;
  readonly fit: number;
}

/** What typing errors still look like to fuse.js: of five letters at most two wrong. */
const threshold = 0.45;
const shortestToCorrect = 4;
/** A word of two letters begins hundreds of words; only so many are looked into. */
const mostBegun = 200;
const mostCandidates = 32;
const mostCorrections = 5;
const mostRemembered = 500;

export class Vocabulary {
  readonly #begun = new Map<string, readonly Fit[]>();
  readonly #corrected = new Map<string, readonly Fit[]>();
  #counts: Uint8Array | undefined;

  constructor(
    /** Sorted. */
    readonly words: TextTable,
    /** Trigram to words. */
    readonly trigrams: Lists,
  ) {}

  static trigramsOf(words: TextTable): Lists {
    const keys: number[] = [];
    const owners: number[] = [];
    for (let word = 0; word < words.size; word++) {
      for (const trigram of trigramsOf(words.at(word))) {
        keys.push(trigram);
        owners.push(word);
      }
    }
    return Lists.of(letters ** 3, keys, owners);
  }

  has(typed: string): boolean {
    return this.words.indexOf(typed) >= 0;
  }

  /** The word itself, words of its stem, words that it begins; the best first. */
  fitsOf(typed: string): readonly Fit[] {
    return remembered(this.#begun, typed, () => this.#sure(typed));
  }

  /** Words that it may be a misspelling of, the best first. */
  correctionsOf(typed: string): readonly Fit[] {
    if (typed.length < shortestToCorrect || /\d/.test(typed)) return [];
    return remembered(this.#corrected, typed, () => this.#lookingLike(typed));
  }

  #sure(typed: string): readonly Fit[] {
    const fits = new Map<number, number>();
    const exact = this.words.indexOf(typed);
    if (exact >= 0) fits.set(exact, 1);
    const put = (word: number, fit: number) => fits.set(word, Math.max(fit, fits.get(word) ?? 0));
    const stem = stemOf(typed);
    if (typed.length > 3) {
      const alike = this.words.begunBy(stem.slice(0, Math.max(3, stem.length - 1)));
      for (let word = alike.from; word < alike.to; word++) if (stemOf(this.words.at(word)) === stem) put(word, 0.93);
    }
    // One letter begins everything.
    if (typed.length >= 2) {
      const { from, to } = this.words.begunBy(typed);
      for (let word = from; word < Math.min(to, from + mostBegun); word++) {
        put(word, 0.6 + (0.35 * typed.length) / this.words.lengthOf(word));
      }
    }
    return inOrder(fits);
  }

  /** Trigrams propose a few words that look alike, and fuse.js says how alike they are. */
  #lookingLike(typed: string): readonly Fit[] {
    const candidates = this.#sharingTrigrams(typed).map((word) => ({ word, text: this.words.at(word) }));
    const options = { includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, threshold };
    const fuse = new Fuse(candidates, { ...options, keys: ['text'] });
    const sound = soundOf(typed);
    const fits = new Map<number, number>();
    for (const { item, score = 1 } of fuse.search(typed.slice(0, 32))) {
      // Fuse finds what was typed inside a word; a word much longer than what was typed is less likely the one meant.
      const lengths = Math.min(item.text.length, typed.length) / Math.max(item.text.length, typed.length);
      fits.set(item.word, 0.9 * (1 - score) * (0.5 + 0.5 * lengths));
    }
    for (const { word, text } of candidates) {
      const isHeardAlike = soundOf(text) === sound;
      if (isHeardAlike) fits.set(word, Math.max(0.7, Math.min(0.9, (fits.get(word) ?? 0) + 0.2)));
    }
    return inOrder(fits).slice(0, mostCorrections);
  }

  #sharingTrigrams(typed: string): readonly number[] {
    const counts = (this.#counts ??= new Uint8Array(this.words.size));
    const touched: number[] = [];
    const trigrams = trigramsOf(typed);
    for (const trigram of trigrams) {
      for (const word of this.trigrams.of(trigram)) {
        if (counts[word] === 0) touched.push(word);
        counts[word] = (counts[word] ?? 0) + 1;
      }
    }
    const scored = touched.map((word) => {
      const alike = (counts[word] ?? 0) / (trigrams.length + this.words.lengthOf(word));
      counts[word] = 0;
      return { word, alike };
    });
    scored.sort((a, b) => b.alike - a.alike || a.word - b.word);
    return scored.slice(0, mostCandidates).map((it) => it.word);
  }
}

function inOrder(fits: ReadonlyMap<number, number>): readonly Fit[] {
  return [...fits].map(([word, fit]) => ({ word, fit })).sort((a, b) => b.fit - a.fit || a.word - b.word);
}

function remembered(memory: Map<string, readonly Fit[]>, typed: string, look: () => readonly Fit[]): readonly Fit[] {
  const known = memory.get(typed);
  if (known !== undefined) return known;
  const fits = look();
  if (memory.size >= mostRemembered) memory.clear();
  memory.set(typed, fits);
  return fits;
}

/** `a` to `z`, `0` to `9`, and the marks of beginning and end, so that the first and last letters weigh more. */
const letters = 38;

function letterOf(text: string, at: number): number {
  if (at < 0) return 36;
  if (at >= text.length) return 37;
  const unit = text.charCodeAt(at);
  return unit >= 97 ? unit - 97 : unit - 22;
}

function trigramsOf(word: string): readonly number[] {
  const trigrams: number[] = [];
  for (let at = -2; at < word.length - 1; at++) {
    trigrams.push((letterOf(word, at) * letters + letterOf(word, at + 1)) * letters + letterOf(word, at + 2));
  }
  return trigrams;
}
