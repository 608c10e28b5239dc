/**
 * Records to search at the size of whole official sets. Codes are the published ones where they are at hand, made up where
 * they are not; titles are always made up, of invented words as often and as rare as those of a language.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { SearchRecord } from '../../server/src/index.js';

/** From the bundle of the bench, `out/bench`. */
const official = new URL('../../../shared/corpus/official/', import.meta.url);

export interface Sought {
  readonly query: string;
  readonly code: string;
}

/** HCPCS and the beginning of Addendum B. */
export function twelveThousand(): readonly SearchRecord[] {
  return titled(codesOf(['hcpcs_level2_2024-07.csv.gz', 'opps_addendum_b_2026-04.csv.gz'], 12_000), 3000);
}

/** ICD-10-CM, Addendum B and HCPCS. */
export function ninetyFiveThousand(): readonly SearchRecord[] {
  const files = [
    'icd10cm_codes_2026_codes_only.txt.gz',
    'opps_addendum_b_2026-04.csv.gz',
    'hcpcs_level2_2024-07.csv.gz',
  ];
  return titled(codesOf(files, 95_000), 9000);
}

function codesOf(files: readonly string[], count: number): readonly string[] {
  const codes = new Set<string>();
  for (const file of files) {
    const url = new URL(file, official);
    if (!existsSync(url)) continue;
    for (const [, code = ''] of gunzipSync(readFileSync(url))
      .toString('latin1')
      .matchAll(/^"?([A-Z0-9]{3,7})\b/gm)) {
      if (/\d/.test(code)) codes.add(code);
    }
  }
  for (let index = 0; codes.size < count; index++) {
    codes.add(
      `${String.fromCharCode(65 + (index % 26))}${String(10_000 + index).slice(-4)}${index < 200_000 ? '' : 'X'}`,
    );
  }
  return [...codes].slice(0, count);
}

/** A fixed sequence of numbers below `limit`: the same words in each run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const syllables =
  'ra ten mo li cor pul va ste nar do phi gas tro der ma car hem ule ost neu ral fib ula pre axi lum bar dis tal cer vi ke ton ple gia mal for san gui'.split(
    ' ',
  );

function titled(codes: readonly string[], vocabulary: number): readonly SearchRecord[] {
  const next = numbers(7);
  const words = new Set<string>();
  while (words.size < vocabulary) {
    words.add(Array.from({ length: 2 + next(3) }, () => syllables[next(syllables.length)] ?? '').join(''));
  }
  const list = [...words];
  // Squared, so that a few words stand in very many titles and most in few.
  const word = () => list[Math.floor((next(1000) / 1000) ** 2 * next(list.length))] ?? '';
  return codes.map((code) => ({ code, title: Array.from({ length: 4 + next(6) }, word).join(' ') }));
}

/** What a person types to find a record: three of its words, in another order, one of them misspelt. */
export function soughtIn(records: readonly SearchRecord[], count: number): readonly Sought[] {
  const next = numbers(11);
  const sought: Sought[] = [];
  while (sought.length < count) {
    const { code, title } = records[next(records.length)] ?? { code: '', title: '' };
    const words = [...new Set(title.split(' '))]
      .sort((a, b) => b.length - a.length)
      .slice(0, 3)
      .reverse();
    if (words.length < 3) continue;
    const at = next(3);
    words[at] = misspelt(words[at] ?? '', next);
    sought.push({ query: words.join(' '), code });
  }
  return sought;
}

/** One letter left out, doubled, or exchanged with the one behind it. */
function misspelt(word: string, next: (limit: number) => number): string {
  const at = 1 + next(word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  return (
    [
      `${before}${after}`,
      `${before}${letter}${letter}${after}`,
      `${before}${after.charAt(0)}${letter}${after.slice(1)}`,
    ][next(3)] ?? word
  );
}
