/** Prints what a document reads to, compactly, a line a service line: for comparing readings by eye and by test. */
import type { Claim, Reading, ServiceLine } from '../../server/src/index.js';

/** `97760 GO,59 x2 2026-03-02 @11 ->1,2 $110 [OT by taxonomy]`; what is absent is not printed. */
export function printLine(line: ServiceLine): string {
  const parts = [line.code?.value ?? '(no code)'];
  if (line.modifiers.length > 0) parts.push(line.modifiers.map((it) => it.value).join(','));
  if (line.modifiersOpen !== undefined) parts.push(`(modifiers: ${line.modifiersOpen})`);
  if (line.units !== undefined) parts.push(`x${line.units.value}`);
  if (line.minutes !== undefined) parts.push(`${line.minutes.value}min`);
  if (line.serviceDate !== undefined) parts.push(line.serviceDate.value);
  if (line.placeOfService !== undefined) parts.push(`@${line.placeOfService.value}`);
  if (line.pointers.length > 0) parts.push(`->${line.pointers.map((it) => it.value).join(',')}`);
  if (line.charge !== undefined) parts.push(`$${line.charge.value}`);
  if (line.discipline !== undefined) parts.push(`[${line.discipline.discipline} by ${line.discipline.from}]`);
  if (line.passages.length > 0) parts.push(`"${line.passages.map((it) => it.text.trim()).join(' / ')}"`);
  return parts.join(' ');
}

export function printClaim(claim: Claim): string {
  const head = [`claim ${claim.purpose} ${claim.setting} payer=${claim.payer}`];
  if (claim.billType !== undefined) head.push(`bill-type=${claim.billType.value}`);
  if (claim.diagnoses.length > 0) head.push(`dx=${claim.diagnoses.map((it) => it.value).join(',')}`);
  return [head.join(' '), ...claim.lines.map((line) => `  ${printLine(line)}`)].join('\n');
}

/** The whole reading: its kind, its claims, its mentions (`code 97760 named`) and its problems. */
export function printReading(reading: Reading): string {
  return [
    reading.kind,
    ...reading.claims.map(({ claim }) => printClaim(claim)),
    ...reading.mentions.map((it) => `${it.kind} ${it.value} ${it.role}`),
    ...reading.problems.map((it) => `problem: ${it.message}`),
  ].join('\n');
}
