/** Answers the questions of `Knowledge` from data files. Maps are made when first asked for, facts when first named. */
import type { Discipline } from '../claim/claim.js';
import { fromIso } from '../claim/dates.js';
import type { ServiceDate } from '../claim/dates.js';
import type { CodeFacts, Deletion, Guide, Knowledge, ModifierFacts, Pair, Payment } from './knowledge.js';
import type { CodeRow, GuideRow, KnowledgeFiles, ModifierRow } from './rows.js';

export function knowledgeOf(files: KnowledgeFiles): Knowledge {
  const asOf = dateOf(files.codes.meta.asOf);
  const codeRows = lazy(() => new Map(files.codes.codes.map((row) => [row.code, row])));
  const codes = lazy(() => new Map(files.codes.codes.map((row) => [row.code, codeFacts(row, files)])));
  const modifiers = lazy(
    () => new Map(files.modifiers.modifiers.map((row) => [row.modifier, modifierFacts(row, files)])),
  );
  const pairs = lazy(() => pairsByCode(files));
  const guideRows = lazy(() => new Map(files.guides.guides.map((row) => [row.code, row])));
  const guides = new Map<string, Guide>();

  const deletion = (code: string, on = asOf): Deletion | undefined => {
    const facts = codes().get(code);
    if (facts?.lastValid === undefined || on <= facts.lastValid) return undefined;
    return { lastValid: facts.lastValid, replacedBy: validOn(codes(), facts, on), sources: facts.sources };
  };

  return {
    version: files.version.version,
    asOf,
    get codes() {
      return [...codes().values()];
    },
    get modifiers() {
      return [...modifiers().values()];
    },
    code: (code) => codes().get(code),
    modifier: (modifier) => modifiers().get(modifier),
    deletion,
    firstEncounterOnly(code, on = asOf) {
      const row = files.encounters.firstOnly.find((it) => it.code === code && it.from <= on);
      return row && { laterCode: row.laterCode, from: dateOf(row.from), sources: row.sources };
    },
    payment: (code, on = asOf) => paymentOf(files, codeRows().get(code), on),
    pairs: (code) => pairs().get(code) ?? [],
    guide(code) {
      const known = guides.get(code);
      const row = known === undefined ? guideRows().get(code) : undefined;
      if (row === undefined) return known;
      const guide = guideOf(row, files);
      guides.set(code, guide);
      return guide;
    },
    planOfCareModifiers: planOfCareModifiers(files),
    isTherapyBill: (billType) => files.payers.therapyBillTypes.includes(billType.slice(0, 2)),
    therapyModifierRule(payer, on = asOf) {
      return files.payers.therapyModifier.findLast((it) => it.payer === payer && it.from <= on)?.rule ?? 'no';
    },
  };
}

/** The codes that stand for this one on the day, through as many successions as it takes. Empty where the chain breaks off. */
function validOn(codes: ReadonlyMap<string, CodeFacts>, from: CodeFacts, on: ServiceDate): readonly string[] {
  const valid = new Set<string>();
  const seen = new Set([from.code]);
  const follow = (facts: CodeFacts) => {
    for (const code of facts.replacedBy) {
      const next = codes.get(code);
      if (next === undefined || seen.has(code)) continue;
      seen.add(code);
      if (next.lastValid !== undefined && next.lastValid < on) follow(next);
      else if (next.effective === undefined || next.effective <= on) valid.add(code);
    }
  };
  follow(from);
  return [...valid];
}

/** Statuses under which Medicare pays by RVU: active, and restricted coverage. Bundled and non-covered codes are not paid. */
const paidStatuses = ['A', 'R'];

function paymentOf(files: KnowledgeFiles, row: CodeRow | undefined, on: ServiceDate): Payment | undefined {
  const year = on.slice(0, 4);
  const [workRvu, totalRvu, status = 'A'] = row?.rvu?.[year] ?? [];
  const factor = files.payers.conversionFactors.find((it) => it.from <= on && on <= it.to);
  if (workRvu === undefined || totalRvu === undefined || factor === undefined) return undefined;
  if (!paidStatuses.includes(status)) return undefined;
  return {
    year: Number(year),
    workRvu,
    totalRvu,
    conversionFactor: factor.value,
    // RVUs have two decimals and factors four, so whole numbers of millionths avoid what binary fractions do to half a cent.
    amount: Math.round((Math.round(totalRvu * 100) * Math.round(factor.value * 10_000)) / 10_000) / 100,
    source: files.codes.rvuSources[year] ?? files.codes.meta.source,
  };
}

