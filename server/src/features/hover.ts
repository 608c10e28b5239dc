/** What stands under the cursor, and what is told of it. */
import type { Mention, PlacedClaim, ServiceLine } from '../claim/claim.js';
import type { Reading } from '../formats/format.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { shift, touches } from '../text/span.js';
import type { Located, Span } from '../text/span.js';
import { explainCode, explainDiagnosis, explainModifier } from './explain.js';
import type { Circumstances, Explanation } from './explanation.js';

export interface Hover extends Explanation {
  /** Absolute. */
  readonly span: Span;
}

/** A code or a modifier, told with the day and the code of its line. */
export interface Named extends Circumstances {
  readonly kind: 'code' | 'modifier' | 'diagnosis';
  readonly value: string;
  /** Absolute. */
  readonly span: Span;
  /** True in a place made for a code or a modifier, false in prose. */
  readonly isTyped: boolean;
}

/**
 * What is told of the code or modifier at this offset. Of a word that the knowledge does not have, nothing is told in prose;
 * in a place made for it, that it is not in the data, lest silence be taken for a sign that all is well.
 */
export function hoverAt(
  knowledge: Knowledge,
  reading: Reading,
  offset: number,
  { locality }: Pick<Circumstances, 'locality'> = {},
): Hover | undefined {
  const target = namedAt(reading, offset);
  if (target === undefined) return undefined;
  const value = target.value.toUpperCase();
  const tell = { code: explainCode, modifier: explainModifier, diagnosis: explainDiagnosis }[target.kind];
  const explanation = tell(knowledge, value, { ...target, locality });
  const told = explanation ?? (target.isTyped ? unknown(knowledge, target.kind, value) : undefined);
  return told && { span: target.span, ...told };
}

/** The code or modifier at this offset. */
export function namedAt(reading: Reading, offset: number): Named | undefined {
  return targetIn(reading.claims, offset) ?? targetAmong(reading.mentions, offset);
}

/** CPT, its categories II and III, and HCPCS; two characters for a modifier. What looks otherwise is no code to speak of. */
const shapes: Readonly<Record<Named['kind'], RegExp>> = {
  // Diagnoses are imported or not known at all.
  diagnosis: /^$/,
  code: /^(?:\d{4}[\dFT]|[A-V]\d{4})$/,
  modifier: /^[A-Z0-9]{2}$/,
};

function unknown({ asOf }: Knowledge, kind: Named['kind'], value: string): Explanation | undefined {
  if (!shapes[kind].test(value)) return undefined;
  const what = kind === 'code' ? 'the codes' : 'the modifiers';
  return {
    title: value,
    sections: [{ title: '', lines: [`Not among ${what} of the built-in data (as of ${asOf}).`] }],
  };
}

/** Claims stand in the order of where they begin; those of one sheet may run into each other. */
function targetIn(claims: readonly PlacedClaim[], offset: number): Named | undefined {
  for (let at = countUpTo(claims.length, (it) => (claims[it]?.start ?? 0) <= offset) - 1; at >= 0; at--) {
    const placed = claims[at];
    if (placed === undefined || placed.start + placed.claim.span.end < offset) continue;
    const diagnosis = diagnosisIn(placed, offset - placed.start);
    if (diagnosis !== undefined) return { ...diagnosis, span: shift(diagnosis.span, placed.start) };
    for (const line of placed.claim.lines) {
      const target = targetOn(line, offset - placed.start);
      if (target !== undefined) return { ...target, span: shift(target.span, placed.start) };
    }
  }
  return undefined;
}

/** Told of the day of the first line that has one. */
function diagnosisIn({ claim }: PlacedClaim, offset: number): Named | undefined {
  const found = claim.diagnoses.find((it) => touches(it.span, offset));
  const on = claim.lines.find((it) => it.serviceDate !== undefined)?.serviceDate?.value;
  return found && { kind: 'diagnosis', value: found.value, span: found.span, isTyped: true, on };
}

function targetOn(line: ServiceLine, offset: number): Named | undefined {
  const on = line.serviceDate?.value;
  const of = (kind: Named['kind'], { value, span }: Located<string>): Named => {
    return {
      kind,
      value,
      span,
      isTyped: true,
      on,
      code: kind === 'modifier' ? line.code?.value.toUpperCase() : undefined,
    };
  };
  // Where two tokens touch, the one that begins at the offset is meant, as the pointer stands on its first character.
  const modifier = [...line.modifiers].reverse().find((it) => touches(it.span, offset));
  if (modifier !== undefined) return of('modifier', modifier);
  return line.code !== undefined && touches(line.code.span, offset) ? of('code', line.code) : undefined;
}

function targetAmong(mentions: readonly Mention[], offset: number): Named | undefined {
  const mention = mentions[countUpTo(mentions.length, (it) => (mentions[it]?.span.start ?? 0) <= offset) - 1];
  if (mention === undefined || !touches(mention.span, offset)) return undefined;
  const { kind, value, span, role, serviceDate } = mention;
  return { kind, value, span, isTyped: role === 'transaction', on: serviceDate };
}

/** How many of the first `length` numbers hold, where all that hold come first. */
function countUpTo(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
