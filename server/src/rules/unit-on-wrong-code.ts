import { defineRule } from './rule.js';
import { isTimed } from './support/kinds.js';
import { sessionsOf } from './support/sessions.js';
import type { Session } from './support/sessions.js';
import { unitCount } from './support/words.js';

interface Facts {
  readonly code: string;
  readonly units: number;
  /** The units that allowed splits give it: the most of them where it has more, the fewest where it has less. */
  readonly share: number;
  /** Of the whole day. */
  readonly minutes: number;
}

export const unitOnWrongCode = defineRule<Facts>({
  id: 'unit-on-wrong-code',
  category: 'units',
  severity: 'warning',
  since: '0.1.0',
  summary: "The day's total of timed units is right, but one unit is on a code with too few minutes.",
  why:
    'Each code first gets one unit for every full 15 minutes. Each unit left goes to the code with the most ' +
    'minutes left over, even if that code has fewer than 8. A unit on any other code does not match the record. ' +
    'Move it to the code with the most minutes left over.',
  sources: ['cpm-5-20.2'],
  examples: {
    bad: 'code,modifiers,units,minutes,date\n97112,GP,1,24,2026-03-02\n97530,GP,2,23,2026-03-02',
    good: 'code,modifiers,units,minutes,date\n97112,GP,2,24,2026-03-02\n97530,GP,1,23,2026-03-02',
  },
  message: ({ code, units, share, minutes }) =>
    `${code} is billed with ${unitCount(units)}; its share of the ${minutes} minutes is ${share === 0 ? 'none' : share}.`,
  check: {
    concerns: isTimed,
    claim(claim, { knowledge, profile, report }) {
      if (profile.minutes === 'midpoint') return;
      for (const session of sessionsOf(claim, knowledge).sessions) {
        if (session.units !== session.byTotal.units || session.isAllowedSplit) continue;
        // Who counts each code by itself pays this, and nobody says that this payer does not.
        const isOpen = profile.isAssumed || profile.minutes === 'either';
        const mayPay = isOpen && isPaidByMidpoint(session);
        const wrong = wrongIn(session);
        const line = wrong?.line;
        if (wrong === undefined || line?.units === undefined) continue;
        report(
          { span: line.units.span, place: { field: 'units', line }, code: wrong.facts.code },
          wrong.facts,
          mayPay ? { severity: 'information' } : {},
        );
      }
    },
  },
});

function isPaidByMidpoint({ work, byMidpoint }: Session): boolean {
  return work.every((it, index) => it.units <= (byMidpoint[index] ?? 0));
}

/** The first code that has more than any allowed split gives it; else the first that has less. */
function wrongIn({ work, byTotal, minutes }: Session) {
  const range = (index: number) => byTotal.range[index] ?? { from: 0, to: 0 };
  const above = work.findIndex((it, index) => it.units > range(index).to);
  const at = above < 0 ? work.findIndex((it, index) => it.units < range(index).from) : above;
  const wrong = work[at];
  if (wrong === undefined) return undefined;
  const { code, units, lines } = wrong;
  const share = above < 0 ? range(at).from : range(at).to;
  return { line: lines.at(-1), facts: { code, units, share, minutes } };
}
