/** Whom a form is for, who pays beside the payer, who provided and who ordered, and what it comes to. */
import type { Claim, Npi, PatientKey, PayerKind, Unread } from '../../claim/claim.js';
import { patientKeyOf } from '../../claim/patient-key.js';
import { isPlaceholder } from '../../prose/placeholders.js';
import type { Located, Span } from '../../text/span.js';
import { payerNamed } from '../support/payer-name.js';
import type { Boxes } from './boxes.js';
import { amountIn } from './service.js';

export function partiesOf(text: string, boxes: Boxes, rendering: readonly Npi[]): Partial<Claim> {
  const filled = (name: string) => filledIn(text, boxes.get(name));
  const npis = npisOf(text, boxes, rendering);
  return {
    patient: patientOf(filled),
    otherPayers: otherPayersOf(filled),
    ...totalOf(text, boxes.get('28')),
    npis: npis.length === 0 ? undefined : npis,
    ordering: orderingOf(boxes, filled),
  };
}

type Filled = (name: string) => string | undefined;

function patientOf(filled: Filled): PatientKey | undefined {
  // Behind the day stands the sex, on forms that are copied as text.
  const born = /^\d{1,2}([ /.-]*)\d{2}\1(?:\d{4}|\d{2})(?!\d)|^\d{4}-\d{2}-\d{2}/.exec(filled('3') ?? '')?.[0];
  return patientKeyOf({ id: filled('1A'), name: filled('2'), birthDate: born?.replace(/ +/g, '/') });
}

/** By the plan in box 9d; where only box 11d tells of another plan, nobody knows which. */
function otherPayersOf(filled: Filled): readonly PayerKind[] | undefined {
  const plan = filled('9D');
  if (plan !== undefined && !/^none$|^n\/?a$/i.test(plan)) return [payerNamed(plan) ?? 'unknown'];
  const another = filled('11D') ?? '';
  const isThere =
    /^y(?:es)?$|(?:\[[xX]\]|\([xX]\)|[☒☑])\s*yes\b/i.test(another) || /^yes\s*(?:\[x\]|\(x\)|[☒☑])/i.test(another);
  return isThere ? ['unknown'] : undefined;
}

function totalOf(text: string, span: Span | undefined): Pick<Claim, 'totalCharge' | 'unread'> {
  const words = filledIn(text, span);
  if (span === undefined || words === undefined) return {};
  const amount = amountIn(words, span.start);
  if (amount !== undefined) return { totalCharge: amount };
  const unread: readonly Unread[] = [{ field: 'total-charge', span }];
  return /\d/.test(words) ? { unread } : {};
}

/** Box 17 is for whoever referred, ordered (DK) or supervised (DQ); the last has ordered nothing. */
function orderingOf(boxes: Boxes, filled: Filled): Claim['ordering'] {
  if (!boxes.has('17') && !boxes.has('17B')) return undefined;
  const isSupervisor = /^DQ\b/.test(filled('17') ?? '');
  return !isSupervisor && (filled('17') ?? filled('17B')) !== undefined ? 'named' : 'not-named';
}

function npisOf(text: string, boxes: Boxes, rendering: readonly Npi[]): readonly Npi[] {
  const isSupervisor = /^DQ\b/.test(filledIn(text, boxes.get('17')) ?? '');
  const places = [
    ['33A', 'billing'],
    ['32A', 'facility'],
    ['17B', isSupervisor ? 'other' : 'ordering'],
  ] as const;
  const named = places.flatMap(([name, role]): Npi[] => {
    const npi = npiIn(text, boxes.get(name));
    return npi === undefined ? [] : [{ ...npi, role, address: `box ${name.toLowerCase()}` }];
  });
  const isNew = ({ value }: Npi, index: number) => rendering.findIndex((it) => it.value === value) === index;
  return [...named, ...rendering.filter(isNew)];
}

/** Who rendered the line, in box 24J. */
export function renderingOf(npi: Located<string> | undefined, line: number): Npi[] {
  return npi === undefined ? [] : [{ ...npi, role: 'rendering', address: `box 24J line ${line}` }];
}

/** Nearly ten digits alone; one too many or too few is a slip of the pen. */
export function npiIn(text: string, span: Span | undefined): Located<string> | undefined {
  if (span === undefined) return undefined;
  const words = text.slice(span.start, span.end);
  const value = /^\s*(?:NPI:?\s*)?(\d{9,11})\s*$/i.exec(words)?.[1];
  if (value === undefined) return undefined;
  const start = span.start + words.indexOf(value);
  return { value, span: { start, end: start + value.length } };
}

/** How this form writes the codes in box 21: the manual wants no dot, and many write it. `undefined` where it does both. */
export function dotsOf(diagnoses: readonly Located<string>[]): Claim['diagnosisDots'] {
  const long = diagnoses.filter((it) => it.value.length > 3).map((it) => it.value.includes('.'));
  if (long.length === 0 || new Set(long).size > 1) return undefined;
  return long[0] === true ? 'written' : 'left-out';
}

function filledIn(text: string, span: Span | undefined): string | undefined {
  const words = span === undefined ? '' : text.slice(span.start, span.end).trim();
  return /[\p{L}\d]/u.test(words) && !isPlaceholder(words) ? words : undefined;
}
