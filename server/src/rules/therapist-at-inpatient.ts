import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';
import { isTherapy } from './support/kinds.js';

interface Facts {
  readonly place: string;
}

/** Of the list of places of service: inpatients of a hospital. */
const inpatient = '21';

export const therapistAtInpatient = defineRule<Facts>({
  id: 'therapist-at-inpatient',
  category: 'coverage',
  severity: 'warning',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'A therapist in private practice bills for a hospital inpatient.',
  why:
    'Medicare pays the hospital for everything it furnishes during an inpatient stay, and pays a therapist in ' +
    'private practice nothing on top of that (PC/TC indicator 7). Often the place of service is left over in the ' +
    'template from another visit. Check it.',
  sources: ['pfs-pctc', 'cms-pos'],
  examples: { as: 'file.837', bad: exampleFile(['***11:B', '***21:B']), good: exampleFile(['***11:B', '***22:B']) },
  message: ({ place }) => `Place of service ${place} is inpatient: Medicare does not pay therapists separately there.`,
  check: {
    concerns: (kind, knowledge) => kind.place === inpatient && isTherapy(kind, knowledge),
    claim(claim, { knowledge, report }) {
      if (claim.purpose === 'template' || claim.setting !== 'professional') return;
      let told: number | undefined;
      for (const line of claim.lines) {
        const at = line.placeOfService;
        if (at?.value !== inpatient || at.span.start === told || line.discipline?.from !== 'taxonomy') continue;
        if (line.code === undefined || knowledge.code(line.code.value)?.therapy === undefined) continue;
        told = at.span.start;
        report({ span: at.span, place: { field: 'place-of-service', line } }, { place: at.value });
      }
    },
  },
});
