/** Adds up how well the records of one index fit a query. Its arrays are made once and cleared where they were touched. */
import type { SearchIndex } from './search-index.js';
import type { Fit } from './vocabulary.js';

/** A word of the query: its share of the whole query, and the words of this index that it may stand for, the best first. */
export interface FoundWord {
  readonly weight: number;
  readonly fits: readonly Fit[];
}

export interface Scored {
  readonly record: number;
  readonly score: number;
}

const full = 255;
/** What is beyond these many codes or names of one beginning would not be read. */
const mostBegun = 500;
/** A beginning of one or two letters begins names of all kinds. */
const shortestName = 3;

/** Two letters begin words of half the phrases of a large set. So many are weighed; the rest would not be read anyway. */
const mostPhrases = 5000;
/** After so many phrases, further words that begin like what was typed are left alone. */
const mostLooked = 20_000;

const scorers = new WeakMap<SearchIndex, Scorer>();

export function scorerOf(index: SearchIndex): Scorer {
  const known = scorers.get(index) ?? new Scorer(index);
  scorers.set(index, known);
  return known;
}

export class Scorer {
  readonly #index: SearchIndex;
  readonly #scores: Float32Array;
  readonly #touchedRecords: number[] = [];
  /** What each phrase holds of the query, and in how many of its words. */
  readonly #inPhrase: Float32Array;
  readonly #wordsInPhrase: Uint8Array;
  /** The word of the query that last touched the phrase or the record. */
  readonly #phraseStamp: Uint32Array;
  readonly #touchedPhrases: number[] = [];
  /** What each record holds of the query in all its phrases, and how much of it came from the last word. */
  readonly #inRecord: Float32Array;
  readonly #lastInRecord: Float32Array;
  readonly #recordStamp: Uint32Array;
  #stamp = 0;

  constructor(index: SearchIndex) {
    this.#index = index;
    const phrases = index.phraseRecords.length;
    this.#scores = new Float32Array(index.size);
    this.#inPhrase = new Float32Array(phrases);
    this.#wordsInPhrase = new Uint8Array(phrases);
    this.#phraseStamp = new Uint32Array(phrases);
    this.#inRecord = new Float32Array(index.size);
    this.#lastInRecord = new Float32Array(index.size);
    this.#recordStamp = new Uint32Array(index.size);
  }

