import type { ServiceDate } from '../claim/dates.js';
import { defineRule } from './rule.js';
import { dayOf } from './support/days.js';
import { carries } from './support/kinds.js';
import { modifiersThat, removal, targetOf } from './support/modifiers.js';

interface Facts {
  readonly modifier: string;
  readonly code: string;
  /** A code from which it had to be parted until this day. */
  readonly former: { readonly code: string; readonly until: ServiceDate } | undefined;
  readonly isAlone: boolean;
}

/** These three speak of other services of the same visit; XE and XP speak of another visit or person, who may be on another claim. */
const ofOneVisit: ReadonlySet<string> = new Set(['59', 'XS', 'XU']);

export const separatingModifierWithoutPair = defineRule<Facts>({
  id: 'separating-modifier-without-pair',
  category: 'modifier',
  severity: 'warning',
  binds: 'medicare',
  since: '0.1.0',
  summary: '59, XS or XU is on a line that no NCCI edit bundles with another line.',
  why:
    '59, XS and XU separate two codes of one day that an NCCI edit would bundle. With no edit between the codes ' +
    'the modifier does nothing, and payers watch for overuse. Some edits have ended: 97530 with 97116, 97140 with ' +
    '97161, and 97530 with 97140 no longer need it. Remove the modifier.',
  sources: ['cms-modifier-59', 'ncci-ptp'],
  examples: {
    bad: '97110,GP 59,1,2023-03-02\n97112,GP,1,2023-03-02',
    good: '97110,GP,1,2023-03-02\n97112,GP,1,2023-03-02',
  },
  message: ({ modifier, code, former, isAlone }) => {
    if (former !== undefined)
      return `${modifier} is not needed: the NCCI edit of ${code} with ${former.code} ended ${former.until}.`;
    return isAlone
      ? `${modifier} on ${code} is not needed: there is no other line on this day.`
      : `${modifier} is not needed: no NCCI edit is known for ${code} and the other lines.`;
  },
  check: {
    concerns: (kind) => carries(kind, (it) => ofOneVisit.has(it)),
    line(line, claim, { knowledge, report, notChecked }) {
      if (line.modifiers.length === 0 || line.code === undefined) return;
      const [standing] = modifiersThat(line, (it) => ofOneVisit.has(it));
      if (standing === undefined || claim.purpose === 'template') return;
      const code = line.code.value;
      if (knowledge.code(code) === undefined || knowledge.isIn('evaluation-and-management', code)) return;
      const day = dayOf(line, claim);
      if (day?.date === undefined) {
        notChecked(noDay);
        return;
      }
      let former: Facts['former'];
      for (const other of day.lines) {
        if (other === line) continue;
        // The same code twice may be two sites, or two parts of a day.
        if (other.code === undefined || other.code.value === code) return;
        const verdict = knowledge.pair(code, other.code.value, day.date);
        if (verdict.kind !== 'none') return;
        if (verdict.ended !== undefined) former ??= { code: other.code.value, until: verdict.ended };
      }
      const isAlone = day.lines.length === 1;
      // The other service may be on a claim of its own.
      const severity = isAlone ? 'hint' : 'warning';
      report(
        targetOf(line, standing),
        { modifier: standing.value, code, former, isAlone },
        { severity, fixes: () => [removal(line, standing, 'no NCCI edit needs it')] },
      );
    },
  },
});

const noDay = 'Whether 59, XS or XU is needed depends on the date of service, which is not given.';
