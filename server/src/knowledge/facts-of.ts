/** Facts and guides as they are asked for, from the rows that hold them. */
import type { Discipline } from '../claim/claim.js';
import type { CodeFacts, ModifierFacts } from './answers.js';
import { dayOf, optionalDay } from './days.js';
import type { GeneralGuide, Guide, WorkRank } from './guides.js';
import type { CodeRow, CodesFile, GuideRow, GuidesFile, ModifierRow, ModifiersFile } from './rows.js';

export function codeFacts(row: CodeRow, file: CodesFile): CodeFacts {
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
    countsTowardTotalTime: row.counts ?? false,
    addOnOf: row.addOnOf ?? [],
    effective: optionalDay(row.effective),
    lastValid: optionalDay(row.lastValid),
    replacedBy: row.replacedBy ?? [],
    isNeverPaid: row.neverPaid ?? false,
    isValidForMedicare: row.medicare,
    isReducedWhenRepeated: row.reduced,
    changes: (row.changes ?? []).map(([date, change]) => ({ date: dayOf(date), change })),
    notes: row.notes ?? '',
    sources: named(row.sources, file.sources),
  };
}

export function modifierFacts(row: ModifierRow, file: ModifiersFile): ModifierFacts {
  return {
    modifier: row.modifier,
    title: row.title,
    description: row.description ?? `${row.title}.`,
    role: row.role,
    position: row.position,
    appliesTo: row.appliesTo,
    disciplines: row.disciplines ?? [],
    requires: row.requires ?? [],
    excludes: row.excludes ?? [],
    sources: named(row.sources, file.sources),
  };
}

export function planOfCareModifiers(file: ModifiersFile): Readonly<Record<Discipline, string>> {
  const of = (discipline: Discipline) => {
    const row = file.modifiers.find(
      (it) => it.role === 'therapy-plan-of-care' && it.disciplines?.includes(discipline) === true,
    );
    if (row === undefined) throw new Error(`the data names no plan-of-care modifier for ${discipline}`);
    return row.modifier;
  };
  return { PT: of('PT'), OT: of('OT'), SLP: of('SLP') };
}

export function guideOf(row: GuideRow, file: GuidesFile): Guide {
  return {
    synonyms: row.synonyms,
    context: row.context,
    usedBy: row.usedBy.map(([who, caveat]) => ({ who, caveat })),
    conditions: row.conditions,
    examples: row.examples,
    notFor: row.notFor.map(([activity, use, note]) =>
      note === undefined ? { activity, use } : { activity, use, note },
    ),
    whenToBill: row.whenToBill,
    documentation: row.documentation.map(([element, why]) => ({ element, why })),
    modifiers: row.modifiers.map(([modifier, when]) => ({ modifier, when })),
    oftenTogether: row.oftenTogether ?? [],
    pairNotes: (row.pairNotes ?? []).map(([code, note]) => ({ code, note })),
    denials: row.denials.map(([reason, fix]) => ({ reason, fix })),
    questions: row.faq.map(([question, answer]) => ({ question, answer })),
    oftenStatedOtherwise: (row.otherwise ?? []).map(([claim, fact, confidence]) => ({ claim, fact, confidence })),
    settings: row.settings ?? [],
    billingSteps: row.billingSteps ?? [],
    telehealth: row.telehealth,
    rank: row.rank && rankOf(row.rank),
    sources: named(row.sources, file.sources),
  };
}

function rankOf({ year, medicine, therapy }: NonNullable<GuideRow['rank']>): WorkRank {
  const compared = ([codes, percentBelow, median]: readonly [number, number, number]) => {
    return { codes, percentBelow, median };
  };
  return { year, medicine: medicine && compared(medicine), therapy: therapy && compared(therapy) };
}

export function generalGuide({ general, sources }: GuidesFile): GeneralGuide {
  return {
    choices: general.choices.map(([codes, rule]) => ({ codes, rule })),
    documentation: general.documentation.map(([element, why]) => ({ element, why })),
    denials: general.denials.map(([reason, fix]) => ({ reason, fix })),
    questions: general.faq.map(([question, answer]) => ({ question, answer })),
    billingSteps: general.billingSteps,
    settings: general.settings,
    whoCanBill: general.whoCanBill.map(([who, rule]) => ({ who, rule })),
    units: general.units,
    purpose: general.purpose,
    otherMeanings: general.otherMeanings,
    sources: named(general.sources, sources),
  };
}

function named(positions: readonly number[], texts: readonly string[]): readonly string[] {
  return positions.flatMap((it) => texts[it] ?? []);
}
