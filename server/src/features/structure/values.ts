/** The typed values of a claim and where they stand, whatever format they were written in. */
import type { Field, PlacedClaim, ServiceLine } from '../../claim/claim.js';
import type { ServiceDate } from '../../claim/dates.js';
import { shift } from '../../text/span.js';
import type { Located, Span } from '../../text/span.js';

export interface TypedValue {
  readonly field: Field | 'npi';
  readonly value: string;
  /** Absolute. */
  readonly span: Span;
  /** The day of its line, else of the first line that has one. */
  readonly on: ServiceDate | undefined;
}

/** In the order of the text. What a claim says once for all its lines is one value. */
export function valuesOf(text: string, { claim, start }: PlacedClaim): readonly TypedValue[] {
  const values: TypedValue[] = [];
  const known = new Set<number>();
  const on = claim.lines.find((it) => it.serviceDate !== undefined)?.serviceDate?.value;
  const add: Add = (field, located, day) => {
    if (located === undefined || located.span.end <= located.span.start || known.has(located.span.start)) return;
    known.add(located.span.start);
    values.push({ field, value: String(located.value), span: shift(located.span, start), on: day });
  };
  /** What the claim takes from before its beginning is told at its first characters, where it does not stand. */
  const addStanding: Add = (field, located, day) => {
    if (located !== undefined && text.startsWith(String(located.value), located.span.start + start)) {
      add(field, located, day);
    }
  };
  for (const line of claim.lines) addLine(line, add, addStanding);
  for (const it of claim.diagnoses) add('diagnosis', it, on);
  for (const it of claim.npis ?? []) addStanding('npi', it, on);
  add('total-charge', claim.totalCharge, on);
  return values.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

type Add = (field: TypedValue['field'], located: Located<unknown> | undefined, on: ServiceDate | undefined) => void;

function addLine(line: ServiceLine, add: Add, addStanding: Add): void {
  const on = line.serviceDate?.value;
  add('code', line.code, on);
  for (const it of line.modifiers) add('modifier', it, on);
  add('units', line.units, on);
  add('minutes', line.minutes, on);
  add('service-date', line.serviceDate, on);
  add('service-date', line.lastDate, on);
  add('place-of-service', line.placeOfService, on);
  for (const it of line.pointers) add('pointer', it, on);
  add('charge', line.charge, on);
  addStanding('taxonomy', line.taxonomy, on);
}
