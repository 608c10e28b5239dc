import type { Claim, ServiceLine } from '../claim/claim.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import type { Profile } from './profile.js';

interface Facts {
  readonly code: string;
  readonly status: string;
}

export const neverPaidCode = defineRule<Facts>({
  id: 'never-paid-code',
  category: 'coverage',
  severity: 'warning',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'A code is billed that Medicare never pays.',
  why:
    'The Medicare fee schedule gives every code a status. Bundled codes (B), such as hot or cold packs, are ' +
    'included in other services even when billed alone; codes that are not covered (N), not valid (I) or excluded ' +
    '(E, X) are denied. Remove the line or expect no payment; if you want a denial, say so with GY or GX. Other ' +
    'payers may pay it.',
  sources: ['cms-status'],
  examples: {
    bad: 'code,modifiers,units,date,payer\n97010,GP,1,2026-03-02,Medicare',
    good: 'code,modifiers,units,date,payer\n97035,GP,1,2026-03-02,Medicare',
  },
  message: ({ code, status }) => {
    switch (status) {
      case 'B':
        return `Medicare never pays ${code}, alone or with others: remove it or expect no payment.`;
      case 'N':
        return `Medicare does not cover ${code}: remove it, or add GY to say so.`;
      case 'I':
        return `Medicare does not accept ${code}: remove it or expect a denial.`;
      default:
        return `Medicare's fee schedule excludes ${code}: expect no payment.`;
    }
  },
  check: {
    concerns: ({ code, on }, knowledge) => {
      const status = code === undefined ? undefined : statusOf(code, on, knowledge);
      return status !== undefined && status !== 'A';
    },
    line(line, claim, { knowledge, profile, report }) {
      if (line.code === undefined || claim.purpose === 'template' || !asksMedicare(profile)) return;
      const code = line.code.value;
      const status = unpaidStatus(line, code, claim, knowledge);
      if (status === undefined || expectsDenial(line, knowledge)) return;
      report(
        { span: line.code.span, place: { field: 'code', line }, code },
        { code, status },
        profile.isAssumed ? { severity: 'information' } : {},
      );
    },
  },
});

/** What Medicare pays is no matter of other payers, unless their profile says that they follow it in full. */
function asksMedicare({ medicareRules }: Profile): boolean {
  return medicareRules === 'as-is';
}

/** As in the fee schedule; `undefined` where nothing is known of the code. */
function statusOf(code: string, on: ServiceDate | undefined, knowledge: Knowledge): string | undefined {
  const facts = knowledge.code(code);
  return facts?.isNeverPaid === true ? 'B' : facts && knowledge.medicareStatus(code, on)?.status;
}

/** Letters that pay nothing (fee schedule, status codes). Excluded ones are paid on bills of facilities and agencies. */
function unpaidStatus(
  line: ServiceLine,
  code: string,
  { payer, setting, billType }: Claim,
  knowledge: Knowledge,
): string | undefined {
  const on = line.serviceDate?.value;
  const status = statusOf(code, on, knowledge);
  if (status === undefined || status === 'A') return undefined;
  if (billType !== undefined && !knowledge.isTherapyBill(billType.value)) return undefined;
  if (knowledge.deletion(code, on) !== undefined) return undefined;
  switch (status) {
    case 'B':
    case 'N':
      return status;
    case 'I':
      return knowledge.alternative(code, 'medicare') === undefined ? status : undefined;
    case 'E':
    case 'X':
      return setting === 'professional' && payer === 'medicare' ? status : undefined;
    default:
      return undefined;
  }
}

/** GY, GX, GA or GZ: whoever bills it knows. */
function expectsDenial({ modifiers }: ServiceLine, knowledge: Knowledge): boolean {
  return modifiers.some((it) => knowledge.modifier(it.value.toUpperCase())?.role === 'liability');
}
