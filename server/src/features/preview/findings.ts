/** At which box of the form each finding of a claim is told. */
import type { Field, PlacedClaim, ServiceLine } from '../../claim/claim.js';
import type { FormPlace } from '../../formats/format.js';
import type { Finding } from '../../lint/finding.js';
import { shift } from '../../text/span.js';
import type { Span } from '../../text/span.js';
import type { Column, Told } from './shape.js';

const columns: Readonly<Partial<Record<Field, Column>>> = {
  code: 'D',
  modifier: 'D',
  units: 'G',
  'service-date': 'A',
  'place-of-service': 'B',
  pointer: 'E',
  charge: 'F',
  taxonomy: 'J',
  minutes: '',
  note: '',
};

const boxes: Readonly<Partial<Record<Field, string>>> = {
  diagnosis: '21',
  'total-charge': '28',
  note: '19',
  taxonomy: '33a',
};

interface At {
  /** From 0; of a finding in box 24. */
  readonly line: number | undefined;
  readonly column: Column | undefined;
  /** Of any other. */
  readonly box: string | undefined;
}

export class Findings {
  readonly all: readonly Told[];
  readonly #at: readonly At[];

  constructor(placed: PlacedClaim, all: readonly Finding[], places: readonly FormPlace[]) {
    const own = all.filter((it) => isOf(placed, it, places));
    this.#at = own.map((it) => placeOf(placed, it, places));
    const seen = new Map<string, number>();
    this.all = own.map(({ rule, severity, message, span }, index) => {
      const at = this.#at[index];
      const box = at?.line === undefined ? (at?.box ?? '') : `24${at.column ?? ''} line ${at.line + 1}`;
      const name = `${rule}-${box.replaceAll(' ', '-')}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return { id: `f-${name}-${count}`, rule, severity, message, box, span };
    });
  }

  at(box: string): readonly Told[] {
    return this.#where((it) => it.line === undefined && it.box === box);
  }

  /** Of a line from 0, all of it. */
  onLine(line: number): readonly (Told & { readonly column: Column })[] {
    return this.all.flatMap((told, index) => {
      const at = this.#at[index];
      return at?.line === line ? [{ ...told, column: at.column ?? '' }] : [];
    });
  }

  /** What belongs to no box. */
  rest(): readonly Told[] {
    return this.#where((it) => it.line === undefined && it.box === undefined);
  }

  #where(holds: (at: At) => boolean): readonly Told[] {
    return this.all.filter((_, index) => {
      const at = this.#at[index];
      return at !== undefined && holds(at);
    });
  }
}

/**
 * Codes named in its words and faults of the file belong to no claim; they are told where they stand within it,
 * or in what is said of the claim in front of it: who bills.
 */
function isOf({ claim, start }: PlacedClaim, finding: Finding, places: readonly FormPlace[]): boolean {
  if (finding.claim !== undefined) return finding.claim === claim && finding.start === start;
  const isIn = (span: Span) => span.start <= finding.span.start && finding.span.end <= span.end;
  return isIn(shift(claim.span, start)) || places.some((it) => isIn(it.span));
}

function placeOf({ claim, start }: PlacedClaim, { place, span }: Finding, places: readonly FormPlace[]): At {
  if (place !== undefined) {
    const { field, line } = place;
    const index = line === undefined ? -1 : claim.lines.findIndex((it) => isSame(it, line));
    if (index !== -1) return { line: index, column: columns[field] ?? '', box: undefined };
    return { line: undefined, column: undefined, box: boxes[field] };
  }
  const isAt = (other: Span) => start + other.start === span.start && start + other.end === span.end;
  const npi = claim.npis?.find((it) => isAt(it.span));
  if (npi?.role === 'rendering') {
    const line = claim.lines.findIndex((it) => it.span.start <= npi.span.start && npi.span.end <= it.span.end);
    return line === -1 ? { line: undefined, column: undefined, box: '31' } : { line, column: 'J', box: undefined };
  }
  const ofRole = { billing: '33a', facility: '32a', ordering: '17b', other: undefined };
  if (npi !== undefined) return { line: undefined, column: undefined, box: ofRole[npi.role] };
  const line = claim.lines.findIndex((it) => start + it.span.start <= span.start && span.end <= start + it.span.end);
  if (line !== -1) return { line, column: '', box: undefined };
  const box = places.find((it) => it.span.start <= span.start && span.end <= it.span.end)?.box;
  return { line: undefined, column: undefined, box };
}

/** A claim may have been read again since: then its lines are equal and other objects. */
function isSame(one: ServiceLine, two: ServiceLine): boolean {
  if (one === two) return true;
  return (
    one.span.start === two.span.start && one.span.end === two.span.end && one.code?.span.start === two.code?.span.start
  );
}
