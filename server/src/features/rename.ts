/** Another code or modifier in the place of one, wherever claims bill it. Prose is never touched. */
import type { Reading } from '../formats/format.js';
import type { TextEdit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import { meantAt, placesIn } from './places.js';
import type { NamedKind, NamedPlace } from './places.js';

export interface Renamed {
  readonly kind: Extract<NamedKind, 'code' | 'modifier'>;
  readonly value: string;
  /** Absolute. */
  readonly span: Span;
}

/** What can be replaced at an offset: a code or a modifier that a claim bills. */
export function renamedAt(reading: Reading, offset: number): Renamed | undefined {
  const meant = meantAt(reading, offset);
  if (meant === undefined || meant.kind === 'diagnosis') return undefined;
  const { kind, value, span } = meant;
  const isBilled = placesIn(reading).some((it) => it.isBilled && it.kind === kind && it.span.start === span.start);
  return isBilled ? { kind, value, span } : undefined;
}

/** CPT of category I to III, HCPCS; two characters of a modifier, of which one may be a digit or both. */
const shapes: Readonly<Record<Renamed['kind'], RegExp>> = {
  code: /^(?:\d{4}[\dFT]|[A-V]\d{4})$/,
  modifier: /^[A-Z0-9]{2}$/,
};

/** Why this cannot stand in the place of one of its kind, in one sentence; `undefined` where it can. */
export function whyNotNamed(kind: Renamed['kind'], name: string): string | undefined {
  if (shapes[kind].test(name.trim().toUpperCase())) return undefined;
  return kind === 'code'
    ? 'A code is five digits, or a letter and four digits, such as 97110 or L3908.'
    : 'A modifier is two letters or digits, such as GP or 59.';
}

/** The edits of one document. A place whose characters are not the value itself is left alone. */
export function renamesIn(
  { text, reading }: { readonly text: string; readonly reading: Reading },
  { kind, value }: Pick<Renamed, 'kind' | 'value'>,
  name: string,
): readonly TextEdit[] {
  const newText = name.trim().toUpperCase();
  const isMeant = (it: NamedPlace) =>
    it.isBilled && it.kind === kind && it.value === value && writes(text, it.span, value);
  return placesIn(reading).filter(isMeant).map(({ span }) => ({ span, newText })); // prettier-ignore
}

function writes(text: string, { start, end }: Span, value: string): boolean {
  return text.slice(start, end).toUpperCase() === value;
}
