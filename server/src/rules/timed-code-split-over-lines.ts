import type { ServiceLine } from '../claim/claim.js';
import { defineRule } from './rule.js';
import { daysOf } from './support/days.js';
import { isTimed, repeatCode } from './support/kinds.js';
import { countOf } from './support/units.js';

interface Facts {
  readonly code: string;
  readonly lines: number;
}

export const timedCodeSplitOverLines = defineRule<Facts>({
  id: 'timed-code-split-over-lines',
  category: 'units',
  severity: 'warning',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'A timed code is split over several lines on one day with the same modifiers.',
  why:
    'Since 2021-04-19 timed codes that are not on one line per day are rejected (First Coast; other Medicare ' +
    'contractors may do the same). Separate lines are fine when an assistant furnished part of the service (CQ, ' +
    'CO), when the time was separate (59 or an X modifier), where KX starts, or for two disciplines. Otherwise put ' +
    'all the units on the first line.',
  sources: ['first-coast-units'],
  examples: {
    bad: '97110,GP,2,2026-03-02\n97110,GP,1,2026-03-02',
    good: '97110,GP,2,2026-03-02\n97110,GP CQ,1,2026-03-02',
  },
  message: ({ code, lines }) =>
    `${code} is on ${lines} lines on one day with the same modifiers; put all units on one.`,
  check: {
    concernsGroup: (kinds, knowledge) => repeatCode(kinds) && kinds.some((it) => isTimed(it, knowledge)),
    claim(claim, { knowledge, report }) {
      if (claim.purpose === 'template' || claim.lines.length < 2) return;
      for (const { date, lines, hasRepeats } of daysOf(claim).days) {
        if (!hasRepeats || knowledge.requirement('one-line-a-day', date) === undefined) continue;
        for (const same of alikeIn(lines)) {
          const [first, ...others] = same;
          const code = first?.code?.value.toUpperCase() ?? '';
          if (others.length === 0 || knowledge.code(code)?.countsTowardTotalTime !== true) continue;
          const last = others.at(-1);
          if (first?.code === undefined || last?.code === undefined) continue;
          report(
            { span: last.code.span, place: { field: 'code', line: last }, code },
            { code, lines: same.length },
            { related: [{ message: 'The first line with this code.', span: first.code.span }] },
          );
        }
      }
    },
  },
});

/** Lines with the same code and modifiers, in whatever order these stand. */
function alikeIn(lines: readonly ServiceLine[]): readonly (readonly ServiceLine[])[] {
  const alike = new Map<string, ServiceLine[]>();
  for (const line of lines) {
    // Lines that take each other back, and lines whose modifiers may not be all there are, are not compared.
    if (line.code === undefined || line.modifiersOpen !== undefined || countOf(line) === undefined) continue;
    const modifiers = line.modifiers.map((it) => it.value.toUpperCase()).sort();
    const key = [line.code.value.toUpperCase(), ...modifiers].join();
    const same = alike.get(key);
    if (same === undefined) alike.set(key, [line]);
    else same.push(line);
  }
  return [...alike.values()];
}
