/** Every place of a document that names a code, a modifier or a diagnosis, and which of them name the same. */
import type { Claim, PlacedClaim } from '../claim/claim.js';
import type { Reading } from '../formats/format.js';
import { shift } from '../text/span.js';
import type { Located, Span } from '../text/span.js';
import { namedAt } from './hover.js';

export type NamedKind = 'code' | 'modifier' | 'diagnosis';

export interface NamedPlace {
  readonly kind: NamedKind;
  /** In capitals; a diagnosis without its dot. */
  readonly value: string;
  /** Absolute. */
  readonly span: Span;
  /** It stands on a claim, in a place made for it. False in prose, and in transactions that are no claims. */
  readonly isBilled: boolean;
}

/** What is named at an offset, in the form in which places compare. */
export function meantAt(reading: Reading, offset: number): Pick<NamedPlace, 'kind' | 'value' | 'span'> | undefined {
  const named = namedAt(reading, offset);
  return named && { kind: named.kind, value: normal(named.kind, named.value), span: named.span };
}

/** In the order of the text; each place once, however many lines share it. */
export function placesIn(reading: Reading): readonly NamedPlace[] {
  return ordered([...reading.claims.flatMap(placesOn), ...mentionsIn(reading)]);
}

/** How many claims before and behind the cursor are looked at: those farther away are not on the screen. */
const claimsAround = 200;

/** The places that name the same as the one at the offset; in a large batch those of the claims around it. */
export function sameAs(reading: Reading, offset: number): readonly NamedPlace[] {
  const meant = meantAt(reading, offset);
  if (meant === undefined) return [];
  const here = reading.claims.findIndex(({ start, claim }) => start + claim.span.end >= offset);
  const at = here < 0 ? reading.claims.length : here;
  const around = reading.claims.slice(Math.max(0, at - claimsAround), at + claimsAround);
  const places = ordered([...around.flatMap(placesOn), ...mentionsIn(reading)]);
  return places.filter((it) => it.kind === meant.kind && it.value === meant.value);
}

/** Relative to the claim, and found once: an edit elsewhere leaves a claim what it is. */
const known = new WeakMap<Claim, readonly NamedPlace[]>();

function placesOn({ claim, start }: PlacedClaim): readonly NamedPlace[] {
  let places = known.get(claim);
  if (places === undefined) {
    places = [
      ...claim.diagnoses.map((it) => placeOf('diagnosis', it)),
      ...claim.lines.flatMap(({ code, modifiers }) => [
        ...(code === undefined ? [] : [placeOf('code', code)]),
        ...modifiers.map((it) => placeOf('modifier', it)),
      ]),
    ];
    known.set(claim, places);
  }
  return start === 0 ? places : places.map((it) => ({ ...it, span: shift(it.span, start) }));
}

function placeOf(kind: NamedKind, { value, span }: Located<string>): NamedPlace {
  return { kind, value: normal(kind, value), span, isBilled: true };
}

function mentionsIn({ mentions }: Reading): NamedPlace[] {
  return mentions.map(({ kind, value, span }) => ({ kind, value: normal(kind, value), span, isBilled: false }));
}

function normal(kind: NamedKind, value: string): string {
  const upper = value.toUpperCase();
  return kind === 'diagnosis' ? upper.replace('.', '') : upper;
}

function ordered(places: readonly NamedPlace[]): readonly NamedPlace[] {
  const sorted = [...places].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.filter((it, index) => {
    const before = sorted[index - 1];
    return before?.span.start !== it.span.start || before.kind !== it.kind || before.value !== it.value;
  });
}
