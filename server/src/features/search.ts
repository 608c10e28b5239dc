/** Finds codes and modifiers by what a person types: digits, words in any order, abbreviations, with typing errors. */
import type { ServiceDate } from '../claim/dates.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { SearchIndex } from '../search/search-index.js';
import type { SearchRecord } from '../search/search-index.js';
import { asksForPast } from '../search/query.js';
import { searchSets, unknownCodes } from '../search/search-sets.js';
import type { SearchSet } from '../search/search-sets.js';
import { squash } from '../search/words.js';
import { everydayNames, searchWords } from './search-words.js';
import { usualModifiers } from './usual.js';

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
  /** The best first; living codes before deleted ones that fit as well. Nothing where nothing is near. */
  find(query: string, limit: number, options?: SearchOptions): readonly SearchHit[];
  /** What is typed as a whole code and is in no set: `L3908`, in capitals. It is never taken for a misspelt other code. */
  unknown(query: string): readonly string[];
}

/** A set of records beside the built-in ones: an imported HCPCS or ICD-10-CM. */
export interface ImportedSet {
  readonly kind: 'code' | 'modifier';
  readonly index: SearchIndex;
}

/** The indexes of the built-in sets are made at the first question. */
export function createSearch(knowledge: Knowledge, imported: readonly ImportedSet[] = []): Search {
  let made: readonly Set[] | undefined;
  const sets = () => (made ??= [...builtinSets(knowledge), ...imported]);
  return {
    find(query, limit, { kind, on } = {}) {
      const isPast = asksForPast(query, searchWords());
      // Whichever is not asked for, the living or the gone, stands behind.
      const factorOf = (code: string) => ((knowledge.deletion(code, on) === undefined) === isPast ? otherFactor : 1);
      const asked = sets()
        .filter((it) => kind === undefined || it.kind === kind)
        .map((it) => ({ ...it, factorOf }));
      // A code may stand in several sets: it comes once, at its best place, and is called as the first set calls it.
      const hits = new Map<string, SearchHit>();
      for (const { set, code, score } of searchSets(asked, searchWords(), query, limit * asked.length)) {
        const key = `${set.kind} ${code}`;
        if (!hits.has(key)) hits.set(key, { code, kind: set.kind, title: titleOf(asked, set.kind, code), score });
        if (set.kind !== 'code' || score < 1) continue;
        // Whoever types a code that is gone mostly wants what came after it.
        for (const next of knowledge.deletion(code, on)?.replacedBy ?? []) {
          const hit = { code: next, kind: set.kind, title: titleOf(asked, set.kind, next), score: successorScore };
          if (!hits.has(`code ${next}`)) hits.set(`code ${next}`, hit);
        }
      }
      return [...hits.values()].sort((a, b) => b.score - a.score).slice(0, limit);
    },
    unknown: (query) => unknownCodes(sets(), searchWords(), query).map((it) => it.toUpperCase()),
  };
}

function titleOf(sets: readonly Set[], kind: Set['kind'], code: string): string {
  for (const { kind: other, index } of sets) {
    const title = other === kind ? index.titleOf(code) : undefined;
    if (title !== undefined && title !== '') return title;
  }
  return '';
}

const searches = new WeakMap<Knowledge, Search>();

/** The search over this knowledge, made once. */
export function searchOf(knowledge: Knowledge): Search {
  const known = searches.get(knowledge) ?? createSearch(knowledge);
  searches.set(knowledge, known);
  return known;
}

interface Set extends SearchSet {
  readonly kind: 'code' | 'modifier';
}

const otherFactor = 0.6;
const successorScore = 0.99;

function builtinSets(knowledge: Knowledge): readonly Set[] {
  const build = (kind: Set['kind'], records: readonly SearchRecord[]): Set => {
    return { kind, index: SearchIndex.build(records) };
  };
  return [build('code', codeRecords(knowledge)), build('modifier', modifierRecords(knowledge))];
}

/** An add-on never stands alone, so its base is the likelier one meant; a code with a guide is one in daily use. */
const weights = { daily: 1, other: 0.98, addOn: 0.95, usualModifier: 0.97, otherModifier: 0.9 };

/** The records of the built-in codes, as the index takes them. */
export function codeRecords(knowledge: Knowledge): readonly SearchRecord[] {
  const everyday = everydayNames();
  const elsewhere = saidElsewhere(knowledge);
  return knowledge.codes.map(({ code, title, plain, addOnOf }) => {
    const guide = knowledge.guide(code);
    return {
      code,
      title,
      words: [...(guide?.synonyms ?? []), ...(everyday.get(code) ?? [])],
      sentences: [plain, ...(elsewhere.get(code) ?? [])],
      weight: addOnOf.length > 0 ? weights.addOn : guide === undefined ? weights.other : weights.daily,
    };
  });
}

/** Guides say what belongs to another code, and so what that code is for. */
function saidElsewhere(knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  for (const { code } of knowledge.codes) {
    for (const { activity, use } of knowledge.guide(code)?.notFor ?? []) {
      // What belongs to one of many codes tells little of each.
      if (use.length > 3) continue;
      for (const other of use) said.set(other, [...(said.get(other) ?? []), activity]);
    }
  }
  return said;
}

/** The records of the built-in modifiers, as the index takes them. */
export function modifierRecords(knowledge: Knowledge): readonly SearchRecord[] {
  const everyday = everydayNames();
  const usual = usualModifiers(knowledge);
  return knowledge.modifiers.map(({ modifier, title, description }) => {
    return {
      code: modifier,
      title,
      words: everyday.get(modifier) ?? [],
      sentences: squash(description) === squash(title) ? [] : [description],
      weight: usual.has(modifier) || everyday.has(modifier) ? weights.usualModifier : weights.otherModifier,
    };
  });
}
