import type { ServiceDate } from '../claim/dates.js';
import { isPlanOfCare } from '../claim/discipline.js';
import { defineRule } from './rule.js';
import { carries } from './support/kinds.js';
import { plansOn } from './support/modifiers.js';
import { isTelehealthPlace, telehealthModifiersOn } from './support/telehealth.js';

export const telehealthPastItsEnd = defineRule<{ readonly last: ServiceDate }>({
  id: 'telehealth-past-its-end',
  category: 'modifier',
  severity: 'warning',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'A therapist bills Medicare telehealth after the last date Medicare allows it.',
  why:
    'Under the law as last known here, Medicare pays therapists for telehealth through 2027-12-31. Congress has ' +
    'extended that date several times; check whether it has done so again.',
  sources: ['caa-2026'],
  examples: {
    as: 'example.csv',
    bad: 'cpt,modifier,units,date,pos\n97110,GP 95,1,2028-03-02,10',
    good: 'cpt,modifier,units,date,pos\n97110,GP 95,1,2027-03-02,10',
  },
  message: ({ last }) => `By the law as last known, Medicare pays therapists for telehealth only through ${last}.`,
  check: {
    concerns: (kind, knowledge) => {
      const last = knowledge.requirement('telehealth-by-therapists', undefined)?.to;
      return last !== undefined && kind.on !== undefined && kind.on > last && carries(kind, isPlanOfCare);
    },
    line(line, _, { knowledge, report }) {
      const date = line.serviceDate;
      if (date === undefined || line.code === undefined) return;
      if (!isTelehealthPlace(line.placeOfService?.value) && telehealthModifiersOn(line).length === 0) return;
      const last = knowledge.requirement('telehealth-by-therapists', undefined)?.to;
      if (last === undefined || date.value <= last || plansOn(line).length === 0) return;
      report({ span: date.span, place: { field: 'service-date', line }, code: line.code.value }, { last });
    },
  },
});
