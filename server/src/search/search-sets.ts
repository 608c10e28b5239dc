/** Searches several sets of records at once, each by its own index; what fits best comes first, whichever set it is of. */
import { isWholeCode, readQuery } from './query.js';
import type { Query, SearchWords } from './query.js';
import { scorerOf } from './score.js';
import type { SearchIndex } from './search-index.js';
import type { Fit } from './vocabulary.js';

export interface SearchSet {
  readonly index: SearchIndex;
  /** What the score of a record is multiplied by, where it is below 1: 0 leaves it out. Asked with the code as shown. */
  readonly factorOf?: (code: string) => number;
}

export interface Found<Set extends SearchSet = SearchSet> {
  readonly set: Set;
  /** As shown. */
  readonly code: string;
  readonly title: string;
  /**
   * 0 to 1, and comparable between queries: 1 is the code itself, 0.97 its title or one of its other names, about 0.9 the
   * beginning of either, below that the share of the query that was found.
   */
  readonly score: number;
}

/** What holds less of the query than this is not near it. */
const floor = 0.3;

export function searchSets<Set extends SearchSet>(
  sets: readonly Set[],
  known: SearchWords,
  typed: string,
  limit: number,
): readonly Found<Set>[] {
  const query = readQuery(typed, known);
  if (query.squashed === '' || known.nothing.has(query.squashed)) return [];
  const words = foundWords(sets, known, query);
  const found: { readonly set: Set; readonly record: number; readonly code: string; readonly score: number }[] = [];
  for (const [at, set] of sets.entries()) {
    const scorer = scorerOf(set.index);
    scorer.begin();
    for (const code of query.codes) scorer.giveCode(code, 1);
    for (const modifier of query.modifiers) scorer.giveCode(modifier, 0.99);
    if (query.codes.length === 0) scorer.giveCode(query.squashed, 1);
    if (query.words.length > 0) {
      scorer.giveName(query.squashed, 1);
      if (query.telling !== query.squashed) scorer.giveName(query.telling, 0.97);
      scorer.giveWords(words.map((it) => ({ weight: it.weight, fits: it.fits[at] ?? [] })));
    }
    for (const { record, score } of scorer.best(limit, floor, set.factorOf)) {
      found.push({ set, record, code: set.index.shownCodes.at(record), score });
    }
  }
  found.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return found.slice(0, limit).map(({ set, record, code, score }) => {
    return { set, code, title: set.index.titles.at(record), score };
  });
}

/** The whole codes of the query that no set has, squashed: `l3908`. */
export function unknownCodes(sets: readonly SearchSet[], known: SearchWords, typed: string): readonly string[] {
  const isKnown = (code: string) => {
    return sets.some(({ index }) => {
      const { from, to } = index.codes.begunBy(code);
      return from < to;
    });
  };
  return readQuery(typed, known).codes.filter((it) => isWholeCode(it) && !isKnown(it));
}

interface ResolvedWord {
  /** 0 to 1: its share of the query. */
  readonly weight: number;
  /** By set. */
  readonly fits: readonly (readonly Fit[])[];
}

/** What a word is also called fits a little less. */
const synonymFit = 0.9;
/** A word that no set knows still counts, but less: people add words that no title has. */
const unknownWeight = 0.5;
/** Below this share of the best correction, or of a whole fit, a correction is a guess. */
const besideBest = 0.8;
const leastCorrection = 0.42;

/** Each word weighs the more, the fewer phrases of all sets have it. */
function foundWords(sets: readonly SearchSet[], known: SearchWords, query: Query): readonly ResolvedWord[] {
  const phrases = sets.reduce((sum, { index }) => sum + index.phraseRecords.length, 0);
  const words = joined(sets, known, query.words).map((word) => {
    const fits = fitsOf(sets, known, word);
    let count = 0;
    fits.forEach((list, at) => {
      for (const { word: place } of list) count += sets[at]?.index.phrasesOf.countOf(place) ?? 0;
    });
    const weight = Math.log(1 + phrases / Math.max(1, count)) * (count === 0 ? unknownWeight : 1);
    return { weight, fits };
  });
  // What is made like a code is never a misspelt word; but it may be a word as it stands, `340b`.
  const whole = words.reduce((sum, it) => sum + it.weight, 0);
  return words.map(({ weight, fits }) => ({ weight: weight / whole, fits }));
}

function fitsOf(sets: readonly SearchSet[], known: SearchWords, word: string): readonly (readonly Fit[])[] {
  const means = known.means.get(word) ?? [];
  const sure = sets.map(({ index: { vocabulary } }) => {
    const fits = vocabulary.fitsOf(word);
    if (means.length === 0) return fits;
    const also = means
      .flatMap((it) => vocabulary.fitsOf(it))
      .map(({ word: at, fit }) => ({ word: at, fit: fit * synonymFit }));
    return [...fits, ...also].sort((a, b) => b.fit - a.fit);
  });
  if (sure.some((it) => it.length > 0)) return sure;
  const corrected = sets.map(({ index }) => index.vocabulary.correctionsOf(word));
  const best = Math.max(leastCorrection, ...corrected.map((it) => (it[0]?.fit ?? 0) * besideBest));
  return corrected.map((list) => list.filter((it) => it.fit >= best));
}

/** Two words that are known as one, `check out` or `wheel chair`, are that one. */
function joined(sets: readonly SearchSet[], known: SearchWords, words: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (const word of words) {
    const together = (result.at(-1) ?? '') + word;
    const isKnown =
      result.length > 0 && (known.means.has(together) || sets.some(({ index }) => index.vocabulary.has(together)));
    if (isKnown) result[result.length - 1] = together;
    else result.push(word);
  }
  return result;
}
