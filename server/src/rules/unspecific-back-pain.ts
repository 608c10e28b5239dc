import type { Located } from '../text/span.js';
import { defineRule } from './rule.js';
import type { Fix } from './rule.js';
import { either } from './support/words.js';

interface Facts {
  readonly codes: readonly string[];
}

/** What the code was divided into (ICD-10-CM 2022), without dots. */
const undivided = /^M54\.?5$/i;
const parts = ['M5450', 'M5451', 'M5459'];

export const unspecificBackPain = defineRule<Facts>({
  id: 'unspecific-back-pain',
  category: 'coverage',
  severity: 'warning',
  since: '0.1.0',
  summary: 'M54.5 is billed for a date when it was no longer a complete code.',
  why:
    'Since 2021-10-01 M54.5 is a category, not a billable code. The claim needs M54.50 (not specified further), ' +
    'M54.51 (from the vertebral end plates) or M54.59 (other). Old templates still have the short code. Use the ' +
    'one that the record supports.',
  sources: ['icd-10-cm-2022', 'icd-10-cm'],
  examples: {
    as: 'charges.csv',
    bad: 'CPT,Mod,Units,DOS,Dx1\n97110,GP,2,2026-03-02,M54.5',
    good: 'CPT,Mod,Units,DOS,Dx1\n97110,GP,2,2026-03-02,M54.59',
  },
  message: ({ codes }) => `M54.5 is not a valid code on this date. Use ${either(codes)}.`,
  check: {
    claim(claim, { knowledge, report }) {
      if (!claim.diagnoses.some(isUndivided)) return;
      claim.diagnoses.forEach((diagnosis, index) => {
        if (!isUndivided(diagnosis)) return;
        const date = claim.lines.find((it) => it.serviceDate !== undefined)?.serviceDate?.value;
        if (date === undefined || knowledge.requirement('specific-back-pain', date) === undefined) return;
        const isDotted = diagnosis.value.includes('.');
        const codes = parts.map((it) => (isDotted ? `${it.slice(0, 3)}.${it.slice(3)}` : it));
        const fixes = () =>
          codes.map((code): Fix => ({
            title: `Change ${diagnosis.value.toUpperCase()} to ${code}`,
            change: { kind: 'retype', at: diagnosis, text: code },
            preferred: false,
            changesBilling: true,
          }));
        report({ span: diagnosis.span, place: { field: 'diagnosis', index } }, { codes }, { fixes });
      });
    },
  },
});

function isUndivided({ value }: Located<string>): boolean {
  return undivided.test(value);
}
