/** Prints what a document reads to, compactly, a line a service line: for comparing readings by eye and by test. */
import type { PatientKey, Unread } from '../../server/src/claim/claim.js';
import type { Claim, Reading, ServiceLine } from '../../server/src/index.js';

/** `97760 GO,59 x2 2026-03-02 @11 ->1,2 $110 [OT by taxonomy]`; what is absent is not printed. */
export function printLine(line: ServiceLine): string {
  const parts = [line.code?.value ?? '(no code)'];
  if (line.modifiers.length > 0) parts.push(line.modifiers.map((it) => it.value).join(','));
  if (line.modifiersOpen !== undefined) parts.push(`(modifiers: ${line.modifiersOpen})`);
  if (line.units !== undefined) parts.push(`x${line.units.value}`);
  if (line.minutes !== undefined) parts.push(`${line.minutes.value}min`);
  const { serviceDate, lastDate } = line;
  if (serviceDate !== undefined || lastDate !== undefined) parts.push(daysOf(serviceDate?.value, lastDate?.value));
  if (line.placeOfService !== undefined) parts.push(`@${line.placeOfService.value}`);
  if (line.pointers.length > 0) parts.push(`->${line.pointers.map((it) => it.value).join(',')}`);
  if (line.charge !== undefined) parts.push(`$${line.charge.value}`);
  if (line.taxonomy !== undefined) parts.push(`by ${line.taxonomy.value}`);
  if (line.discipline !== undefined) parts.push(`[${line.discipline.discipline} by ${line.discipline.from}]`);
  if (line.unread !== undefined) parts.push(unreadOf(line.unread));
  if (line.passages.length > 0) parts.push(`"${line.passages.map((it) => it.text.trim()).join(' / ')}"`);
  return parts.join(' ');
}

function daysOf(first: string | undefined, last: string | undefined): string {
  return last === undefined || last === first ? (first ?? '') : `${first ?? ''}..${last}`;
}

function unreadOf(unread: readonly Unread[]): string {
  return `unread=${unread.map((it) => it.field).join(',')}`;
}

/** `nameOf`: what to call a person. */
export function printClaim(claim: Claim, nameOf: (patient: PatientKey) => string = () => 'known'): string {
  const head = [`claim ${claim.purpose} ${claim.setting} payer=${claim.payer}`];
  if (claim.billType !== undefined) head.push(`bill-type=${claim.billType.value}`);
  if (claim.otherPayers !== undefined) head.push(`others=${claim.otherPayers.join(',')}`);
  if (claim.patient !== undefined) head.push(`patient=${nameOf(claim.patient)}`);
  if (claim.totalCharge !== undefined) head.push(`total=$${claim.totalCharge.value}`);
  for (const npi of claim.npis ?? []) head.push(`${npi.role}=${npi.value} (${npi.address})`);
  if (claim.ordering !== undefined) head.push(`ordering=${claim.ordering}`);
  if (claim.unread !== undefined) head.push(unreadOf(claim.unread));
  if (claim.diagnosisDots !== undefined) head.push(`dots=${claim.diagnosisDots}`);
  if (claim.diagnoses.length > 0) head.push(`dx=${claim.diagnoses.map((it) => it.value).join(',')}`);
  return [head.join(' '), ...claim.lines.map((line) => `  ${printLine(line)}`)].join('\n');
}

/** The whole reading: its kind, its claims, its mentions (`code 97760 named`) and its problems. */
export function printReading(reading: Reading): string {
  // The key itself says nothing to a reader: persons are lettered as they come.
  const letters = new Map<PatientKey, string>();
  const nameOf = (patient: PatientKey) => {
    const letter = letters.get(patient) ?? String.fromCharCode(65 + letters.size);
    letters.set(patient, letter);
    return letter;
  };
  return [
    reading.kind,
    ...reading.claims.map(({ claim }) => printClaim(claim, nameOf)),
    ...reading.mentions.map((it) => `${it.kind} ${it.value} ${it.role}`),
    ...reading.problems.map((it) => `problem: ${it.message}`),
    ...(reading.faults ?? []).map((it) => `fault: ${it.kind} at ${it.address}`),
  ].join('\n');
}
