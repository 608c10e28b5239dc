import type { Claim } from '../claim/claim.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import type { Severity } from './rule.js';
import { holdPair, pairsOf, relatedOf, shownCodes } from './support/pairs.js';
import type { Denied } from './support/pairs.js';
import { either } from './support/words.js';

interface Facts {
  readonly code: string;
  readonly beside: readonly string[];
  readonly areEvaluations: boolean;
}

export const pairNeverPaid = defineRule<Facts>({
  id: 'pair-never-paid',
  category: 'pairs',
  severity: 'error',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'Two codes are billed on the same day, and one is never paid with the other.',
  why:
    'The NCCI edit for this pair has indicator 0: the column 2 code is denied whatever modifier it has. Of two ' +
    'evaluations by one discipline on the same day, the more complex one is paid; and an evaluation already ' +
    'includes muscle and range-of-motion testing. The edit applies per patient, day and provider number, across ' +
    'disciplines. Bill the code for what was done. NCCI tables after July 2024 are not included here, so for later ' +
    'dates this is likely, not certain.',
  sources: ['ncci-table', 'ncci-manual-11'],
  examples: {
    bad: '97161,GP,1,2024-08-05\n97750,GP 59,1,2024-08-05',
    good: '97161,GP,1,2024-08-05\n97760,GP,1,2024-08-05',
  },
  message: ({ code, beside, areEvaluations }) =>
    areEvaluations
      ? `${code} is never paid with ${either(beside)}: one evaluation per discipline a day.`
      : `${code} is never paid with ${either(beside)} on the same day; no modifier helps.`,
  check: {
    concernsGroup: holdPair,
    claim(claim, { knowledge, report }) {
      for (const denied of pairsOf(claim, knowledge).never) {
        const { line, code, beside } = denied;
        if (line.code === undefined) continue;
        const codes = beside.map((it) => it.code);
        report(
          { span: line.code.span, place: { field: 'code', line }, code },
          {
            code,
            beside: shownCodes(beside),
            areEvaluations: [code, ...codes].every((it) => isEvaluation(it, knowledge)),
          },
          { severity: severityOf(denied, claim), related: relatedOf(denied) },
        );
      }
    },
  },
});

function isEvaluation(code: string, knowledge: Knowledge): boolean {
  return knowledge.isIn('evaluation', code) || knowledge.isIn('evaluation-slp', code);
}

/** The table is that of practitioners: hospitals have one of their own, which differs little. */
function severityOf({ date, beside }: Denied, { setting }: Claim): Severity {
  const isAttested = beside.some(({ edit }) => edit.basis.confidence === 'high');
  return isAttested && date !== undefined && setting !== 'institutional' ? 'error' : 'warning';
}
