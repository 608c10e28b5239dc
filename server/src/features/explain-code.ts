/** What is told of a code: what it is and whether it is valid on the day, then payment, modifiers, pairs, documentation. */
import type { ServiceDate } from '../claim/dates.js';
import type { CodeFacts, Knowledge, Pair } from '../knowledge/knowledge.js';
import { capped, filled, list } from './explanation.js';
import type { Circumstances, Explanation } from './explanation.js';

/** `code` in capitals. */
export function explainCode(knowledge: Knowledge, code: string, { on }: Circumstances): Explanation | undefined {
  const facts = knowledge.code(code);
  if (facts === undefined) return undefined;
  const opening = [
    ...validity(knowledge, facts, on),
    facts.plain,
    ...encounter(knowledge, code, on),
    timing(knowledge, facts, on),
    ...facts.addOnOf.slice(0, 1).map(() => `Add-on: only together with ${list(facts.addOnOf, 'or')}.`),
  ];
  const guide = knowledge.guide(code);
  const goodToKnow = [guide?.context ?? '', facts.notes].filter((it) => it !== '');
  const notFor = guide?.notFor.map((it) => `${it.activity} → ${list(it.use, 'or')}`) ?? [];
  const source = { title: 'Source', lines: provenance(knowledge, facts, on) };
  const title = `${code} · ${facts.title}`;
  if (!isValid(knowledge, facts, on)) {
    const sections = [
      { title: '', lines: opening },
      { title: 'Not for', lines: notFor },
      { title: 'Good to know', lines: goodToKnow.slice(-1) },
    ];
    return { title, sections: filled([...sections, source]) };
  }
  const sections = [
    { title: '', lines: [...opening, ...therapy(knowledge, facts)] },
    { title: 'Medicare payment, estimated', lines: payment(knowledge, code, on) },
    { title: 'Usual modifiers', lines: guide?.modifiers.map((it) => `${it.modifier}: ${it.when}`) ?? [] },
    { title: 'On the same day, by Medicare pair edits', lines: conflicts(knowledge, code, on) },
    { title: 'What to document', lines: guide?.documentation.map((it) => `${it.element} — ${it.why}`) ?? [] },
    { title: 'Not for', lines: notFor },
    { title: 'Good to know', lines: goodToKnow },
  ];
  return { title, sections: filled([...sections, source]) };
}

function isValid(knowledge: Knowledge, { code, effective }: CodeFacts, on: ServiceDate | undefined): boolean {
  const hasBegun = on === undefined || effective === undefined || effective <= on;
  return hasBegun && knowledge.deletion(code, on) === undefined;
}

function validity(knowledge: Knowledge, facts: CodeFacts, on: ServiceDate | undefined): readonly string[] {
  const { code, effective, lastValid } = facts;
  const deletion = knowledge.deletion(code, on);
  if (deletion !== undefined) {
    const { replacedBy } = deletion;
    const instead = replacedBy.length === 0 ? 'No code replaces it.' : `Replaced by ${list(replacedBy, 'or')}.`;
    return [`Deleted: last valid day ${deletion.lastValid}. ${instead}`];
  }
  if (on !== undefined && effective !== undefined && on < effective) return [`Not yet valid: new on ${effective}.`];
  if (lastValid === undefined) return [];
  const later = knowledge.deletion(code, undefined)?.replacedBy ?? [];
  return [`Valid on this day; deleted after ${lastValid}${later.length === 0 ? '' : `, then ${list(later, 'or')}`}.`];
}

