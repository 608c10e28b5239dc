/**
 * A made-up code set, small enough to read whole. Nothing real may be inferred from it:
 *
 * - 11111 physical therapy, timed; 22222 occupational therapy only; 33333 speech-language pathology only
 * - 44444 deleted after 2019, now 44445 or 44446; 55555 deleted after 2019 without a successor
 * - 66661 deleted after 2009, then 66662, deleted after 2019, now 66663
 * - 77777 first encounter only, from 2018; 77778 each later one
 * - 88888 sometimes therapy; 99999 no therapy
 * - 12121 never paid by Medicare; 12122 not covered; 12123 not valid for Medicare, which wants 12124 or 12125; 12126 excluded
 * - 13131 an add-on of 11111
 * - 14141 excludes 14142 within 30 days, 14143 excludes 14144 within a month, 12123 excludes 12124 on one day, less surely
 *
 * Apart from these stand a few real codes, with the few facts their rules' tests speak of (see the facts' own sources).
 */
import { builtinKnowledge } from '../../server/src/index.js';
import { serviceDateFrom } from '../../server/src/claim/dates.js';
import type { ServiceDate } from '../../server/src/claim/dates.js';
import type {
  Basis,
  CodeFacts,
  Exclusion,
  Knowledge,
  ModifierFacts,
  Pair,
  UnitLimit,
} from '../../server/src/knowledge/knowledge.js';
import type { Discipline } from '../../server/src/claim/claim.js';

const asOf = day('2026-07-01');
const basis: Basis = { source: 'test', asOf, confidence: 'high', isBeyond: false };

const codes: readonly CodeFacts[] = [
  code('11111', ['PT', 'OT']),
  code('22222', ['OT'], { requiredModifier: 'GO', timed: false }),
  code('33333', ['SLP'], { requiredModifier: 'GN', timed: false }),
  code('44444', ['PT', 'OT'], { lastValid: day('2019-12-31'), replacedBy: ['44445', '44446'] }),
  code('44445', ['PT', 'OT'], { effective: day('2020-01-01') }),
  code('44446', ['PT', 'OT'], { effective: day('2020-01-01') }),
  code('55555', ['PT', 'OT'], { lastValid: day('2019-12-31') }),
  code('66661', ['PT', 'OT'], { lastValid: day('2009-12-31'), replacedBy: ['66662'] }),
  code('66662', ['PT', 'OT'], { lastValid: day('2019-12-31'), replacedBy: ['66663'], effective: day('2010-01-01') }),
  code('66663', ['PT', 'OT'], { effective: day('2020-01-01') }),
  code('77777', ['PT', 'OT']),
  code('77778', ['PT', 'OT'], { effective: day('2018-01-01') }),
  code('88888', ['PT', 'OT', 'SLP'], { therapy: { status: 'sometimes', confidence: 'high' } }),
  code('99999', [], { therapy: undefined }),
  code('12121', ['PT', 'OT'], { isNeverPaid: true, timed: false }),
  code('12122', ['PT', 'OT'], { timed: false }),
  code('12123', ['PT', 'OT'], { timed: false }),
  code('12124', ['PT', 'OT'], { timed: false }),
  code('12125', ['PT', 'OT'], { timed: false }),
  code('12126', ['PT', 'OT'], { timed: false }),
  code('13131', ['PT', 'OT'], { addOnOf: ['11111'] }),
  code('14141', ['PT', 'OT'], { timed: false }),
  code('14142', ['PT', 'OT'], { timed: false }),
  code('14143', ['PT', 'OT'], { timed: false }),
  code('14144', ['PT', 'OT'], { timed: false }),
  // Real codes.
  code('97110', ['PT', 'OT']),
  code('97112', ['PT', 'OT']),
  code('97116', ['PT']),
  code('97140', ['PT', 'OT']),
  code('97129', ['PT', 'OT', 'SLP']),
  code('97130', ['PT', 'OT', 'SLP']),
  code('97150', ['PT', 'OT', 'SLP'], { timed: false }),
  code('29125', [], { therapy: undefined, timed: false }),
  code('29130', [], { therapy: undefined, timed: false }),
  code('98980', ['PT', 'OT', 'SLP'], { timed: false, effective: day('2022-01-01') }),
  code('98981', ['PT', 'OT', 'SLP'], { timed: false, effective: day('2022-01-01'), addOnOf: ['98980'] }),
  code('97161', ['PT'], { requiredModifier: 'GP', timed: false, effective: day('2017-01-01') }),
  code('97162', ['PT'], { requiredModifier: 'GP', timed: false, effective: day('2017-01-01') }),
  code('97760', ['PT', 'OT'], { effective: day('2006-01-01') }),
  code('97761', ['PT', 'OT'], { effective: day('2006-01-01') }),
  code('97550', ['PT', 'OT', 'SLP'], { minutesPerUnit: 30, countsTowardTotalTime: false }),
  code('97551', ['PT', 'OT', 'SLP'], { countsTowardTotalTime: false }),
  code('96125', ['SLP'], { minutesPerUnit: 60, countsTowardTotalTime: false }),
  code('97762', ['PT', 'OT'], {
    therapy: undefined,
    effective: day('2006-01-01'),
    lastValid: day('2017-12-31'),
    replacedBy: ['97763'],
  }),
  code('97763', ['PT', 'OT'], { effective: day('2018-01-01') }),
];

