/**
 * The fact files against the data files, field by field: how many facts there are, how many the knowledge gives back as they
 * are, and what becomes of the others. A field that no row speaks of is named as overlooked.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Knowledge } from '../../server/src/index.js';
import { dayOf } from '../../server/src/knowledge/days.js';
import type { KnowledgeFiles } from '../../server/src/knowledge/rows.js';
import type { CodeFact, Facts, GeneralFact, GuideFact, ModifierFact, PairFact } from './facts.js';
import { isPlainPairNote, modifierTitleOf, pairNote, plainOf, sourceOf, titleOf, withoutPages } from './files.js';

export interface ParityRow {
  readonly file: string;
  readonly field: string;
  /** How many facts have something there. */
  readonly facts: number;
  readonly kept: number;
  /** How the data has it where it is not the same words; why it is left out where it is. */
  readonly how: string;
  /** The first few that should be in the data and are not. */
  readonly lost: readonly string[];
}

interface Field<Fact> {
  readonly field: string;
  /** What the data should give back; `undefined` where the fact says nothing. Without it, the field is left out on purpose. */
  readonly want?: (fact: Fact) => unknown;
  readonly have?: (fact: Fact) => unknown;
  readonly how?: string;
}

export function parity(facts: Facts, knowledge: Knowledge, files: KnowledgeFiles): readonly ParityRow[] {
  return [
    ...compared('codes.json', facts.codes, (it) => it.code, codeFields(knowledge)),
    ...compared('modifiers.json', facts.modifiers, (it) => it.modifier, modifierFields(knowledge)),
    ...compared('ptp-edits.json', facts.pairs, (it) => `${it.column1} ${it.column2}`, pairFields(files)),
    ...compared('guides.json', facts.guides, (it) => it.code, guideFields(knowledge, facts)),
    ...compared('guides.json general', [facts.general], () => 'general', generalFields(knowledge, files)),
    ...payerRows(facts, knowledge, files),
  ];
}

