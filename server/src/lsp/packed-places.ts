/** Where a file names its codes, in as few bytes as will do: thousands of files are remembered so. */
import type { Range } from 'vscode-languageserver';
import { placesIn } from '../index.js';
import type { NamedPlace } from '../index.js';
import type { Served } from './workspace.js';

/** By kind and value: four numbers for each place, as the client counts lines and columns. */
export type PackedPlaces = ReadonlyMap<string, Uint32Array>;

export function packedPlaces({ analysis, document }: Served): PackedPlaces {
  const places = new Map<string, number[]>();
  for (const place of placesIn(analysis.reading)) {
    const { start, end } = document.rangeOf(place.span);
    const key = keyOf(place);
    const numbers = places.get(key) ?? [];
    numbers.push(start.line, start.character, end.line, end.character);
    places.set(key, numbers);
  }
  return new Map([...places].map(([key, numbers]) => [key, Uint32Array.from(numbers)]));
}

export function unpacked(packed: Uint32Array): readonly Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at + 3 < packed.length; at += 4) {
    const [line = 0, character = 0, endLine = 0, endCharacter = 0] = packed.subarray(at, at + 4);
    ranges.push({ start: { line, character }, end: { line: endLine, character: endCharacter } });
  }
  return ranges;
}

export function keyOf({ kind, value }: Pick<NamedPlace, 'kind' | 'value'>): string {
  return `${kind} ${value}`;
}
