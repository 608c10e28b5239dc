import type { Profile } from './profile.js';
import { defineRule } from './rule.js';
import { isTimed } from './support/kinds.js';
import { totalOf } from './support/minutes.js';
import { sessionsOf } from './support/sessions.js';
import type { Session } from './support/sessions.js';

interface Facts {
  readonly units: number;
  readonly minutes: number;
  readonly possible: number;
}

export const unitsBelowMinutes = defineRule<Facts>({
  id: 'units-below-minutes',
  category: 'units',
  severity: 'information',
  since: '0.1.0',
  summary: "Fewer timed units are billed than the day's minutes support.",
  why:
    "Under Medicare's rule, minutes left over from several codes are added together: 8 or more support one more " +
    'unit, which goes to the code with the most minutes left over. Nothing is denied, but work goes unpaid.',
  sources: ['cpm-5-20.2', 'cpt-time'],
  examples: {
    bad: 'code,modifiers,units,minutes,date\n97110,GP,1,38,2026-03-02',
    good: 'code,modifiers,units,minutes,date\n97110,GP,3,38,2026-03-02',
  },
  message: ({ units, minutes, possible }) =>
    `${minutes} timed minutes support ${possible} units; only ${units} ${units === 1 ? 'is' : 'are'} billed.`,
  check: {
    concerns: isTimed,
    claim(claim, { knowledge, profile, report }) {
      for (const session of sessionsOf(claim, knowledge).sessions) {
        const possible = possibleFor(profile, session);
        if (session.units >= possible) continue;
        const { work, byTotal } = session;
        const short = work.find((it, index) => it.units < (byTotal.range[index]?.from ?? 0)) ?? work[0];
        const line = short?.lines.at(-1);
        if (short === undefined || line?.units === undefined) continue;
        report(
          { span: line.units.span, place: { field: 'units', line }, code: short.code },
          { units: session.units, minutes: session.minutes, possible },
        );
      }
    },
  },
});

/** What every method that the payer may follow would pay. */
function possibleFor(profile: Profile, { byTotal, byMidpoint }: Session): number {
  const each = totalOf(byMidpoint);
  if (profile.minutes === 'midpoint') return each;
  return profile.minutes === 'eight-minute' && !profile.isAssumed ? byTotal.units : Math.min(byTotal.units, each);
}
