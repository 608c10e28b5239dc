import type { ServiceLine } from '../claim/claim.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import { daysOf } from './support/days.js';

interface Facts {
  readonly code: string;
}

export const duplicateLine = defineRule<Facts>({
  id: 'duplicate-line',
  category: 'pairs',
  severity: 'warning',
  since: '0.1.0',
  summary: 'Two lines of one day are the same in code, modifiers, units and charge.',
  why:
    'Payers deny the second of two equal lines as a duplicate. Remove it, or put the units of both on one line. ' +
    'Repeat modifiers (76, 77) are for procedures done anew and do not fit therapy.',
  sources: ['cpm-1'],
  examples: {
    bad: '97110,GP,1,2026-03-02\n97110,GP,1,2026-03-02',
    good: '97110,GP,1,2026-03-02\n97110,GP,1,2026-03-04',
  },
  message: ({ code }) => `This line of ${code} is the same as another of this day; payers deny the second.`,
  check: {
    claim(claim, { knowledge, report }) {
      // Notes name a service more than once, and templates list what may be chosen.
      if (claim.lines.length < 2 || claim.purpose === 'template' || claim.format === 'note') return;
      for (const { date, lines } of daysOf(claim).days) {
        if (date === undefined) continue;
        for (const [index, line] of lines.entries()) {
          if (line.code === undefined) continue;
          const first = lines.slice(0, index).find((it) => areSame(it, line));
          if (first?.code === undefined || !isOnceADay(line.code.value, knowledge)) continue;
          report(
            { span: line.code.span, place: { field: 'code', line }, code: line.code.value },
            { code: line.code.value },
            { related: [{ message: 'The first of the two.', span: first.code.span }] },
          );
        }
      }
    },
  },
});

/** Of casts of fingers, sections and areas several lines a day can be right. Of codes that are not known, nothing is. */
function isOnceADay(code: string, knowledge: Knowledge): boolean {
  return knowledge.code(code) !== undefined && !knowledge.isIn('counted-otherwise', code);
}

function areSame(one: ServiceLine, other: ServiceLine): boolean {
  return (
    one.code?.value === other.code?.value &&
    one.modifiersOpen === undefined &&
    other.modifiersOpen === undefined &&
    one.units?.value === other.units?.value &&
    one.charge?.value === other.charge?.value &&
    one.minutes?.value === other.minutes?.value &&
    one.placeOfService?.value === other.placeOfService?.value &&
    one.taxonomy?.value === other.taxonomy?.value &&
    inOrder(one) === inOrder(other)
  );
}

function inOrder({ modifiers }: ServiceLine): string {
  return modifiers
    .map((it) => it.value.toUpperCase())
    .sort()
    .join();
}
