/** What a findings report is made of: one file at a time, so that no document need be kept. */
import type { Claim, PayerKind, PlacedClaim } from '../../claim/claim.js';
import { centsOf } from '../../claim/money.js';
import type { Reading } from '../../formats/format.js';
import type { Finding, NotChecked } from '../../lint/finding.js';
import { LineIndex } from '../../text/lines.js';
import type { ClaimPart, CountedClaim, CountedFinding } from './stake.js';

/** A file as the report counts it; nothing in it is a word of the file but codes and modifiers. */
export interface CountedFile {
  /** As given. */
  readonly path: string;
  /** In the field's words; `undefined` where no claim was recognised. */
  readonly kind: string | undefined;
  readonly lines: number;
  /** How many claims go to each payer. */
  readonly claims: Readonly<Partial<Record<PayerKind, number>>>;
  readonly findings: readonly CountedFinding[];
  readonly suppressed: number;
  /** What the reader could not understand, by its message. */
  readonly problems: readonly string[];
  readonly notChecked: readonly NotChecked[];
}

export interface Judged {
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  readonly notChecked: readonly NotChecked[];
}

export function countedFile(path: string, text: string, reading: Reading, judged: Judged): CountedFile {
  const positions = new LineIndex(text);
  const claims: Partial<Record<PayerKind, number>> = {};
  let lines = 0;
  for (const { claim } of reading.claims) {
    claims[claim.payer] = (claims[claim.payer] ?? 0) + 1;
    lines += claim.lines.length;
  }
  const starts = new Map<Claim, CountedClaim>();
  const counted = ({ claim, start }: PlacedClaim): CountedClaim => {
    const known = starts.get(claim);
    if (known !== undefined) return known;
    const line = positions.positionAt(start).line + 1;
    const made = { line, payer: claim.payer, charge: chargeOf(claim) };
    starts.set(claim, made);
    return made;
  };
  return {
    path,
    kind: reading.kind,
    lines,
    claims,
    findings: judged.findings.map((it) => countedFinding(it, positions, counted)),
    suppressed: judged.suppressed,
    problems: reading.problems.map((it) => it.message),
    notChecked: judged.notChecked,
  };
}

/** A file that nothing could be said of, and why. */
export function unreadFile(path: string, reason: string): CountedFile {
  const nothing = { kind: undefined, lines: 0, claims: {}, findings: [], suppressed: 0, problems: [] };
  return { path, ...nothing, notChecked: [{ rule: '*', reason }] };
}

function countedFinding(
  finding: Finding,
  positions: LineIndex,
  counted: (placed: PlacedClaim) => CountedClaim,
): CountedFinding {
  const { rule, severity, message, span, address, claim, start } = finding;
  const { line, character } = positions.positionAt(span.start);
  const of = claim === undefined ? undefined : partOf(finding, claim, counted({ claim, start }));
  return { rule, severity, message, line: line + 1, column: character + 1, address, of };
}

function partOf({ place }: Finding, claim: Claim, counted: CountedClaim): ClaimPart {
  const line = place?.line;
  if (line === undefined) return { claim: counted, serviceLine: undefined, charge: counted.charge };
  const charge = line.charge?.value;
  // A claim may have been read again since: then its lines are equal and other objects.
  const index = claim.lines.findIndex((it) => it === line || it.span.start === line.span.start);
  return { claim: counted, serviceLine: index, charge: charge === undefined ? undefined : centsOf(charge) };
}

function chargeOf(claim: Claim): number | undefined {
  if (claim.totalCharge !== undefined) return centsOf(claim.totalCharge.value);
  const charges = claim.lines.flatMap((it) => it.charge?.value ?? []);
  return charges.length === 0 ? undefined : charges.reduce((sum, it) => sum + centsOf(it), 0);
}
