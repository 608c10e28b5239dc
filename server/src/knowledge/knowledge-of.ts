/** Answers the questions of `Knowledge` from data files. Maps are made when first asked for, facts when first named. */
import type { ServiceDate } from '../claim/dates.js';
import type { Basis, CodeFacts, CodeStatus, Confidence, Deletion } from './answers.js';
import { basisOf, dayOf, isWithin, lazy, optionalDay } from './days.js';
import { codeFacts, generalGuide, guideOf, modifierFacts, planOfCareModifiers } from './facts-of.js';
import { conversionFactorOf, medicareStatusOf, paymentOf, rvusOf, thresholdOf } from './fees-of.js';
import type { Guide } from './guides.js';
import type { Knowledge } from './knowledge.js';
import { pairTable } from './pairs-of.js';
import type { KnowledgeFiles } from './rows.js';
import { setsOf } from './sets-of.js';

export function knowledgeOf(files: KnowledgeFiles): Knowledge {
  const { manual } = files;
  const asOf = dayOf(files.codes.meta.asOf);
  const codeRows = lazy(() => new Map(files.codes.codes.map((row) => [row.code, row])));
  const codes = lazy(() => new Map(files.codes.codes.map((row) => [row.code, codeFacts(row, files.codes)])));
  const modifiers = lazy(
    () => new Map(files.modifiers.modifiers.map((row) => [row.modifier, modifierFacts(row, files.modifiers)])),
  );
  const code = (wanted: string) => codes().get(wanted);
  const pairs = lazy(() => pairTable(files.pairs, code));
  const sets = lazy(() => setsOf(files.sets));
  const guideRows = lazy(() => new Map(files.guides.guides.map((row) => [row.code, row])));
  const guides = new Map<string, Guide>();
  const general = lazy(() => generalGuide(files.guides));

  const basis = (facts: CodeFacts, confidence: Confidence, on: ServiceDate): Basis => {
    return { source: facts.sources[0] ?? files.codes.meta.source, asOf, confidence, isBeyond: on > asOf };
  };
  const deletion = (wanted: string, on = asOf): Deletion | undefined => {
    const facts = code(wanted);
    if (facts?.lastValid === undefined || on <= facts.lastValid) return undefined;
    return { lastValid: facts.lastValid, replacedBy: validOn(codes(), facts, on), sources: facts.sources };
  };
  const status = (wanted: string, on = asOf): CodeStatus => {
    const facts = code(wanted);
    if (facts === undefined) return { kind: 'not-known' };
    const { effective, lastValid } = facts;
    const deleted = deletion(wanted, on);
    if (deleted !== undefined) return { kind: 'deleted', ...deleted, basis: basis(facts, 'high', on) };
    if (effective !== undefined && on < effective) {
      return { kind: 'not-yet', effective, basis: basis(facts, 'high', on) };
    }
    // Where the first day is not known, the fee schedules read tell from when on it was there; after the data it may have ended.
    const known = effective ?? rvusOf(files, codeRows().get(wanted))[0]?.year.toString();
    const isSure = on <= asOf && (lastValid !== undefined || (known !== undefined && known <= on));
    return { kind: 'valid', lastValid, basis: basis(facts, isSure ? 'high' : 'medium', on) };
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
    code,
    status,
    deletion,
    firstEncounterOnly(wanted, on = asOf) {
      const row = files.encounters.firstOnly.find((it) => it.code === wanted && it.from <= on);
      return row && { laterCode: row.laterCode, from: dayOf(row.from), sources: row.sources };
    },
    unitLimit(wanted, on = asOf) {
      const row = codeRows().get(wanted);
      if (row?.limit === undefined) return undefined;
      const [units, indicator] = row.limit;
      const first = dayOf(files.codes.limitsAsOf);
      const last = dayOf(files.codes.limitsLastDay);
      const confidence = first <= on && on <= last ? 'high' : 'medium';
      const source = files.codes.limitsSource;
      return { units, indicator, basis: { source, asOf: first, confidence, isBeyond: on > last } };
    },
    firstUnit(wanted) {
      const row = manual.firstUnits.find((it) => it.code === wanted);
      if (row === undefined) return undefined;
      const { minutes, least, per, further, furtherMinutes = minutes, furtherLeast = least } = row;
      return {
        minutes,
        least,
        per,
        further: further === undefined ? undefined : { code: further, minutes: furtherMinutes, least: furtherLeast },
        basis: basisOf(manual.meta, row, undefined),
      };
    },
    isIn: (set, value) => sets().isIn(set, value),
    set: (set) => sets().set(set),
    alternative(wanted, payer) {
      const row = manual.alternatives.find((it) => it.code === wanted && it.payers.includes(payer));
      return row && { codes: row.codes, why: row.why, basis: basisOf(manual.meta, row, undefined) };
    },

    pair: (one, other, on = asOf) => pairs().verdict(one, other, on),
    pairs: (wanted, on = asOf) => pairs().inForce(wanted, on),
    exclusions(wanted, on = asOf) {
      return manual.exclusions
        .filter((it) => isWithin(it, on) && (it.codes.includes(wanted) || it.others.includes(wanted)))
        .map((it) => {
          const { codes: ones, others, within, why } = it;
          return { codes: ones, others, within, why, basis: basisOf(manual.meta, it, on) };
        });
    },

    modifier: (modifier) => modifiers().get(modifier),
    planOfCareModifiers: planOfCareModifiers(files.modifiers),
    therapyModifierRule(payer, on = asOf) {
      return manual.therapyModifier.findLast((it) => it.payer === payer && it.from <= on)?.rule ?? 'no';
    },

    rvus: (wanted) => rvusOf(files, codeRows().get(wanted)),
    medicareStatus: (wanted, on = asOf) => medicareStatusOf(files, codeRows().get(wanted), on),
    conversionFactor: (on = asOf) => conversionFactorOf(files, on),
    payment: (wanted, on = asOf) => paymentOf(files, codeRows().get(wanted), on),
    threshold: (group, on = asOf) => thresholdOf(files, group, on),
    reportedAverages: (wanted) =>
      files.payers.reported.filter(([it]) => it === wanted).map(([, payer, amount]) => ({ payer, amount })),

    figure(figure, on = asOf) {
      const row = manual.figures.find((it) => it.id === figure && isWithin(it, on));
      if (row === undefined) return undefined;
      const { value, unit, from, to } = row;
      return { value, unit, from: optionalDay(from), to: optionalDay(to), basis: basisOf(manual.meta, row, on) };
    },
    requirement(requirement, on = asOf) {
      const row = manual.requirements.find((it) => it.id === requirement && isWithin(it, on));
      if (row === undefined) return undefined;
      return { what: row.what, from: dayOf(row.from), to: optionalDay(row.to), basis: basisOf(manual.meta, row, on) };
    },
    isTherapyBill: (billType) => manual.therapyBillTypes.includes(billType.slice(0, 2)),
    placeOfService: (place) => manual.placesOfService.find((it) => it.place === place)?.what,

    guide(wanted) {
      const known = guides.get(wanted);
      const row = known === undefined ? guideRows().get(wanted) : undefined;
      if (row === undefined) return known;
      const guide = guideOf(row, files.guides);
      guides.set(wanted, guide);
      return guide;
    },
    get general() {
      return general();
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
