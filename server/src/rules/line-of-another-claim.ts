import type { Claim, PatientKey, PlacedClaim, ServiceLine } from '../claim/claim.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { shift } from '../text/span.js';
import { defineRule } from './rule.js';
import type { LineKind } from './rule.js';

interface Facts {
  readonly code: string;
}

/** Lines that a patient rarely has twice a day, and whose they are. */
interface Work {
  readonly patient: PatientKey;
  readonly lines: readonly ServiceLine[];
}

interface Billed {
  readonly in_: PlacedClaim;
  readonly line: ServiceLine;
}

/** Of one patient, day and code. */
interface Alike {
  readonly first: Billed;
  /** Filled once there is a second: by all in which a twin would be the same. */
  readonly firsts: Map<string, Billed>;
}

export const lineOfAnotherClaim = defineRule<Facts, Work>({
  id: 'line-of-another-claim',
  category: 'pairs',
  severity: 'warning',
  since: '0.1.0',
  summary: 'Two original claims in a file bill the same evaluation or orthotic service for one patient and day.',
  why:
    'Payers deny as a duplicate what they have already received: same patient, provider, day, code, modifiers, ' +
    'units and charge. To correct a claim, send it as a replacement (CLM05-3 is 7) or void it (8). Only ' +
    'evaluations and orthotic and prosthetic services are compared, because a patient rarely has them twice a day, ' +
    'and only on original claims to the same payer.',
  sources: ['cpm-1', 'x12-837p'],
  examples: {
    as: 'batch.837',
    bad: twoClaims('11:B:1'),
    good: twoClaims('11:B:7'),
  },
  message: ({ code }) => `Another claim also bills ${code} on this day; payers deny the second.`,
  check: {
    concerns: isCompared,
    compared: workIn,
    batch(claims, { report }) {
      const met = new Map<string, Alike>();
      for (const in_ of claims) {
        const { patient, lines } = in_.compared;
        for (const line of lines) {
          const key = `${patient} ${line.serviceDate?.value ?? ''} ${line.code?.value ?? ''}`;
          const alike = met.get(key);
          if (alike === undefined) {
            met.set(key, { first: { in_, line }, firsts: new Map() });
            continue;
          }
          const first = twinAmong(alike, { in_, line });
          if (first?.line.code === undefined || line.code === undefined) continue;
          const code = line.code.value;
          const span = shift(first.line.code.span, first.in_.start - in_.start);
          const related = [{ message: 'The first claim bills it here.', span }];
          report(in_, { span: line.code.span, place: { field: 'code', line }, code }, { code }, { related });
        }
      }
    },
  },
});

/** The first that is the same in everything. Within a claim another rule tells. */
function twinAmong({ first, firsts }: Alike, other: Billed): Billed | undefined {
  if (firsts.size === 0) firsts.set(samenessOf(first) ?? '', first);
  const sameness = samenessOf(other);
  if (sameness === undefined) return undefined;
  const twin = firsts.get(sameness);
  if (twin === undefined) firsts.set(sameness, other);
  return twin?.in_ === other.in_ ? undefined : twin;
}

const sets = ['orthotic-prosthetic', 'first-evaluation-pt', 'first-evaluation-ot'] as const;

function isCompared({ code, on }: Pick<LineKind, 'code' | 'on'>, knowledge: Knowledge): boolean {
  if (code === undefined || on === undefined) return false;
  return sets.some((it) => knowledge.isIn(it, code));
}

function workIn(claim: Claim, knowledge: Knowledge): Work | undefined {
  const { patient } = claim;
  // Other formats do not tell how often a claim was sent.
  if (claim.format !== 'x12' || patient === undefined) return undefined;
  const lines = claim.lines.filter((it) => isCompared({ code: it.code?.value, on: it.serviceDate?.value }, knowledge));
  return lines.length === 0 ? undefined : { patient, lines };
}

/** All that a payer compares; `undefined` where the claim is not sent for the first time, or does not tell enough. */
function samenessOf({ in_: { claim }, line }: Billed): string | undefined {
  const { serviceDate, lastDate, units, charge, modifiers, placeOfService } = line;
  if (claim.frequency !== 'original' || units === undefined || charge === undefined) return undefined;
  // What the first payer leaves is sent to the second.
  if ((claim.otherPayers?.length ?? 0) > 0) return undefined;
  if (lastDate !== undefined && lastDate.value !== serviceDate?.value) return undefined;
  const npisOf = (role: string) => claim.npis?.flatMap((it) => (it.role === role ? [it.value] : [])) ?? [];
  const [billing] = npisOf('billing');
  if (billing === undefined) return undefined;
  const typed = modifiers.map((it) => it.value.toUpperCase()).sort();
  const what = [units.value, charge.value, placeOfService?.value, ...typed].join(' ');
  return `${claim.payer} ${billing} ${npisOf('rendering').join(' ')}, ${what}`;
}

/** Of one patient, the second with this place, kind and frequency. */
function twoClaims(second: string): string {
  const claim = (id: string, place: string) => [
    `CLM*${id}*150***${place}*Y*A*Y*Y~`,
    'HI*ABK:M25561~',
    'LX*1~',
    'SV1*HC:97161:GP*150*UN*1***1~',
    'DTP*472*D8*20260302~',
  ];
  return [
    'HL*1**20*1~',
    'NM1*85*2*EXAMPLE CLINIC*****XX*1234567893~',
    'HL*2*1*22*0~',
    'SBR*P*18*******CI~',
    'NM1*IL*1*SAMPLE*ALFA****MI*TEST0001~',
    ...claim('TEST1', '11:B:1'),
    ...claim('TEST2', second),
  ].join('\n');
}