const modifiers: readonly ModifierFacts[] = [
  modifier('GP', ['PT'], { role: 'therapy-plan-of-care', excludes: ['GO', 'GN'] }),
  modifier('GO', ['OT'], { role: 'therapy-plan-of-care', excludes: ['GP', 'GN'] }),
  modifier('GN', ['SLP'], { role: 'therapy-plan-of-care', excludes: ['GP', 'GO'] }),
  modifier('CQ', ['PT'], { role: 'assistant', requires: ['GP'] }),
  modifier('CO', ['OT'], { role: 'assistant', requires: ['GO'] }),
  modifier('KX', []),
  modifier('59', [], { role: 'distinct-service' }),
  modifier('GY', [], { role: 'liability' }),
];

const pairs: readonly Pair[] = [
  pair('11111', '22222', 1),
  pair('11111', '33333', 0),
  pair('22222', '33333', 0),
  pair('33333', '88888', 1),
  { ...pair('66663', '22222', 0), basis: { ...basis, confidence: 'medium', isBeyond: true } },
  // Real pairs.
  pair('97760', '97110', 1),
  pair('97760', '97116', 1),
  pair('97760', '29125', 1),
  pair('97150', '97110', 1),
  pair('97161', '99213', 1),
  pair('97162', '97161', 0),
  pair('97161', '97763', 0),
  pair('97760', '97763', 0),
];

const exclusions: readonly Exclusion[] = [
  exclusion('77778', '77777', 'day', 'high'),
  exclusion('12123', '12124', 'day', 'medium'),
  exclusion('14141', '14142', '30 days', 'high'),
  exclusion('14143', '14144', 'month', 'high'),
  // Real ones.
  exclusion('97763', '97760', 'day', 'high'),
  exclusion('97763', '97161', 'day', 'medium'),
];

/** Medicare's status in the fee schedule of every year. */
const statuses: Readonly<Record<string, string>> = { '12121': 'B', '12122': 'N', '12123': 'I', '12126': 'X' };

const unitLimits: Readonly<Record<string, UnitLimit>> = {
  '11111': { units: 4, indicator: 3, basis },
  '33333': { units: 1, indicator: 2, basis },
  '44445': { units: 2, indicator: 1, basis },
  '97129': { units: 1, indicator: 2, basis },
  '97161': { units: 1, indicator: 2, basis },
  '97763': { units: 6, indicator: 3, basis: { ...basis, confidence: 'medium' } },
  '99999': { units: 0, indicator: 3, basis },
};

const laterCodes: Readonly<Record<string, string>> = { '77777': '77778', '97760': '97763', '97761': '97763' };
const firstEncounterFrom = day('2018-01-01');

// What is not made up here is answered as the built-in knowledge answers it.
const builtin = builtinKnowledge();

