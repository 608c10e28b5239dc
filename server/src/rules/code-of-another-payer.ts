import { payerKinds } from '../claim/claim.js';
import type { Claim, ServiceLine } from '../claim/claim.js';
import type { Alternative, Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import type { Fix, Severity } from './rule.js';
import { dayOf } from './support/days.js';
import { either } from './support/words.js';

interface Facts {
  readonly code: string;
  readonly instead: readonly string[];
  /** `medicare`: Medicare does not take it. `many`: others may. */
  readonly who: 'medicare' | 'many';
}

export const codeOfAnotherPayer = defineRule<Facts>({
  id: 'code-of-another-payer',
  category: 'code',
  severity: 'error',
  since: '0.1.0',
  summary: 'This payer wants a different code for the service.',
  why:
    'For a few services Medicare has its own code and denies the usual one: unattended electrical stimulation is ' +
    'G0283, or G0281 for a qualifying wound, never 97014. Many commercial payers want 97014; check with the payer.',
  sources: ['cms-status'],
  examples: {
    bad: 'code,modifiers,units,date,payer\n97014,GP,1,2026-03-02,Medicare',
    good: 'code,modifiers,units,date,payer\nG0283,GP,1,2026-03-02,Medicare',
  },
  message: ({ code, instead, who }) =>
    who === 'medicare'
      ? `Medicare does not accept ${code}. Use ${either(instead)}.`
      : `Many payers other than Medicare want ${either(instead)} instead of ${code}.`,
  check: {
    concerns: ({ code }, knowledge) =>
      code !== undefined && payerKinds.some((it) => knowledge.alternative(code, it) !== undefined),
    line(line, claim, { knowledge, report }) {
      if (line.code === undefined) return;
      const code = line.code.value;
      const found = alternativeOf(code, claim, knowledge);
      if (found === undefined || claim.purpose === 'template' || isBilled(found.alternative, line, claim)) return;
      const { codes } = found.alternative;
      report(
        { span: line.code.span, place: { field: 'code', line }, code },
        { code, instead: codes, who: found.isOfMedicare ? 'medicare' : 'many' },
        {
          severity: severityOf(found, claim),
          fixes: () =>
            codes.map((it, index): Fix => ({
              title: `Change ${code} to ${it}`,
              change: { kind: 'replace-code', line, code: it },
              preferred: index === 0 && found.alternative.basis.confidence === 'high',
              changesBilling: true,
            })),
        },
      );
    },
  },
});

interface Found {
  readonly alternative: Alternative;
  readonly isOfMedicare: boolean;
}

/** Where nobody says who pays, what Medicare wants is told, and no more. */
function alternativeOf(code: string, { payer }: Claim, knowledge: Knowledge): Found | undefined {
  const alternative = knowledge.alternative(code, payer === 'unknown' ? 'medicare' : payer);
  return alternative && { alternative, isOfMedicare: payer === 'medicare' || payer === 'unknown' };
}

function severityOf({ alternative }: Found, { payer }: Claim): Severity {
  if (payer === 'unknown' || alternative.basis.confidence === 'low') return 'information';
  return alternative.basis.confidence === 'high' ? 'error' : 'warning';
}

/** Where both stand on one day, the rule of codes that exclude each other reports it. */
function isBilled({ codes }: Alternative, line: ServiceLine, claim: Claim): boolean {
  const lines = dayOf(line, claim)?.lines ?? [];
  return lines.some((it) => it.code !== undefined && codes.includes(it.code.value));
}
