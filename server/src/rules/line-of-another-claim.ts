import type { Claim, PlacedClaim, ServiceLine } from '../claim/claim.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { shift } from '../text/span.js';
import { defineRule } from './rule.js';
import type { LineKind } from './rule.js';

interface Facts {
  readonly code: string;
}

/** A line, and all in which its twin would be the same. */
interface Comparable {
  readonly line: ServiceLine;
  readonly sameness: string;
}

export const lineOfAnotherClaim = defineRule<Facts, readonly Comparable[]>({
  id: 'line-of-another-claim',
  category: 'pairs',
  severity: 'warning',
  since: '0.1.0',
  summary: 'Two first-time claims of a file bill the same evaluation or orthotic service of one patient and day.',
  why:
    'Payers deny what they have been sent before as a duplicate: same patient, provider, day, code, modifiers, units and charge. ' +
    'To correct a claim, send it as a replacement (CLM05-3 is 7) or take it back (8). Compared are evaluations and orthotic and ' +
    'prosthetic work, which a patient rarely has twice a day, on claims that say they are sent for the first time and name one payer.',
  sources: ['cpm-1', 'x12-837p'],
  examples: {
    as: 'batch.837',
    bad: twoClaims('11:B:1'),
    good: twoClaims('11:B:7'),
  },
  message: ({ code }) => `Another claim bills this ${code} of the same day as well; payers deny the second.`,
  check: {
    concerns: isCompared,
    compared: comparableIn,
    batch(claims, { report }) {
      const firsts = new Map<string, { readonly in_: PlacedClaim; readonly line: ServiceLine }>();
      for (const in_ of claims) {
        for (const { line, sameness } of in_.compared) {
          const first = firsts.get(sameness);
          if (first === undefined) firsts.set(sameness, { in_, line });
          // Within a claim another rule tells.
          if (first === undefined || first.in_ === in_ || line.code === undefined) continue;
          const code = line.code.value;
          const related =
            first.line.code === undefined
              ? []
              : [
                  {
                    message: 'The first claim bills it here.',
                    span: shift(first.line.code.span, first.in_.start - in_.start),
                  },
                ];
          report(in_, { span: line.code.span, place: { field: 'code', line }, code }, { code }, { related });
        }
      }
    },
  },
});

const sets = ['orthotic-prosthetic', 'first-evaluation-pt', 'first-evaluation-ot'] as const;

function isCompared({ code, on }: Pick<LineKind, 'code' | 'on'>, knowledge: Knowledge): boolean {
  if (code === undefined || on === undefined) return false;
  return sets.some((it) => knowledge.isIn(it, code));
}

function comparableIn(claim: Claim, knowledge: Knowledge): readonly Comparable[] | undefined {
  if (claim.purpose !== 'claim' || claim.frequency !== 'original' || claim.patient === undefined) return undefined;
  // What the first payer leaves is sent to the second.
  if ((claim.otherPayers?.length ?? 0) > 0) return undefined;
  const npisOf = (role: string) => claim.npis?.flatMap((it) => (it.role === role ? [it.value] : [])) ?? [];
  const [billing] = npisOf('billing');
  if (billing === undefined) return undefined;
  const whose = [claim.patient, claim.payer, billing, ...npisOf('rendering')].join(' ');
  const found = claim.lines.flatMap((line): readonly Comparable[] => {
    const { code, serviceDate, lastDate, units, charge, modifiers, modifiersOpen, placeOfService } = line;
    const on = serviceDate?.value;
    if (!isCompared({ code: code?.value, on }, knowledge) || modifiersOpen !== undefined) return [];
    if (units === undefined || charge === undefined || (lastDate !== undefined && lastDate.value !== on)) return [];
    const typed = modifiers.map((it) => it.value.toUpperCase()).sort();
    const what = [on, code?.value, units.value, charge.value, placeOfService?.value, ...typed].join(' ');
    return [{ line, sameness: `${whose}, ${what}` }];
  });
  return found.length === 0 ? undefined : found;
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