export const testKnowledge: Knowledge = {
  version: 'test',
  asOf,
  codes,
  modifiers,
  code: (wanted) => codes.find((it) => it.code === wanted),
  modifier: (wanted) => modifiers.find((it) => it.modifier === wanted),
  status(wanted, on = asOf) {
    const facts = this.code(wanted);
    if (facts === undefined) return { kind: 'not-known' };
    const deletion = this.deletion(wanted, on);
    if (deletion !== undefined) return { kind: 'deleted', ...deletion, basis };
    if (facts.effective !== undefined && on < facts.effective) {
      return { kind: 'not-yet', effective: facts.effective, basis };
    }
    return { kind: 'valid', lastValid: facts.lastValid, basis };
  },
  deletion(wanted, on = asOf) {
    const facts = this.code(wanted);
    if (facts?.lastValid === undefined || on <= facts.lastValid) return undefined;
    const replacedBy = facts.replacedBy.flatMap((it) => this.deletion(it, on)?.replacedBy ?? [it]);
    return { lastValid: facts.lastValid, replacedBy, sources: facts.sources };
  },
  firstEncounterOnly(wanted, on = asOf) {
    const laterCode = laterCodes[wanted];
    if (laterCode === undefined || on < firstEncounterFrom) return undefined;
    return { laterCode, from: firstEncounterFrom, sources: ['test'] };
  },
  unitLimit: (wanted) => unitLimits[wanted],
  firstUnit: (wanted) => builtin.firstUnit(wanted),
  isIn: (set, value) => builtin.isIn(set, value),
  set: (set) => builtin.set(set),
  alternative(wanted, payer) {
    if (wanted === '12123' && payer === 'medicare') return { codes: ['12124', '12125'], why: 'test', basis };
    const doubtful: Basis = { ...basis, confidence: 'low' };
    return wanted === '12124' && payer === 'commercial'
      ? { codes: ['12123'], why: 'test', basis: doubtful }
      : undefined;
  },
  pair(one, other) {
    const known = pairs.find((it) => [it.column1, it.column2].sort().join() === [one, other].sort().join());
    if (known !== undefined) return { kind: 'edit', ...known };
    const isKnown = this.code(one) !== undefined && this.code(other) !== undefined;
    return isKnown ? { kind: 'none', ended: undefined, basis } : { kind: 'not-known' };
  },
  pairs: (wanted) => pairs.filter((it) => it.column1 === wanted || it.column2 === wanted),
  exclusions: (wanted) => exclusions.filter((it) => it.codes.includes(wanted) || it.others.includes(wanted)),
  rvus: () => [],
  medicareStatus(wanted) {
    const status = statuses[wanted];
    return status === undefined ? undefined : { status, meaning: 'test', year: 2026, basis };
  },
  conversionFactor: () => undefined,
  payment: () => undefined,
  threshold: () => undefined,
  reportedAverages: () => [],
  figure: (figure, on) => builtin.figure(figure, on),
  requirement: (requirement, on) => builtin.requirement(requirement, on),
  placeOfService: (place) => (place === '11' ? 'office' : undefined),
  guide: () => undefined,
  general: builtin.general,
  planOfCareModifiers: { PT: 'GP', OT: 'GO', SLP: 'GN' },
  isTherapyBill: (billType) => ['13', '22', '74', '75', '85'].includes(billType.slice(0, 2)),
  therapyModifierRule(payer, on = asOf) {
    if (on < '1999-01-01') return 'no';
    return payer === 'medicare' ? 'required' : payer === 'unknown' ? 'likely' : 'varies';
  },
};

function pair(column1: string, column2: string, indicator: 0 | 1): Pair {
  return { column1, column2, indicator, since: undefined, until: undefined, reason: 'test', basis };
}

function exclusion(
  one: string,
  other: string,
  within: Exclusion['within'],
  confidence: Basis['confidence'],
): Exclusion {
  return { codes: [one], others: [other], within, why: 'test', basis: { ...basis, confidence } };
}

/** Always therapy, timed in quarters of an hour, never deleted, unless `facts` say otherwise. */
function code(value: string, disciplines: readonly Discipline[], facts: Partial<CodeFacts> = {}): CodeFacts {
  const timed = facts.timed ?? true;
  return {
    code: value,
    title: `Test service ${value}`,
    plain: `A service for tests, ${value}.`,
    category: 'procedure',
    disciplines,
    therapy: { status: 'always', confidence: 'high' },
    requiredModifier: undefined,
    timed,
    minutesPerUnit: timed ? 15 : undefined,
    countsTowardTotalTime: timed,
    addOnOf: [],
    effective: undefined,
    lastValid: undefined,
    replacedBy: [],
    isNeverPaid: false,
    isValidForMedicare: true,
    isReducedWhenRepeated: undefined,
    changes: [],
    notes: '',
    sources: ['test'],
    ...facts,
  };
}

function modifier(
  value: string,
  disciplines: readonly Discipline[],
  facts: Partial<ModifierFacts> = {},
): ModifierFacts {
  const words = { title: `Test modifier ${value}`, description: `A modifier for tests, ${value}.` };
  return {
    modifier: value,
    ...words,
    role: 'payment',
    position: 'payment',
    appliesTo: undefined,
    disciplines,
    requires: [],
    excludes: [],
    sources: ['test'],
    ...facts,
  };
}

export function day(text: string): ServiceDate {
  const date = serviceDateFrom(text);
  if (date === undefined) throw new Error(`${text} is no day`);
  return date;
}
