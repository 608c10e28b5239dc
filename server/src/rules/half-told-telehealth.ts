import { defineRule } from './rule.js';
import { carries, isTherapy } from './support/kinds.js';
import { plansOn, targetOf } from './support/modifiers.js';
import { isTelehealthModifier, isTelehealthPlace, telehealthModifiersOn } from './support/telehealth.js';

interface Facts {
  readonly modifier: string | undefined;
  readonly place: string;
}

export const halfToldTelehealth = defineRule<Facts>({
  id: 'half-told-telehealth',
  category: 'modifier',
  severity: 'information',
  since: '0.1.0',
  summary: 'The place of service says telehealth but the modifiers do not, or the other way around.',
  why:
    'Place of service 02 or 10 means telehealth; modifier 95 means video and 93 audio only. Since 2024-01-01 ' +
    'Medicare goes by the place of service; for outpatient therapy it kept 95, which may go with any place of ' +
    'service. Other payers want both. Check with the payer.',
  sources: ['ngs-telehealth'],
  examples: {
    as: 'example.csv',
    bad: 'cpt,modifier,units,date,pos\n97110,GP,1,2026-03-02,10',
    good: 'cpt,modifier,units,date,pos\n97110,GP 95,1,2026-03-02,10',
  },
  message: ({ modifier, place }) =>
    modifier === undefined
      ? `Place of service ${place} is telehealth; some payers also want 95 (video) or 93 (audio).`
      : `${modifier} says telehealth, but place of service ${place} does not.`,
  check: {
    concerns: (kind, knowledge) =>
      isTherapy(kind, knowledge) && isTelehealthPlace(kind.place) !== carries(kind, isTelehealthModifier),
    line(line, _, { knowledge, report }) {
      const { code, placeOfService, modifiersOpen } = line;
      if (code === undefined || placeOfService === undefined) return;
      const place = placeOfService.value;
      const [modifier] = telehealthModifiersOn(line);
      const isPlace = isTelehealthPlace(place);
      if (isPlace === (modifier !== undefined)) return;
      if (knowledge.code(code.value)?.therapy === undefined) return;
      if (knowledge.requirement('telehealth-by-place', line.serviceDate?.value) === undefined) return;
      if (modifier === undefined) {
        // What takes hands is told as that.
        if (modifiersOpen !== undefined || knowledge.isIn('hands-on', code.value)) return;
        const at = { span: placeOfService.span, place: { field: 'place-of-service', line }, code: code.value } as const;
        report(at, { modifier: undefined, place });
        return;
      }
      if (modifier.value === '95' && plansOn(line).length > 0) return;
      if (knowledge.placeOfService(place) === undefined) return;
      report(targetOf(line, modifier), { modifier: modifier.value, place });
    },
  },
});
