/** The sentences about a code that a hover and a page share. Each answers for a day; none where nothing is known. */
import type { ServiceDate } from '../claim/dates.js';
import type { CodeFacts, Knowledge } from '../knowledge/knowledge.js';
import { counted } from '../text/counted.js';
import { list } from './explanation.js';

export function isValid(knowledge: Knowledge, { code }: CodeFacts, on: ServiceDate | undefined): boolean {
  return knowledge.status(code, on).kind === 'valid';
}

/** Of codes that were imported it is not known whether another took their place. */
export function noSuccessor({ category }: CodeFacts): string {
  return category === 'imported' ? 'The imported files name no code in its place.' : 'No code replaces it.';
}

export function validity(knowledge: Knowledge, facts: CodeFacts, on: ServiceDate | undefined): readonly string[] {
  const { code, effective, lastValid } = facts;
  const deletion = knowledge.deletion(code, on);
  if (deletion !== undefined) {
    const { replacedBy } = deletion;
    const instead = replacedBy.length === 0 ? noSuccessor(facts) : `Replaced by ${list(replacedBy, 'or')}.`;
    return [`Deleted: last valid day ${deletion.lastValid}. ${instead}`];
  }
  if (on !== undefined && effective !== undefined && on < effective) return [`Not yet valid: new on ${effective}.`];
  if (lastValid === undefined) return [];
  const later = knowledge.deletion(code, undefined)?.replacedBy ?? [];
  return [`Valid on this day; deleted after ${lastValid}${later.length === 0 ? '' : `, then ${list(later, 'or')}`}.`];
}

export function encounter(knowledge: Knowledge, code: string, on: ServiceDate | undefined): readonly string[] {
  const rule = knowledge.firstEncounterOnly(code, on);
  if (rule !== undefined) {
    return [`First encounter for a device only, since ${rule.from}; each later encounter is ${rule.laterCode}.`];
  }
  const since = knowledge.firstEncounterOnly(code, undefined)?.from;
  if (since !== undefined) return [`On this day not yet limited to the first encounter; it is since ${since}.`];
  const first = knowledge.codes.filter((it) => knowledge.firstEncounterOnly(it.code, on)?.laterCode === code);
  if (first.length === 0) return [];
  const codes = list(
    first.map((it) => it.code),
    'or',
  );
  return [`For each later encounter for a device; the first is ${codes}.`];
}

export function timing(
  knowledge: Knowledge,
  { code, timed, minutesPerUnit }: CodeFacts,
  on: ServiceDate | undefined,
): string {
  const unitLimit = knowledge.unitLimit(code, on);
  const unit = timed === true && minutesPerUnit !== undefined ? `Timed: ${minutesPerUnit} minutes a unit.` : undefined;
  const kind = unit ?? (timed === false ? 'Not timed.' : timed === true ? 'Timed.' : '');
  if (unitLimit === undefined) return kind;
  const { units, indicator } = unitLimit;
  const { asOf } = unitLimit.basis;
  if (units === 0) return `${kind} Medicare pays no unit of it by itself (table of ${asOf}).`.trim();
  // The adjudication indicators of the MUE table: 1 each line, 2 a day and absolute, 3 a day and open to review.
  const how = { 1: ' on each line', 2: ' a day, without exception', 3: ' a day; more can be paid with records' }[
    indicator
  ];
  return `${kind} Medicare limit ${counted(units, 'unit')}${how} (table of ${asOf}).`.trim();
}

export function therapy(knowledge: Knowledge, facts: CodeFacts): readonly string[] {
  const { disciplines, requiredModifier } = facts;
  if (facts.therapy === undefined) return [];
  const modifiers = disciplines.map((it) => knowledge.planOfCareModifiers[it]);
  const which = requiredModifier ?? list(modifiers.length === 0 ? planOfCare(knowledge) : modifiers, 'or');
  const doubt = facts.therapy.confidence === 'high' ? '' : ' Not confirmed by the official list.';
  return [
    facts.therapy.status === 'always'
      ? `Always therapy under Medicare: needs ${which}.${doubt}`
      : `Sometimes therapy under Medicare: needs ${which} under a therapy plan of care.${doubt}`,
  ];
}

function planOfCare({ planOfCareModifiers: { PT, OT, SLP } }: Knowledge): readonly string[] {
  return [PT, OT, SLP];
}

/** 59 and those that say more precisely what 59 says; on one line they exclude each other. */
export function separating(knowledge: Knowledge): readonly string[] {
  const distinct = knowledge.modifiers.filter((it) => it.role === 'distinct-service');
  return distinct
    .filter(({ excludes }) => distinct.some((it) => excludes.includes(it.modifier)))
    .map((it) => it.modifier);
}

/** Codes that have a guide are those in daily use; they stand before the others. */
export function byUse(knowledge: Knowledge, codes: readonly string[]): readonly string[] {
  const rank = (code: string) => (knowledge.guide(code) === undefined ? 1 : 0);
  return [...codes].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
