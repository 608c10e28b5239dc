import type { Claim } from '../claim/claim.js';
import type { Located } from '../text/span.js';
import { defineRule } from './rule.js';
import type { Fix, Severity } from './rule.js';
import { exampleFile } from './support/example-file.js';
import { hasTypedFields } from './support/typed-fields.js';

type Kind = 'dot' | 'misplaced-dot' | 'form' | 'injury' | 'icd-9';
interface Facts {
  readonly kind: Kind;
}

const words: Readonly<Record<Kind, string>> = {
  dot: 'A claim file has diagnoses without the decimal point.',
  'misplaced-dot': 'The decimal point of a diagnosis goes after the third character.',
  form: 'This is not an ICD-10-CM code: a letter, two characters, then up to four more.',
  injury: 'An injury code needs a 7th character (A, D or S); fill gaps before it with X.',
  'icd-9': 'This looks like ICD-9-CM; dates of service from 2015-10-01 need ICD-10-CM.',
};

export const malformedDiagnosis = defineRule<Facts>({
  id: 'malformed-diagnosis',
  category: 'coverage',
  severity: 'error',
  since: '0.1.0',
  summary: 'A diagnosis does not have the form of an ICD-10-CM code.',
  why:
    'ICD-10-CM codes have three to seven characters: a letter, two more characters, and up to four that add ' +
    'detail. On paper a decimal point follows the third character; electronic claims leave it out. Injury codes ' +
    '(S00 to S99) always have seven characters, the last of which tells the encounter. A code in any other form is ' +
    'on no list, and the claim is returned.',
  sources: ['icd-10-cm', 'icd-10-date', 'x12-hi', 'nucc-21'],
  examples: { as: 'file.837', bad: exampleFile(['M65311', 'M65.311']), good: exampleFile() },
  message: ({ kind }) => words[kind],
  check: {
    claim(claim, { knowledge, report }) {
      if (claim.purpose === 'template' || !hasFault(claim)) return;
      const date = claim.lines.find((it) => it.serviceDate !== undefined)?.serviceDate?.value;
      if (knowledge.requirement('icd-10', date) === undefined) return;
      claim.diagnoses.forEach((diagnosis, index) => {
        const fault = faultIn(diagnosis.value, claim);
        // Which list was in force on a day that nobody tells, nobody knows.
        if (fault === undefined || (fault.kind === 'icd-9' && date === undefined)) return;
        const at = { span: diagnosis.span, place: { field: 'diagnosis', index } } as const;
        report(at, { kind: fault.kind }, { severity: fault.severity, fixes: fixesOf(diagnosis, fault) });
      });
    },
  },
});

/** Asked of each claim of a batch. */
function hasFault(claim: Claim): boolean {
  for (const { value } of claim.diagnoses) if (faultIn(value, claim) !== undefined) return true;
  return false;
}

interface Found {
  readonly kind: Kind;
  readonly severity: Severity;
  /** The same code as it should be written. */
  readonly right?: string;
}

/** FY 2026 has 74,719 codes, and all are of this form: new ones have a letter A in the second place. */
const form = /^[A-Z][0-9A][0-9AB][0-9A-Z]{0,4}$/;

function faultIn(written: string, claim: Claim): Found | undefined {
  // As most are written, in an 837.
  if (form.test(written) && (!written.startsWith('S') || written.length === 7)) return undefined;
  const code = written.toUpperCase();
  const bare = code.replace('.', '');
  if (!form.test(bare)) {
    if (/^\d{3}\.?\d{0,2}$/.test(code))
      return { kind: 'icd-9', severity: claim.payer === 'workers-comp' ? 'information' : 'warning' };
    return { kind: 'form', severity: hasTypedFields(claim) ? 'error' : 'warning' };
  }
  if (code.includes('.')) {
    if (claim.diagnosisDots === 'left-out') return { kind: 'dot', severity: 'error', right: bare };
    const right = bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
    if (code !== right) return { kind: 'misplaced-dot', severity: 'warning', right };
  }
  if (code.startsWith('S') && bare.length < 7) return { kind: 'injury', severity: 'warning' };
  return undefined;
}

function fixesOf(at: Located<string>, { right }: Found): readonly Fix[] {
  if (right === undefined) return [];
  const change = { kind: 'retype', at, text: right } as const;
  return [{ title: `Write it as ${right}`, change, preferred: true, changesBilling: false }];
}
