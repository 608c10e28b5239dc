import type { ServiceLine } from '../claim/claim.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import { daysOf } from './support/days.js';
import { repeatCode } from './support/kinds.js';

interface Facts {
  readonly code: string;
}

export const duplicateLine = defineRule<Facts>({
  id: 'duplicate-line',
  category: 'pairs',
  severity: 'warning',
  since: '0.1.0',
  summary: 'Two lines on the same day have the same code, modifiers, units and charge.',
  why:
    'Payers deny the second of two identical lines as a duplicate. Remove it, or combine the units on one line. ' +
    'Modifiers 76 and 77 are for repeat procedures and do not fit therapy.',
  sources: ['cpm-1'],
  examples: {
    bad: '98985,GP,1,2026-03-02\n98985,GP,1,2026-03-02',
    good: '98985,GP,1,2026-03-02\n98985,GP,1,2026-04-06',
  },
  message: ({ code }) => `This ${code} line is the same as another on this day; payers deny the second.`,
  check: {
    concernsGroup: repeatCode,
    claim(claim, { knowledge, report }) {
      // Notes name a service more than once, and templates list what may be chosen.
      if (claim.lines.length < 2 || claim.purpose === 'template' || claim.format === 'note') return;
      for (const { date, lines, hasRepeats } of daysOf(claim).days) {
        if (date === undefined || !hasRepeats) continue;
        for (const [index, line] of lines.entries()) {
          if (line.code === undefined) continue;
          const first = lines.slice(0, index).find((it) => areSame(it, line));
          const code = line.code.value;
          if (first?.code === undefined || !isOnceADay(code, knowledge) || isCounted(code, lines, date, knowledge)) {
            continue;
          }
          report(
            { span: line.code.span, place: { field: 'code', line }, code },
            { code },
            { related: [{ message: 'The first of the two lines.', span: first.code.span }] },
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

/**
 * Rules about units say more: that a timed code belongs on one line, that a first stretch of time is billed once, that a day has
 * more units than are paid.
 */
function isCounted(code: string, lines: readonly ServiceLine[], on: ServiceDate, knowledge: Knowledge): boolean {
  const alike = lines.filter((it) => it.code?.value === code);
  if (alike.some((it) => it.units === undefined)) return false;
  const isTimed = knowledge.code(code)?.countsTowardTotalTime === true;
  if (isTimed && knowledge.requirement('one-line-a-day', on) !== undefined) return true;
  const limit = knowledge.unitLimit(code, on);
  const units = alike.reduce((sum, it) => sum + (it.units?.value ?? 0), 0);
  return knowledge.firstUnit(code) !== undefined || (limit !== undefined && units > limit.units);
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
