import { defineRule } from './rule.js';
import { initialLinesOf } from './support/initial-codes.js';
import { isForFirstEncounter } from './support/kinds.js';

interface Facts {
  readonly code: string;
}

export const supplyBilledAsTraining = defineRule<Facts>({
  id: 'supply-billed-as-training',
  category: 'orthotic',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A code for time with the patient is billed, but the note names a supply.',
  why:
    'The codes for orthotic and prosthetic training are for one-on-one time. The device and its materials have ' +
    'their own codes, mostly L codes, and their cost is never part of these. Bill the device with its own code, or ' +
    'document what was done.',
  sources: ['aota-orthotics', 'cpt-2018'],
  examples: {
    bad: 'code,modifiers,units,date,note\n97760,GO,1,2026-03-02,Splint supply',
    good: 'code,modifiers,units,date,note\n97760,GO,1,2026-03-02,Splint fitting and training',
  },
  message: ({ code }) => `${code} is for time with the patient, but the note names a supply.`,
  check: {
    concerns: isForFirstEncounter,
    claim(claim, { knowledge, report }) {
      if (claim.purpose === 'template' || !claim.lines.some((it) => it.passages.length > 0)) return;
      for (const { line, code } of initialLinesOf(claim, knowledge)) {
        const words = line.passages.map((it) => it.text).join('; ');
        if (line.code === undefined || !supply.test(words) || work.test(words)) continue;
        report({ span: line.code.span, place: { field: 'code', line }, code }, { code });
      }
    },
  },
});

/** `Splint supply`, `orthosis material`, `cost of brace`. */
const supply = /\b(?:splint(?:ing)?|orthosis|orthotic|brace|prosthesis|prosthetic|device|thermoplastic)s? (?:supply|supplies|materials?|cost|charge)\b|\b(?:supply|supplies|materials?|cost|charge) (?:of|for) (?:the |an? )?(?:splint|orthosis|brace|prosthesis|device)s?\b/i; // prettier-ignore

/** Anything that was done with the patient. */
const work = /fit|train|manag|mgmt|instruct|educat|taught|teach|fabricat|made|mou?ld|adjust|measur|assess|eval|issued|wear|donn|min(?:ute)?s?\b/i; // prettier-ignore
