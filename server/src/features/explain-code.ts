/** What is told of a code: what it is and whether it is valid on the day, then payment, modifiers, pairs, documentation. */
import type { ServiceDate } from '../claim/dates.js';
import type { CodeFacts, Knowledge, Pair } from '../knowledge/knowledge.js';
import { byUse, encounter, isValid, separating, therapy, timing, validity } from './essentials.js';
import { importedSections, localEstimate } from './explain-imported.js';
import { capped, filled, list } from './explanation.js';
import type { Circumstances, Explanation } from './explanation.js';

/** `code` in capitals. */
export function explainCode(
  knowledge: Knowledge,
  code: string,
  { on, locality }: Circumstances,
): Explanation | undefined {
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
    { title: 'Medicare payment, estimated', lines: payment(knowledge, code, { on, locality }) },
    ...importedSections(knowledge, code, on),
    { title: 'Usual modifiers', lines: guide?.modifiers.map((it) => `${it.modifier}: ${it.when}`) ?? [] },
    { title: 'On the same day, by Medicare pair edits', lines: conflicts(knowledge, code, on) },
    { title: 'What to document', lines: guide?.documentation.map((it) => `${it.element} — ${it.why}`) ?? [] },
    { title: 'Not for', lines: notFor },
    { title: 'Good to know', lines: goodToKnow },
  ];
  return { title, sections: filled([...sections, source]) };
}

function payment(knowledge: Knowledge, code: string, { on, locality }: Circumstances): readonly string[] {
  const local = localEstimate(knowledge, code, on, locality);
  const ofDay = knowledge.payment(code, on);
  const known = ofDay ?? knowledge.payment(code, undefined);
  if (known === undefined) return [];
  const { year, workRvu, totalRvu, conversionFactor, amount } = known;
  return [
    ...(ofDay === undefined ? [`No figures for ${on?.slice(0, 4) ?? 'this year'}; those of ${year}:`] : []),
    `${year}: $${amount.toFixed(2)} a unit, national estimate before local adjustment and reductions.`,
    `Work RVU ${workRvu.toFixed(2)}, total RVU ${totalRvu.toFixed(2)} outside facilities, conversion factor $${conversionFactor}.`,
    ...(local === undefined ? [] : [local]),
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