  begin(): void {
    for (const record of this.#touchedRecords) this.#scores[record] = this.#inRecord[record] = 0;
    for (const phrase of this.#touchedPhrases) this.#inPhrase[phrase] = this.#wordsInPhrase[phrase] = 0;
    this.#touchedRecords.length = 0;
    this.#touchedPhrases.length = 0;
  }

  /** The code itself is worth 1, what begins so 0.9; nothing else is worth anything. */
  giveCode(code: string, weight: number): void {
    const { codes } = this.#index;
    const { from, to } = codes.begunBy(code);
    for (let record = from; record < Math.min(to, from + mostBegun); record++) {
      this.#give(record, codes.lengthOf(record) === code.length ? weight : 0.9 * weight);
    }
  }

  /** A title or another name, written with or without its spaces; or the beginning of one. */
  giveName(name: string, weight: number): void {
    const { names, phrasesNamed } = this.#index;
    const { from, to } = names.begunBy(name);
    for (let at = from; at < Math.min(to, from + mostBegun); at++) {
      const length = names.lengthOf(at);
      if (length > name.length && name.length < shortestName) continue;
      const score = length === name.length ? 0.97 : 0.8 + (0.1 * name.length) / length;
      for (const phrase of phrasesNamed.of(at)) this.#giveByPhrase(phrase, score * weight);
    }
  }

  /**
   * A phrase gets the share of the query that it holds; a record that holds the words in several phrases gets a little less
   * than one that holds them in one.
   */
  giveWords(words: readonly FoundWord[]): void {
    // The rarest word first: it says which phrases are worth a look, should there be more of them than can be looked at.
    for (const word of [...words].sort((a, b) => this.#countOf(a) - this.#countOf(b))) this.#add(word);
    const { phraseLengths, recordWeights } = this.#index;
    for (const phrase of this.#touchedPhrases) {
      const fullness = (this.#wordsInPhrase[phrase] ?? 0) / (phraseLengths[phrase] ?? 1);
      this.#giveByPhrase(phrase, (this.#inPhrase[phrase] ?? 0) * (0.75 + 0.2 * fullness));
    }
    for (const record of this.#touchedRecords) {
      const score = (this.#inRecord[record] ?? 0) * 0.75 * ((recordWeights[record] ?? 0) / full);
      if (score > (this.#scores[record] ?? 0)) this.#scores[record] = score;
    }
  }

  #countOf({ fits }: FoundWord): number {
    return fits.reduce((sum, { word }) => sum + this.#index.phrasesOf.countOf(word), 0);
  }

  #add({ weight, fits }: FoundWord): void {
    const { phrasesOf, phraseRecords, phraseWeights } = this.#index;
    const stamp = ++this.#stamp;
    let looked = 0;
    for (const { word, fit } of fits) {
      const share = weight * fit;
      if (looked > mostLooked) return;
      looked += phrasesOf.countOf(word);
      for (const phrase of phrasesOf.of(word)) {
        if (this.#phraseStamp[phrase] === stamp) continue;
        if (this.#wordsInPhrase[phrase] === 0) {
          if (this.#touchedPhrases.length >= mostPhrases) continue;
          this.#touchedPhrases.push(phrase);
        }
        this.#phraseStamp[phrase] = stamp;
        this.#inPhrase[phrase] = (this.#inPhrase[phrase] ?? 0) + share;
        this.#wordsInPhrase[phrase] = (this.#wordsInPhrase[phrase] ?? 0) + 1;
        const record = phraseRecords[phrase] ?? 0;
        this.#addToRecord(record, stamp, (share * (phraseWeights[phrase] ?? 0)) / full);
      }
    }
  }

  /** Of one word of the query, only its best place in the record counts. */
  #addToRecord(record: number, stamp: number, share: number): void {
    const last = this.#recordStamp[record] === stamp ? (this.#lastInRecord[record] ?? 0) : 0;
    if (share <= last) return;
    this.#touch(record);
    this.#recordStamp[record] = stamp;
    this.#lastInRecord[record] = share;
    this.#inRecord[record] = (this.#inRecord[record] ?? 0) + share - last;
  }

  #giveByPhrase(phrase: number, score: number): void {
    const { phraseRecords, phraseWeights, recordWeights } = this.#index;
    const record = phraseRecords[phrase] ?? 0;
    this.#give(record, (score * (phraseWeights[phrase] ?? 0) * (recordWeights[record] ?? 0)) / (full * full));
  }

  #touch(record: number): void {
    if (this.#scores[record] === 0 && this.#inRecord[record] === 0) this.#touchedRecords.push(record);
  }

  #give(record: number, score: number): void {
    if (score <= (this.#scores[record] ?? 0)) return;
    this.#touch(record);
    this.#scores[record] = score;
  }

  /** The best first; of equal ones the lower code. */
  best(limit: number, floor: number, factorOf?: (code: string) => number): readonly Scored[] {
    const best: Scored[] = [];
    for (const record of this.#touchedRecords) {
      let score = this.#scores[record] ?? 0;
      const last = best.length < limit ? undefined : best[best.length - 1];
      if (score < floor || (last !== undefined && score < last.score)) continue;
      // The code itself is meant, whatever has become of it.
      const factor = factorOf?.(this.#index.shownCodes.at(record)) ?? 1;
      if (factor === 0) continue;
      if (score < 1) score *= factor;
      insert(best, { record, score }, limit);
    }
    return best;
  }
}

function insert(best: Scored[], scored: Scored, limit: number): void {
  const isBefore = (a: Scored, b: Scored) => a.score > b.score || (a.score === b.score && a.record < b.record);
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = best[middle];
    if (other !== undefined && isBefore(other, scored)) low = middle + 1;
    else high = middle;
  }
  if (low >= limit) return;
  best.splice(low, 0, scored);
  if (best.length > limit) best.pop();
}