function compared<Fact extends object>(
  file: string,
  facts: readonly Fact[],
  nameOf: (fact: Fact) => string,
  fields: readonly Field<Fact>[],
): readonly ParityRow[] {
  const named = new Set(fields.map((it) => it.field));
  const overlooked = new Set(facts.flatMap((it) => Object.keys(it)).filter((it) => !named.has(it)));
  return [
    ...fields.map(({ field, want, have, how = '' }): ParityRow => {
      // A field is read by its name: the shapes in facts.ts have only those that the data is built from.
      const held = facts.filter((it) => !isEmpty((it as Readonly<Record<string, unknown>>)[field]));
      if (want === undefined || have === undefined) return { file, field, facts: held.length, kept: 0, how, lost: [] };
      const lost = held.filter((it) => !isDeepStrictEqual(plain(want(it)), plain(have(it))));
      return {
        file,
        field,
        facts: held.length,
        kept: held.length - lost.length,
        how,
        lost: lost.slice(0, 5).map(nameOf),
      };
    }),
    ...[...overlooked].map((field) => ({ file, field, facts: 0, kept: 0, how: 'overlooked', lost: ['every one'] })),
  ];
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Without what only the types know: members that are `undefined`. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

const known = ['PT', 'OT', 'SLP'];

function codeFields(knowledge: Knowledge): readonly Field<CodeFact>[] {
  const of = (fact: CodeFact) => knowledge.code(fact.code);
  const year = (fact: CodeFact) => knowledge.rvus(fact.code).find((it) => it.year === fact.rvuYear);
  const newest = 'the relative values of that year';
  return [
    { field: 'code', want: (it) => it.code, have: (it) => of(it)?.code },
    { field: 'title', want: titleOf, have: (it) => of(it)?.title, how: 'some reworded, see wording.json' },
    {
      field: 'plainLanguage',
      want: (it) => plainOf(it).replace(/\.?$/, '.'),
      have: (it) => of(it)?.plain,
      how: 'some reworded',
    },
    { field: 'category', want: (it) => it.category, have: (it) => of(it)?.category },
    {
      field: 'disciplines',
      want: (it) => it.disciplines.filter((one) => known.includes(one)),
      have: (it) => of(it)?.disciplines,
      how: 'PT, OT, SLP; others are the category',
    },
    { field: 'therapyStatus', want: (it) => it.therapyStatus, have: (it) => of(it)?.therapy?.status },
    {
      field: 'therapyStatusConfidence',
      want: (it) => (it.therapyStatus === null ? undefined : it.therapyStatusConfidence),
      have: (it) => of(it)?.therapy?.confidence,
      how: 'none where there is no status',
    },
    {
      field: 'requiredDisciplineModifier',
      want: (it) => it.requiredDisciplineModifier,
      have: (it) => of(it)?.requiredModifier,
    },
    { field: 'timed', want: (it) => it.timed, have: (it) => of(it)?.timed },
    { field: 'minutesPerUnit', want: (it) => it.minutesPerUnit, have: (it) => of(it)?.minutesPerUnit },
    {
      field: 'countsTowardEightMinuteRule',
      want: (it) => it.countsTowardEightMinuteRule,
      have: (it) => of(it)?.countsTowardTotalTime,
    },
    {
      field: 'addOn',
      want: (it) => it.addOn,
      have: (it) => (of(it)?.addOnOf.length ?? 0) > 0,
      how: 'follows from addOnOf',
    },
    { field: 'addOnOf', want: (it) => it.addOnOf, have: (it) => of(it)?.addOnOf },
    {
      field: 'status',
      want: (it) => it.status === 'deleted',
      have: (it) => knowledge.status(it.code, undefined).kind === 'deleted',
      how: 'follows from the last valid day',
    },
    { field: 'effectiveDate', want: (it) => it.effectiveDate, have: (it) => of(it)?.effective },
    {
      field: 'deletedDate',
      want: (it) => it.deletedDate,
      have: (it) => dayAfter(of(it)?.lastValid),
      how: 'the day after the last valid one',
    },
    { field: 'lastValidDate', want: (it) => it.lastValidDate, have: (it) => of(it)?.lastValid },
    { field: 'replacedBy', want: (it) => it.replacedBy, have: (it) => of(it)?.replacedBy },
    { field: 'rvuYear', want: (it) => it.rvuYear, have: (it) => year(it)?.year, how: newest },
    { field: 'mpfsStatus', want: (it) => it.mpfsStatus, have: (it) => year(it)?.status, how: newest },
    {
      field: 'workRvu',
      want: (it) =>
        it.rvuHistory[String(it.rvuYear)] === undefined
          ? it.workRvu
          : (it.rvuHistory[String(it.rvuYear)]?.work ?? undefined),
      have: (it) => year(it)?.work,
      how: newest,
    },
    {
      field: 'totalNonFacilityRvu',
      want: (it) =>
        it.rvuHistory[String(it.rvuYear)] === undefined
          ? it.totalNonFacilityRvu
          : (it.rvuHistory[String(it.rvuYear)]?.nonFacility ?? undefined),
      have: (it) => year(it)?.total,
      how: newest,
    },
    {
      field: 'totalFacilityRvu',
      want: (it) =>
        it.rvuHistory[String(it.rvuYear)] === undefined
          ? it.totalFacilityRvu
          : (it.rvuHistory[String(it.rvuYear)]?.facility ?? undefined),
      have: (it) => year(it)?.facilityTotal,
      how: newest,
    },
    {
      field: 'rvuHistory',
      want: (it) =>
        Object.entries(it.rvuHistory).map(([key, row]) => [
          Number(key),
          row.work,
          row.nonFacility,
          row.facility,
          row.mpfsStatus,
          row.peNonFacility ?? null,
          row.peFacility ?? null,
          row.malpractice ?? null,
        ]),
      have: (it) =>
        knowledge
          .rvus(it.code)
          .filter((row) => it.rvuHistory[String(row.year)] !== undefined)
          .map((row) => [
            row.year,
            row.work ?? null,
            row.total ?? null,
            row.facilityTotal ?? null,
            row.status,
            row.practiceExpense ?? null,
            row.facilityPracticeExpense ?? null,
            row.malpractice ?? null,
          ]),
      how: 'eight figures a year',
    },
    { field: 'therapyMppr', want: (it) => it.therapyMppr, have: (it) => of(it)?.isReducedWhenRepeated },
    {
      field: 'mue',
      want: (it) => it.mue && [it.mue.value, it.mue.mai, it.mue.effective],
      have: (it) => {
        const limit = knowledge.unitLimit(it.code, undefined);
        return limit && [limit.units, limit.indicator, limit.basis.asOf];
      },
    },
    { field: 'bundledNeverPaid', want: (it) => it.bundledNeverPaid, have: (it) => of(it)?.isNeverPaid },
    { field: 'validForMedicare', want: (it) => it.validForMedicare, have: (it) => of(it)?.isValidForMedicare },
    {
      field: 'notes',
      want: (it) => withoutPages(it.notes),
      have: (it) => of(it)?.notes,
      how: 'without the names of working papers',
    },
    {
      field: 'sources',
      want: (it) => sourcesOf(it.sources),
      have: (it) => of(it)?.sources,
      how: 'each source once; working papers and places of copies left out',
    },
    {
      field: 'changes',
      want: (it) => it.changes?.map((one) => [one.date, one.change.replace('initial-', 'first-')]),
      have: (it) => of(it)?.changes.map((one) => [one.date, one.change]),
    },
  ];
}

function modifierFields(knowledge: Knowledge): readonly Field<ModifierFact>[] {
  const of = (fact: ModifierFact) => knowledge.modifier(fact.modifier);
  return [
    { field: 'modifier', want: (it) => it.modifier, have: (it) => of(it)?.modifier },
    { field: 'title', want: modifierTitleOf, have: (it) => of(it)?.title, how: 'some reworded, see wording.json' },
    { field: 'description', want: (it) => it.description, have: (it) => of(it)?.description },
    { field: 'kind', how: 'left out: a list of origin, of no use to a claim' },
    { field: 'role', want: (it) => it.role, have: (it) => of(it)?.role },
    { field: 'position', want: (it) => it.position, have: (it) => of(it)?.position },
    {
      field: 'discipline',
      want: (it) => it.discipline.filter((one) => known.includes(one)),
      have: (it) => of(it)?.disciplines,
      how: 'PT, OT, SLP; suppliers are the role',
    },
    { field: 'appliesTo', want: (it) => it.appliesTo, have: (it) => of(it)?.appliesTo },
    { field: 'requires', want: (it) => it.requires, have: (it) => of(it)?.requires },
    { field: 'excludes', want: (it) => it.excludes, have: (it) => of(it)?.excludes },
    { field: 'sources', want: (it) => sourcesOf(it.sources), have: (it) => of(it)?.sources, how: 'each source once' },
  ];
}

function pairFields({ pairs }: KnowledgeFiles): readonly Field<PairFact>[] {
  const rows = new Set(
    pairs.pairs.flatMap(([column1, indicator, from, to, reason, partners]) =>
      partners.split(' ').map((column2) => [column1, column2, indicator, from, to, pairs.reasons[reason]].join(' ')),
    ),
  );
  const has = (it: PairFact) =>
    rows.has([it.column1, it.column2, it.modifierIndicator, it.effective, it.deletion, it.reason].join(' '));
  const same = (field: string, how = ''): Field<PairFact> => ({
    field,
    want: () => true,
    have: has,
    how,
  });
  return [
    same('column1'),
    same('column2'),
    same('modifierIndicator'),
    same('effective'),
    same('deletion'),
    same('reason'),
    {
      field: 'active',
      want: (it) => it.active,
      have: (it) => it.deletion === null && has(it),
      how: 'follows from the last day',
    },
    {
      field: 'voided',
      want: (it) => it.voided,
      have: (it) => it.modifierIndicator === 9 && has(it),
      how: 'indicator 9',
    },
    { field: 'group', how: 'left out: follows from the category of the codes' },
    { field: 'effectiveBasis', how: 'left out: inferred for 2020-10-01, see docs/KNOWLEDGE.md' },
    { field: 'confidence', how: 'left out: high for every row' },
    { field: 'note', how: 'left out: follows from the days and the indicator' },
  ];
}

function guideFields(knowledge: Knowledge, { pairs }: Facts): readonly Field<GuideFact>[] {
  const of = (fact: GuideFact) => knowledge.guide(fact.code);
  const partners = (fact: GuideFact, keep: (it: PairFact) => boolean) =>
    [
      ...new Set(
        pairs
          .filter((it) => it.active && keep(it))
          .flatMap((it) => (it.column1 === fact.code ? it.column2 : it.column2 === fact.code ? it.column1 : [])),
      ),
    ].sort();
  const edits = (fact: GuideFact) => knowledge.pairs(fact.code, dayOf('2024-07-01'));
  const others = (fact: GuideFact, never = false) =>
    edits(fact)
      .filter((it) => !never || it.indicator === 0)
      .map((it) => (it.column1 === fact.code ? it.column2 : it.column1))
      .sort();
  const confidence: Readonly<Record<string, string>> = { H: 'high', M: 'medium', L: 'low' };
  return [
    { field: 'code', want: () => true, have: (it) => of(it) !== undefined },
    { field: 'synonyms', want: (it) => it.synonyms, have: (it) => of(it)?.synonyms },
    { field: 'clinicalContext', want: (it) => withoutPages(it.clinicalContext), have: (it) => of(it)?.context },
    { field: 'usedBy', want: (it) => it.usedBy, have: (it) => of(it)?.usedBy },
    { field: 'conditions', want: (it) => it.conditions, have: (it) => of(it)?.conditions },
    { field: 'examples', want: (it) => it.examples, have: (it) => of(it)?.examples },
    { field: 'notFor', want: (it) => it.notFor, have: (it) => of(it)?.notFor },
    { field: 'whenToBill', want: (it) => it.whenToBill, have: (it) => of(it)?.whenToBill },
    { field: 'documentation', want: (it) => it.documentation, have: (it) => of(it)?.documentation },
    { field: 'modifiers', want: (it) => it.modifiers, have: (it) => of(it)?.modifiers },
    { field: 'oftenTogether', want: (it) => it.oftenTogether, have: (it) => of(it)?.oftenTogether },
    {
      field: 'conflictsWith',
      want: (it) => partners(it, () => true),
      have: (it) => others(it),
      how: 'follows from the pairs in force, with conflictsOther',
    },
    {
      field: 'conflictsOther',
      want: (it) => [...it.conflictsWith, ...(it.conflictsOther ?? [])].sort(),
      have: (it) => others(it),
      how: 'follows from the pairs in force',
    },
    {
      field: 'neverWith',
      want: (it) => [...it.neverWith].sort(),
      have: (it) => others(it, true),
      how: 'follows from the pairs of indicator 0',
    },
    {
      field: 'pairs',
      want: (it) =>
        it.pairs.map((one) => [one.code, one.indicator, isPlainPairNote(one.note) ? '' : pairNote(one.note)]),
      have: (it) =>
        it.pairs.map((one) => {
          const verdict = knowledge.pair(it.code, one.code, dayOf('2024-07-01'));
          const note = of(it)?.pairNotes.find((told) => told.code === one.code)?.note ?? '';
          return [one.code, verdict.kind === 'edit' ? verdict.indicator : null, note];
        }),
      how: 'indicator and payer follow from the pairs; notes that say more are kept',
    },
    { field: 'commonDenials', want: (it) => it.commonDenials, have: (it) => of(it)?.denials },
    {
      field: 'faq',
      want: (it) => it.faq.map((one) => [one.q, withoutPages(one.a)]),
      have: (it) => of(it)?.questions.map((one) => [one.question, one.answer]),
    },
    {
      field: 'oftenStatedOtherwise',
      want: (it) =>
        it.oftenStatedOtherwise?.map((one) => ({
          claim: one.claim,
          fact: one.fact,
          confidence: confidence[one.confidence],
        })),
      have: (it) => of(it)?.oftenStatedOtherwise,
      how: 'without the page it was seen on',
    },
    { field: 'settings', want: (it) => it.settings, have: (it) => of(it)?.settings },
    { field: 'billingSteps', want: (it) => it.billingSteps, have: (it) => of(it)?.billingSteps },
    {
      field: 'telehealth',
      want: (it) => (it.telehealth === 'Not checked.' ? undefined : it.telehealth),
      have: (it) => of(it)?.telehealth,
      how: 'none where not checked',
    },
    {
      field: 'workRvuRank',
      want: (it) =>
        it.workRvuRank && {
          year: it.workRvuRank.year,
          medicine: it.workRvuRank.medicineSection,
          therapy: it.workRvuRank.therapySection,
        },
      have: (it) => of(it)?.rank,
      how: 'the work itself stands among the relative values',
    },
    {
      field: 'sources',
      want: (it) => sourcesOf(it.sources),
      have: (it) => of(it)?.sources,
      how: 'each source once; working papers left out',
    },
  ];
}

function generalFields(knowledge: Knowledge, { guides }: KnowledgeFiles): readonly Field<GeneralFact>[] {
  const { general } = knowledge;
  return [
    { field: 'purposeOfCodes', want: (it) => it.purposeOfCodes, have: () => general.purpose },
    { field: 'otherMeaningsOfCPT', want: (it) => it.otherMeaningsOfCPT, have: () => general.otherMeanings },
    { field: 'billingSteps', want: (it) => it.billingSteps, have: () => general.billingSteps },
    { field: 'documentation', want: (it) => it.documentation, have: () => general.documentation },
    { field: 'settings', want: (it) => it.settings, have: () => general.settings },
    { field: 'whoCanBill', want: (it) => it.whoCanBill, have: () => general.whoCanBill },
    { field: 'units', want: (it) => it.units, have: () => general.units },
    {
      field: 'commonCodes',
      want: (it) => it.commonCodes.map((one) => [one.code, one.covers]),
      have: () => guides.general.commonCodes,
    },
    { field: 'chooseBetween', want: (it) => it.chooseBetween, have: () => general.choices },
    { field: 'commonDenials', want: (it) => it.commonDenials, have: () => general.denials },
    {
      field: 'faq',
      want: (it) => it.faq.map((one) => [one.q, withoutPages(one.a)]),
      have: () => general.questions.map((one) => [one.question, one.answer]),
    },
    { field: 'sources', want: (it) => sourcesOf(it.sources), have: () => general.sources },
  ];
}

function payerRows({ payers }: Facts, knowledge: Knowledge, files: KnowledgeFiles): readonly ParityRow[] {
  const row = (field: string, held: readonly boolean[], how = ''): ParityRow => ({
    file: 'payers.json',
    field,
    facts: held.length,
    kept: held.filter(Boolean).length,
    how,
    lost: held.every(Boolean) ? [] : [field],
  });
  const factors = files.payers.conversionFactors.flatMap((it) => [it.value, it.advanced]);
  const national = Object.entries(payers.national2026);
  const figure = (id: Parameters<Knowledge['figure']>[0]) => knowledge.figure(id, dayOf('2026-06-01'))?.value;
  return [
    row(
      'conversionFactors',
      payers.conversionFactors.map((it) => factors.includes(it.value)),
    ),
    row(
      'kxThresholds',
      payers.kxThresholds.flatMap((it) =>
        (['PT+SLP', 'OT'] as const).map(
          (group) =>
            knowledge.threshold(group, dayOf(`${it.year}-06-01`))?.amount ===
            (group === 'OT' ? it.ot : it.ptSlpCombined),
        ),
      ),
    ),
    row('targetedMedicalReview', [figure('targeted-review') === payers.targetedMedicalReview.amount]),
    row('assistantReduction', [figure('assistant-payment') === payers.assistantReduction.rate]),
    row('mppr', [figure('repeated-practice-expense') === payers.mppr.rate]),
    row(
      'national2026',
      national.map(([code, it]) => knowledge.payment(code, dayOf('2026-06-01'))?.amount === it.nonQp),
      'worked out; the other factor stands beside it',
    ),
    row('telehealthExtension', [
      knowledge.requirement(
        'telehealth-by-therapists',
        dayOf(payers.telehealthExtension.therapistsMayBillMedicareTelehealthThrough),
      )?.to === payers.telehealthExtension.therapistsMayBillMedicareTelehealthThrough,
    ]),
    row(
      'publishedAverages97760',
      payers.publishedAverages97760.map((it) =>
        knowledge.reportedAverages(it.code).some((one) => one.payer === it.payer && one.amount === it.amount),
      ),
    ),
    row(
      'privatePayerModifierRules',
      payers.privatePayerModifierRules.map((it) =>
        files.payers.payerRules.some((one) => one.payer === it.payer && one.from === it.from),
      ),
    ),
    {
      file: 'payers.json',
      field: 'publishedOtherAmounts',
      facts: payers.publishedOtherAmounts.length,
      kept: 0,
      how: 'left out: wrong amounts of web pages; the questions of 97760 answer them',
      lost: [],
    },
  ];
}

function sourcesOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((it) => sourceOf(it) ?? []))];
}

function dayAfter(day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
