/**
 * An index over one set of records, searched by words: our own codes, HCPCS, ICD-10-CM, a clinic's charge master.
 *
 *     const index = SearchIndex.build([{ code: 'E0118', title: 'Crutch substitute', words: ['knee scooter'] }, …]);
 *     const bytes = index.toBytes();              // one block, to be kept beside the imported set
 *     const again = SearchIndex.open(bytes);      // no work: views of the bytes; `undefined` where they are not ours
 *     searchSets([again, others], query, { limit: 20 });   // several sets at once (`search-sets.ts`)
 *
 * It knows nothing of claims, files or the knowledge. 12,000 records take some 100 ms to build and a millisecond to open.
 */
import { pack, unpack } from './pack.js';
import { Lists, TextTable } from './text-table.js';
import { Vocabulary } from './vocabulary.js';
import { squash, wordsOf } from './words.js';

export interface SearchRecord {
  /** As it is shown: `97760`, `M54.50`, `GP`. */
  readonly code: string;
  /** A few words; empty where the set has none: then it is found by its code alone. */
  readonly title: string;
  /** Other names, each as a person would type it: abbreviations, lay words. */
  readonly words?: readonly string[];
  /** Whole sentences about it, which say less than a name does. */
  readonly sentences?: readonly string[];
  /** 0 to 1: below 1 it stands behind others that fit as well (an add-on behind its base, say). 1 where it is left out. */
  readonly weight?: number;
}

/** A sentence says less of its record than a name does. */
const sentenceWeight = 0.75;
/** The most words of a name that is also known written together, and its length: longer ones are found by their words. */
const longestName = { words: 5, letters: 32 };
const full = 255;

export class SearchIndex {
  readonly vocabulary: Vocabulary;

  private constructor(
    /** Sorted, small letters and digits alone: `m5450`. */
    readonly codes: TextTable,
    /** In the same order. */
    readonly shownCodes: TextTable,
    readonly titles: TextTable,
    /** Of each record, in 255ths. */
    readonly recordWeights: Uint8Array,
    /** A phrase is a title, another name or a sentence: its record, its weight in 255ths, how many words it has. */
    readonly phraseRecords: Uint32Array,
    readonly phraseWeights: Uint8Array,
    readonly phraseLengths: Uint8Array,
    words: TextTable,
    /** Word to phrases. */
    readonly phrasesOf: Lists,
    trigrams: Lists,
    /** Names without their spaces, sorted, and the phrases they are. */
    readonly names: TextTable,
    readonly phrasesNamed: Lists,
  ) {
    this.vocabulary = new Vocabulary(words, trigrams);
  }

  get size(): number {
    return this.codes.size;
  }

  /** The title of a code as it is shown or typed; `undefined` where the set has no such code. */
  titleOf(code: string): string | undefined {
    const record = this.codes.indexOf(squash(code));
    return record < 0 ? undefined : this.titles.at(record);
  }

  static build(records: Iterable<SearchRecord>): SearchIndex {
    const sorted = Array.from(records, (record) => ({ record, code: squash(record.code) })).sort((a, b) =>
      a.code < b.code ? -1 : a.code > b.code ? 1 : 0,
    );
    const phrases = { records: [] as number[], weights: [] as number[], lengths: [] as number[] };
    const wordIds = new Map<string, number>();
    const postings = { words: [] as number[], phrases: [] as number[] };
    const nameIds = new Map<string, number>();
    const named = { names: [] as number[], phrases: [] as number[] };
    const put = (record: number, text: string, weight: number) => {
      const words = [...new Set(wordsOf(text))];
      if (words.length === 0) return;
      const phrase = phrases.records.push(record) - 1;
      phrases.weights.push(Math.round(weight * full));
      phrases.lengths.push(Math.min(words.length, full));
      for (const word of words) {
        postings.words.push(idOf(wordIds, word));
        postings.phrases.push(phrase);
      }
      const name = words.length > longestName.words || weight < 1 ? '' : squash(text);
      if (name === '' || name.length > longestName.letters) return;
      named.names.push(idOf(nameIds, name));
      named.phrases.push(phrase);
    };
    sorted.forEach(({ record }, at) => {
      put(at, record.title, 1);
      for (const name of record.words ?? []) put(at, name, 1);
      for (const sentence of record.sentences ?? []) put(at, sentence, sentenceWeight);
    });
    const words = inOrder(wordIds, postings.words);
    const names = inOrder(nameIds, named.names);
    return new SearchIndex(
      TextTable.of(sorted.map((it) => it.code)),
      TextTable.of(sorted.map((it) => it.record.code)),
      TextTable.of(sorted.map((it) => it.record.title)),
      Uint8Array.from(sorted, ({ record }) => Math.round((record.weight ?? 1) * full)),
      Uint32Array.from(phrases.records),
      Uint8Array.from(phrases.weights),
      Uint8Array.from(phrases.lengths),
      words.table,
      Lists.of(words.table.size, words.owners, postings.phrases),
      Vocabulary.trigramsOf(words.table),
      names.table,
      Lists.of(names.table.size, names.owners, named.phrases),
    );
  }

  toBytes(): ArrayBuffer {
    const { words, trigrams } = this.vocabulary;
    return pack({
      texts: [this.codes, this.shownCodes, this.titles, words, this.names],
      lists: [this.phrasesOf, trigrams, this.phrasesNamed],
      numbers: [this.phraseRecords],
      bytes: [this.recordWeights, this.phraseWeights, this.phraseLengths],
    });
  }

  /** `undefined` where the bytes are not an index, of another version, or cut off: then it is built anew. */
  static open(bytes: ArrayBuffer): SearchIndex | undefined {
    const parts = unpack(bytes);
    if (parts === undefined) return undefined;
    const [codes, shownCodes, titles, words, names] = parts.texts;
    const [phrasesOf, trigrams, phrasesNamed] = parts.lists;
    const [phraseRecords] = parts.numbers;
    const [recordWeights, phraseWeights, phraseLengths] = parts.bytes;
    if (codes === undefined || shownCodes === undefined || titles === undefined) return undefined;
    if (words === undefined || names === undefined || phrasesOf === undefined) return undefined;
    if (trigrams === undefined || phrasesNamed === undefined || phraseRecords === undefined) return undefined;
    if (recordWeights === undefined || phraseWeights === undefined || phraseLengths === undefined) return undefined;
    return new SearchIndex(
      codes,
      shownCodes,
      titles,
      recordWeights,
      phraseRecords,
      phraseWeights,
      phraseLengths,
      words,
      phrasesOf,
      trigrams,
      names,
      phrasesNamed,
    );
  }
}

function idOf(ids: Map<string, number>, text: string): number {
  const known = ids.get(text);
  if (known !== undefined) return known;
  ids.set(text, ids.size);
  return ids.size - 1;
}

/** The texts sorted, and the owners by their new places. */
function inOrder(ids: ReadonlyMap<string, number>, owners: readonly number[]) {
  const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
  const places = new Uint32Array(sorted.length);
  sorted.forEach(([, id], place) => (places[id] = place));
  return {
    table: TextTable.of(sorted.map(([text]) => text)),
    owners: Uint32Array.from(owners, (id) => places[id] ?? 0),
  };
}