function encounter(knowledge: Knowledge, code: string, on: ServiceDate | undefined): readonly string[] {
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

function timing(knowledge: Knowledge, { code, timed, minutesPerUnit }: CodeFacts, on: ServiceDate | undefined): string {
  const unitLimit = knowledge.unitLimit(code, on);
  const unit = timed === true && minutesPerUnit !== undefined ? `Timed: ${minutesPerUnit} minutes a unit.` : undefined;
  const kind = unit ?? (timed === false ? 'Not timed.' : timed === true ? 'Timed.' : '');
  if (unitLimit === undefined) return kind;
  const { units, indicator } = unitLimit;
  const { asOf } = unitLimit.basis;
  if (units === 0) return `${kind} Medicare pays no unit of it by itself (table of ${asOf}).`.trim();
  const what = units === 1 ? '1 unit' : `${units} units`;
  // The adjudication indicators of the MUE table: 1 each line, 2 a day and absolute, 3 a day and open to review.
  const how = { 1: ' on each line', 2: ' a day, without exception', 3: ' a day; more can be paid with records' }[
    indicator
  ];
  return `${kind} Medicare limit ${what}${how} (table of ${asOf}).`.trim();
}

function therapy(knowledge: Knowledge, facts: CodeFacts): readonly string[] {
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

function payment(knowledge: Knowledge, code: string, on: ServiceDate | undefined): readonly string[] {
  const ofDay = knowledge.payment(code, on);
  const known = ofDay ?? knowledge.payment(code, undefined);
  if (known === undefined) return [];
  const { year, workRvu, totalRvu, conversionFactor, amount } = known;
  return [
    ...(ofDay === undefined ? [`No figures for ${on?.slice(0, 4) ?? 'this year'}; those of ${year}:`] : []),
    `${year}: $${amount.toFixed(2)} a unit, national estimate before local adjustment and reductions.`,
    `Work RVU ${workRvu.toFixed(2)}, total RVU ${totalRvu.toFixed(2)} outside facilities, conversion factor $${conversionFactor}.`,
  ];
}

const mostPartners = 12;

/** Pairs by who is denied; those that no modifier can part first. */
function conflicts(knowledge: Knowledge, code: string, on: ServiceDate | undefined): readonly string[] {
  const inForce = knowledge.pairs(code, on);
  if (inForce.length === 0) return [];
  const codes = (pairs: readonly Pair[]) =>
    capped(
      byUse(knowledge, [...new Set(pairs.map((it) => (it.column1 === code ? it.column2 : it.column1)))]),
      mostPartners,
    );
  const parting = list(separating(knowledge), 'or');
  const never = inForce.filter((it) => it.indicator === 0);
  const pays = inForce.filter((it) => it.indicator === 1 && it.column1 === code);
  const denied = inForce.filter((it) => it.indicator === 1 && it.column2 === code);
  return [
    ...(never.length === 0 ? [] : [`Never paid together with ${codes(never)}; no modifier helps.`]),
    ...(pays.length === 0 ? [] : [`Denied beside ${code} unless ${parting} says it was separate: ${codes(pays)}.`]),
    ...(denied.length === 0
      ? []
      : [`${code} itself is denied, unless ${parting} says it was separate, beside ${codes(denied)}.`]),
  ];
}

/** 59 and those that say more precisely what 59 says; on one line they exclude each other. */
function separating(knowledge: Knowledge): readonly string[] {
  const distinct = knowledge.modifiers.filter((it) => it.role === 'distinct-service');
  return distinct
    .filter(({ excludes }) => distinct.some((it) => excludes.includes(it.modifier)))
    .map((it) => it.modifier);
}

/** Codes that have a guide are those in daily use; they stand before the others. */
function byUse(knowledge: Knowledge, codes: readonly string[]): readonly string[] {
  const rank = (code: string) => (knowledge.guide(code) === undefined ? 1 : 0);
  return [...codes].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const mostSources = 4;

function provenance(knowledge: Knowledge, facts: CodeFacts, on: ServiceDate | undefined): readonly string[] {
  const tables = facts.sources.filter((it) => !it.startsWith('http'));
  const pages = facts.sources.filter((it) => it.startsWith('http'));
  const pairs = knowledge.pairs(facts.code, on)[0]?.basis.asOf;
  const ends = on !== undefined && on > knowledge.asOf ? ' What changed later is not known.' : '';
  return [
    `Data as of ${knowledge.asOf}${pairs === undefined ? '' : `, pairs as of ${pairs}`}.${ends}`,
    [...tables, ...pages].slice(0, mostSources).join('; '),
  ];
}
