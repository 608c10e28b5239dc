import type { Claim, ServiceLine } from '../claim/claim.js';
import { unreadOf } from '../claim/unread.js';
import type { CodeFacts, Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import type { Severity } from './rule.js';
import { isJudged } from './support/pairs.js';
import { either } from './support/words.js';

interface Facts {
  readonly code: string;
  readonly bases: readonly string[];
  readonly within: 'day' | 'month';
}

/** As many codes as a message has room for. */
const shown = 3;

export const addOnWithoutBase = defineRule<Facts>({
  id: 'add-on-without-base',
  category: 'pairs',
  severity: 'error',
  since: '0.1.0',
  summary: 'An add-on code is billed without its base code.',
  why:
    'An add-on code is never paid by itself. Bill it with its base code for the same patient and day (for remote ' +
    'monitoring, the same calendar month). Add the base code, or bill the base code instead of the add-on.',
  sources: ['ncci-add-on'],
  examples: { bad: '97130,GN,2,2026-03-02', good: '97129,GN,1,2026-03-02\n97130,GN,2,2026-03-02' },
  message: ({ code, bases, within }) => {
    const missing = bases.length > shown ? 'its base code' : either(bases);
    return `${code} is an add-on code, never billed alone; ${missing} is missing ${within === 'day' ? 'on this day' : 'this month'}.`;
  },
  check: {
    concerns: ({ code }, knowledge) => code !== undefined && (knowledge.code(code)?.addOnOf.length ?? 0) > 0,
    line(line, claim, { knowledge, report }) {
      const facts = line.code && knowledge.code(line.code.value);
      if (line.code === undefined || facts === undefined || facts.addOnOf.length === 0) return;
      if (!isJudged(claim, knowledge) || hasBase(line, facts, claim, knowledge)) return;
      const date = line.serviceDate?.value;
      if (unreadOf(line, 'service-date') !== undefined || knowledge.deletion(facts.code, date) !== undefined) return;
      const isMonthly = knowledge.isIn('remote-monitoring', facts.code);
      report(
        { span: line.code.span, place: { field: 'code', line }, code: facts.code },
        { code: facts.code, bases: facts.addOnOf, within: isMonthly ? 'month' : 'day' },
        { severity: severityOf(line, isMonthly) },
      );
    },
  },
});

/** A line without a code may be the base; so may one of another day, where its day or this one is not sure. */
function hasBase(line: ServiceLine, { code, addOnOf }: CodeFacts, { lines }: Claim, knowledge: Knowledge): boolean {
  const isMonthly = knowledge.isIn('remote-monitoring', code);
  return lines.some((other) => {
    if (other === line) return false;
    if (other.code !== undefined && !addOnOf.includes(other.code.value)) return false;
    const day = line.serviceDate?.value;
    const otherDay = other.serviceDate?.value;
    if (day === undefined || otherDay === undefined || other.lastDate !== undefined) return true;
    return isMonthly ? day.slice(0, 7) === otherDay.slice(0, 7) : day === otherDay;
  });
}

/** The first stretch of a month may stand on an earlier claim. */
function severityOf({ serviceDate }: ServiceLine, isMonthly: boolean): Severity {
  return isMonthly || serviceDate === undefined ? 'warning' : 'error';
}