function codeFacts(row: CodeRow, files: KnowledgeFiles): CodeFacts {
  const [status, confidence] = row.therapy ?? [];
  return {
    code: row.code,
    title: row.title,
    plain: row.plain,
    category: row.category,
    disciplines: row.disciplines ?? [],
    therapy: status === undefined || confidence === undefined ? undefined : { status, confidence },
    requiredModifier: row.modifier,
    timed: row.timed,
    minutesPerUnit: row.minutes,
    addOnOf: row.addOnOf ?? [],
    effective: optionalDate(row.effective),
    deleted: optionalDate(row.deleted),
    lastValid: optionalDate(row.lastValid),
    replacedBy: row.replacedBy ?? [],
    unitLimit: row.limit && { units: row.limit[0], indicator: row.limit[1], asOf: dateOf(files.codes.limitsAsOf) },
    changes: (row.changes ?? []).map(([date, change]) => ({ date: dateOf(date), change })),
    notes: row.notes ?? '',
    sources: named(row.sources, files.codes.sources),
  };
}

function modifierFacts(row: ModifierRow, files: KnowledgeFiles): ModifierFacts {
  return {
    modifier: row.modifier,
    title: row.title,
    description: row.description ?? `${row.title}.`,
    role: row.role,
    disciplines: row.disciplines ?? [],
    requires: row.requires ?? [],
    excludes: row.excludes ?? [],
    sources: named(row.sources, files.modifiers.sources),
  };
}

/** Each pair stands at both its codes; at each, those that no modifier can part come first. */
function pairsByCode(files: KnowledgeFiles): ReadonlyMap<string, readonly Pair[]> {
  const asOf = dateOf(files.pairs.meta.asOf);
  const byCode = new Map<string, Pair[]>();
  const put = (code: string, pair: Pair) => {
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, [pair]);
    else known.push(pair);
  };
  for (const [column1, indicator, since, partners] of files.pairs.pairs) {
    for (const column2 of partners.split(' ')) {
      const pair = { column1, column2, indicator, since: optionalDate(since ?? undefined), asOf };
      put(column1, pair);
      put(column2, pair);
    }
  }
  for (const pairs of byCode.values()) pairs.sort((a, b) => a.indicator - b.indicator);
  return byCode;
}

function guideOf(row: GuideRow, files: KnowledgeFiles): Guide {
  return {
    synonyms: row.synonyms,
    context: row.context,
    modifiers: row.modifiers.map(([modifier, when]) => ({ modifier, when })),
    documentation: row.documentation.map(([element, why]) => ({ element, why })),
    notFor: row.notFor.map(([activity, use]) => ({ activity, use })),
    sources: named(row.sources, files.guides.sources),
  };
}

function planOfCareModifiers(files: KnowledgeFiles): Readonly<Record<Discipline, string>> {
  const of = (discipline: Discipline) => {
    const row = files.modifiers.modifiers.find(
      (it) => it.role === 'therapy-plan-of-care' && it.disciplines?.includes(discipline),
    );
    if (row === undefined) throw new Error(`the data names no plan-of-care modifier for ${discipline}`);
    return row.modifier;
  };
  return { PT: of('PT'), OT: of('OT'), SLP: of('SLP') };
}

function named(positions: readonly number[], texts: readonly string[]): readonly string[] {
  return positions.flatMap((it) => texts[it] ?? []);
}

function optionalDate(text: string | undefined): ServiceDate | undefined {
  return text === undefined ? undefined : dateOf(text);
}

/** A day of the data, which is checked when it is built; one that does not exist is a fault of the build. */
function dateOf(text: string): ServiceDate {
  const date = fromIso(text);
  if (date === undefined) throw new Error(`no such day in the data: ${text}`);
  return date;
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
