/** Finds codes and modifiers by what a person types: digits, words in any order, abbreviations, with typing errors. */
import type { ServiceDate } from '../claim/dates.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { usualModifiers } from './usual.js';
import { Vocabulary, squash, tellingWordsOf } from './vocabulary.js';

export interface SearchHit {
  readonly code: string;
  readonly kind: 'code' | 'modifier';
  readonly title: string;
  /**
   * 0 to 1, and comparable between queries: 1 is the code or modifier itself, 0.97 its title or one of its other names,
   * about 0.9 the beginning of either, below that the share of the query that was found.
   */
  readonly score: number;
}

export interface SearchOptions {
  readonly kind?: 'code' | 'modifier';
  /** Codes are judged living or deleted by this day; by the newest day known where there is none. */
  readonly on?: ServiceDate | undefined;
}

export interface Search {
  /** The best first; living codes before deleted ones that fit as well. */
  find(query: string, limit: number, options?: SearchOptions): readonly SearchHit[];
}

/** The index is made at the first question. */
export function createSearch(knowledge: Knowledge): Search {
  let index: Index | undefined;
  return {
    find(query, limit, options = {}) {
      index ??= indexOf(knowledge);
      const scores = rank(index, query);
      const hits: SearchHit[] = [];
      for (const [entry, score] of scores) {
        const { code, kind, title } = entry;
        if (options.kind !== undefined && kind !== options.kind) continue;
        const isGone = kind === 'code' && knowledge.deletion(code, options.on) !== undefined;
        hits.push({ code, kind, title, score: isGone && score < 1 ? score * 0.6 : score });
      }
      hits.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
      return hits.slice(0, limit);
    },
  };
}

const searches = new WeakMap<Knowledge, Search>();

/** The search over this knowledge, made once. */
export function searchOf(knowledge: Knowledge): Search {
  const known = searches.get(knowledge) ?? createSearch(knowledge);
  searches.set(knowledge, known);
  return known;
}

interface Entry {
  readonly code: string;
  readonly squashed: string;
  readonly kind: 'code' | 'modifier';
  readonly title: string;
}

/** A name or a sentence of an entry. */
interface Phrase {
  readonly entry: Entry;
  readonly squashed: string;
  /** How many telling words it has. */
  readonly length: number;
  /** How much it says about its entry: a title or another name 1, an explaining sentence less. */
  readonly weight: number;
}

interface Index {
  readonly entries: readonly Entry[];
  readonly phrases: readonly Phrase[];
  /** Word to positions in `phrases`. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly vocabulary: Vocabulary;
}

function indexOf(knowledge: Knowledge): Index {
  const entries: Entry[] = [];
  const phrases: Phrase[] = [];
  const postings = new Map<string, number[]>();
  const put = (entry: Entry, text: string, weight: number, besides: readonly string[] = []) => {
    const words = [...tellingWordsOf(text), ...besides];
    const at = phrases.push({ entry, squashed: squash(text), length: words.length, weight }) - 1;
    for (const word of words) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [at]);
      else list.push(at);
    }
  };
  for (const { code, title, plain } of knowledge.codes) {
    const entry: Entry = { code, squashed: squash(code), kind: 'code', title };
    entries.push(entry);
    // A code beside words, `97760 training`, belongs to them.
    put(entry, title, 1, [entry.squashed]);
    for (const synonym of knowledge.guide(code)?.synonyms ?? []) put(entry, synonym, 1);
    put(entry, plain, 0.8);
  }
  const usual = usualModifiers(knowledge);
  for (const { modifier, title, description } of knowledge.modifiers) {
    const entry: Entry = { code: modifier, squashed: squash(modifier), kind: 'modifier', title };
    entries.push(entry);
    put(entry, title, usual.has(modifier) ? 0.97 : 0.9);
    if (squash(description) !== squash(title)) put(entry, description, 0.7);
  }
  return { entries, phrases, postings, vocabulary: new Vocabulary(postings.keys()) };
}

function rank(index: Index, query: string): ReadonlyMap<Entry, number> {
  const scores = new Map<Entry, number>();
  const give = (entry: Entry, score: number) => {
    if (score > (scores.get(entry) ?? 0)) scores.set(entry, score);
  };
  const squashed = squash(query);
  if (squashed === '') return scores;
  for (const entry of index.entries) {
    const code = entry.squashed;
    if (code === squashed) give(entry, 1);
    else if (code.startsWith(squashed)) give(entry, 0.9);
    else if (squashed.length >= 3 && code.includes(squashed)) give(entry, 0.5);
  }
  // What is made of digits alone is the beginning of a code, never words.
  if (/^\d+$/.test(squashed)) return scores;
  for (const phrase of index.phrases) {
    if (phrase.squashed === squashed) give(phrase.entry, 0.97 * phrase.weight);
    else if (squashed.length >= 3 && phrase.squashed.startsWith(squashed)) {
      give(phrase.entry, (0.8 + (0.1 * squashed.length) / phrase.squashed.length) * phrase.weight);
    }
  }
  rankByWords(index, query, give);
  return scores;
}

/**
 * Each word of the query weighs the more, the fewer phrases have it. A phrase gets the share of that weight it holds;
 * an entry that holds the words in several phrases gets a little less than one that holds them in one.
 */
function rankByWords(index: Index, query: string, give: (entry: Entry, score: number) => void): void {
  const found = joined(index, tellingWordsOf(query)).map((word) => fittingPhrases(index, word));
  const whole = found.reduce((sum, it) => sum + it.weight, 0);
  const inPhrase = new Map<number, { share: number; words: number }>();
  const inEntry = new Map<Entry, number>();
  for (const { weight, phrases } of found) {
    const best = new Map<Entry, number>();
    for (const [at, fit] of phrases) {
      const phrase = index.phrases[at];
      if (phrase === undefined) continue;
      const share = (fit * weight) / whole;
      const sum = inPhrase.get(at) ?? { share: 0, words: 0 };
      inPhrase.set(at, { share: sum.share + share, words: sum.words + 1 });
      best.set(phrase.entry, Math.max(best.get(phrase.entry) ?? 0, share * phrase.weight));
    }
    for (const [entry, share] of best) inEntry.set(entry, (inEntry.get(entry) ?? 0) + share);
  }
  for (const [at, { share, words }] of inPhrase) {
    const phrase = index.phrases[at];
    if (phrase !== undefined) give(phrase.entry, share * phrase.weight * (0.75 + (0.2 * words) / phrase.length));
  }
  for (const [entry, share] of inEntry) give(entry, share * 0.75);
}

/** Two words that are known as one, `check out`, are that one. */
function joined(index: Index, words: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (const word of words) {
    const together = (result.at(-1) ?? '') + word;
    if (together !== word && index.postings.has(together)) result[result.length - 1] = together;
    else result.push(word);
  }
  return result;
}

/** The phrases that hold the word or one it may stand for, each with the best fit, and how telling the word is. */
function fittingPhrases(index: Index, word: string): { weight: number; phrases: ReadonlyMap<number, number> } {
  const phrases = new Map<number, number>();
  for (const { word: known, fit } of index.vocabulary.fitsOf(word)) {
    for (const at of index.postings.get(known) ?? []) {
      if (fit > (phrases.get(at) ?? 0)) phrases.set(at, fit);
    }
  }
  return { weight: Math.log(1 + index.phrases.length / Math.max(1, phrases.size)), phrases };
}
