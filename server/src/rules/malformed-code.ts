import { defineRule } from './rule.js';
import type { Fix } from './rule.js';
import { hasTypedFields } from './support/typed-fields.js';

interface Facts {
  readonly kind: 'letter-o' | 'blank' | 'digits' | 'form';
  readonly length: number;
}

export const malformedCode = defineRule<Facts>({
  id: 'malformed-code',
  category: 'code',
  severity: 'error',
  since: '0.1.0',
  summary: 'A service code does not have the form of a CPT or HCPCS code.',
  why:
    'A CPT code is five digits, or four digits and one of the letters F, T, U, M or A; a HCPCS Level II code is a ' +
    'letter from A to V and four digits. Payers reject anything else. A letter O typed for the digit 0 is easy to ' +
    'miss.',
  sources: ['code-forms', 'x12-sv1'],
  examples: { bad: '9776O,GO,1,2026-03-02', good: '97760,GO,1,2026-03-02' },
  message: ({ kind, length }) => {
    switch (kind) {
      case 'letter-o':
        return 'This code has a letter O or I in place of a digit.';
      case 'blank':
        return 'This code has a space in it.';
      case 'digits':
        return `A CPT code has five digits; this one has ${length}.`;
      case 'form':
        return 'This is not a CPT or HCPCS code: five digits, or a letter and four digits.';
    }
  },
  check: {
    concerns: ({ code }) => code !== undefined && !isForm(code),
    line(line, claim, { report }) {
      const code = line.code;
      if (code === undefined || claim.purpose === 'template' || isForm(code.value)) return;
      const right = rightOf(code.value);
      const kind = right === undefined ? kindOf(code.value) : /\s/.test(code.value) ? 'blank' : 'letter-o';
      // Sheets, forms and notes may hold codes of a house of its own; in typed fields a code of CPT or HCPCS is promised.
      if (right === undefined && !hasTypedFields(claim)) return;
      const fixes = (): readonly Fix[] =>
        right === undefined
          ? []
          : [
              {
                title: `Write it as ${right}`,
                change: { kind: 'retype', at: code, text: right },
                preferred: true,
                changesBilling: false,
              },
            ];
      report({ span: code.span, place: { field: 'code', line } }, { kind, length: code.value.length }, { fixes });
    },
  },
});

/** Local codes of states, W to Z, went out of use in 2003; nothing is known of them. */
function isForm(code: string): boolean {
  return /^(?:\d{5}|\d{4}[FTUMA]|[A-Z]\d{4})$/i.test(code) && !/^[OI]/i.test(code);
}

/** The same code without blanks, and with digits where letters look like them; `undefined` where it is none then either. */
function rightOf(code: string): string | undefined {
  const right = code.replace(/\s/g, '').replace(/O/gi, '0').replace(/[Il]/g, '1').toUpperCase();
  return isForm(right) ? right : undefined;
}

function kindOf(code: string): Facts['kind'] {
  return /^\d+$/.test(code) ? 'digits' : 'form';
}
