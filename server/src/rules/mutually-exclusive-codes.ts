import type { Claim, ServiceLine } from '../claim/claim.js';
import { daysBetween } from '../claim/dates.js';
import { unreadOf } from '../claim/unread.js';
import type { Exclusion, Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import type { LineKind } from './rule.js';
import { exclusionOf, isJudged } from './support/pairs.js';
import type { Billed } from './support/pairs.js';
import { either } from './support/words.js';

interface Facts {
  readonly code: string;
  readonly others: readonly string[];
  readonly within: Exclusion['within'];
}

export const mutuallyExclusiveCodes = defineRule<Facts>({
  id: 'mutually-exclusive-codes',
  category: 'pairs',
  severity: 'error',
  since: '0.1.0',
  summary: 'Two codes are billed that cannot be billed together.',
  why:
    'Some codes rule each other out by definition: the initial encounter for a device and a later one are never on ' +
    'the same day, one electrical stimulation is billed with one code, and remote monitoring is billed for either ' +
    'the shorter or the longer part of a period. No modifier helps. Keep the code for what was done; at a first ' +
    'visit that is the initial code, otherwise the later one.',
  sources: ['cpt-2018', 'aota-orthotics', 'cr-14250', 'cms-status'],
  examples: {
    bad: '97760,GO,2,2026-03-02\n97763,GO 59,1,2026-03-02',
    good: '97760,GO,2,2026-03-02\n97763,GO,1,2026-03-16',
  },
  message: ({ code, others, within }) =>
    `${code} and ${either(others)} cannot both be billed ${spans[within]}; bill one.`,
  check: {
    concernsGroup: mayExclude,
    claim(claim, { knowledge, report }) {
      if (claim.lines.length < 2 || !hasExcluding(claim, knowledge) || !isJudged(claim, knowledge)) return;
      for (const { billed, others, exclusion } of excludedOf(claim, knowledge)) {
        const { line, code } = billed;
        if (line.code === undefined) continue;
        const isSure = exclusion.basis.confidence === 'high' && line.serviceDate !== undefined;
        report(
          { span: line.code.span, place: { field: 'code', line }, code },
          { code, others: [...new Set(others.map((it) => it.code))], within: exclusion.within },
          {
            ...(isSure ? {} : { severity: 'warning' }),
            related: others.flatMap(({ code: other, line: { code: at } }) =>
              at === undefined ? [] : [{ message: `${other} is billed here.`, span: at.span }],
            ),
          },
        );
      }
    },
  },
});

const spans: Readonly<Record<Exclusion['within'], string>> = {
  day: 'on the same day',
  '30 days': 'within 30 days',
  month: 'in the same month',
};

/** On whatever days the lines are. */
function mayExclude(kinds: readonly LineKind[], knowledge: Knowledge): boolean {
  return kinds.some(
    ({ code, on }) =>
      code !== undefined &&
      knowledge
        .exclusions(code, on)
        .filter((it) => it.codes.includes(code))
        .some(({ others }) => kinds.some((it) => it.code !== undefined && others.includes(it.code))),
  );
}

/** Whether a code of the claim is one of those that exclude each other on its day. */
function hasExcluding({ lines }: Claim, knowledge: Knowledge): boolean {
  return lines.some(
    ({ code, serviceDate }) => code !== undefined && knowledge.exclusions(code.value, serviceDate?.value).length > 0,
  );
}

interface Excluded {
  readonly billed: Billed;
  readonly others: readonly Billed[];
  readonly exclusion: Exclusion;
}

/** Each line that a line of the claim excludes, once. */
function excludedOf({ lines }: Claim, knowledge: Knowledge): readonly Excluded[] {
  return lines.flatMap((line): readonly Excluded[] => {
    const code = line.code?.value;
    if (code === undefined) return [];
    const on = line.serviceDate?.value;
    return knowledge
      .exclusions(code, on)
      .filter((it) => it.codes.includes(code))
      .flatMap((exclusion) => {
        const others = lines.flatMap((other): readonly Billed[] => {
          const named = other.code?.value;
          const isMeant = named !== undefined && exclusion.others.includes(named) && areWithin(line, other, exclusion);
          return isMeant && !isPairEdit(code, named, line, knowledge) ? [{ line: other, code: named }] : [];
        });
        return others.length === 0 ? [] : [{ billed: { line, code }, others, exclusion }];
      });
  });
}

/** Where the instruction is no more than a pair edit, the rule of the pair edits reports it. */
function isPairEdit(one: string, other: string, { serviceDate }: ServiceLine, knowledge: Knowledge): boolean {
  const on = serviceDate?.value;
  return (
    exclusionOf(one, other, on, knowledge)?.basis.confidence !== 'high' &&
    knowledge.pair(one, other, on).kind === 'edit'
  );
}

/** Lines without a date are of one visit; where one alone has a date, nothing is known. */
function areWithin(one: ServiceLine, other: ServiceLine, { within }: Exclusion): boolean {
  if (unreadOf(one, 'service-date') !== undefined || unreadOf(other, 'service-date') !== undefined) return false;
  const day = one.serviceDate?.value;
  const otherDay = other.serviceDate?.value;
  if (day === undefined || otherDay === undefined) return day === otherDay;
  switch (within) {
    case 'day':
      return day === otherDay;
    case '30 days':
      return daysBetween(day, otherDay) < 30;
    case 'month':
      return day.slice(0, 7) === otherDay.slice(0, 7);
  }
}
