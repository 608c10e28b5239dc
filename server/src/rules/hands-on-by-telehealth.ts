import { defineRule } from './rule.js';
import { carries } from './support/kinds.js';
import { isTelehealthModifier, isTelehealthPlace, telehealthModifiersOn } from './support/telehealth.js';

export const handsOnByTelehealth = defineRule<{ readonly code: string }>({
  id: 'hands-on-by-telehealth',
  category: 'modifier',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A hands-on service is billed as telehealth.',
  why:
    'Manual therapy, massage, traction, compression, ultrasound and wound care need hands or a device on the ' +
    'patient, so a therapist cannot furnish them by video. Check whether the place of service or the code is ' +
    'mistyped. Place of service 02 is telehealth away from home and 10 is telehealth at home; 10 does not mean ' +
    'telephone.',
  sources: ['telehealth-hands-on', 'ngs-telehealth'],
  examples: {
    as: 'example.csv',
    bad: 'cpt,modifier,units,date,pos\n97140,GP,1,2026-03-02,10',
    good: 'cpt,modifier,units,date,pos\n97140,GP,1,2026-03-02,12',
  },
  message: ({ code }) => `${code} needs hands or a device on the patient, but it is billed as telehealth.`,
  check: {
    concerns: (kind, knowledge) =>
      kind.code !== undefined &&
      knowledge.isIn('hands-on', kind.code) &&
      (isTelehealthPlace(kind.place) || carries(kind, isTelehealthModifier)),
    line(line, _, { knowledge, report }) {
      const { code, placeOfService } = line;
      if (code === undefined) return;
      const isAtDistance = isTelehealthPlace(placeOfService?.value) || telehealthModifiersOn(line).length > 0;
      if (!isAtDistance || !knowledge.isIn('hands-on', code.value)) return;
      report({ span: code.span, place: { field: 'code', line }, code: code.value }, { code: code.value });
    },
  },
});
