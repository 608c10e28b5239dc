/** Turns the facts into the compact data files. What is here is chosen, shortened and cross-referenced; nothing is added but the few rows named as such. */
import type {
  CodeRow,
  CodesFile,
  EncountersFile,
  GuideRow,
  GuidesFile,
  KnowledgeFiles,
  ModifiersFile,
  PairRow,
  PairsFile,
  PayersFile,
  RvuRow,
  VersionFile,
} from '../../server/src/knowledge/rows.js';
import type { Confidence, Discipline } from '../../server/src/index.js';
import type { CodeFact, Facts, GeneralFact, GuideFact, ModifierFact, YearFact } from './facts.js';
import wording from './wording.json' with { type: 'json' };

/** The tables the facts were taken from: the day they were released or came into force. */
const feeScheduleAsOf = '2026-07-01';
const editsAsOf = '2024-07-01';
const editsLastDay = '2024-09-30';
const modifierListAsOf = '2024-07-01';

/** Files that are not built but written by hand. */
export const handWritten = ['sets', 'manual'] as const;

export function filesOf(facts: Facts): Omit<KnowledgeFiles, 'version' | (typeof handWritten)[number]> {
  return {
    codes: codesFile(facts),
    modifiers: modifiersFile(facts),
    pairs: pairsFile(facts),
    guides: guidesFile(facts),
    payers: payersFile(facts),
    encounters: encountersFile(facts),
  };
}

/** `hash` is of the content of all other files. */
export function versionFile(hash: string): VersionFile {
  const what = 'What the other files amount to: changes with any of them.';
  return { meta: { what, source: 'scripts/build-knowledge.ts', asOf: feeScheduleAsOf }, version: hash };
}

function codesFile({ codes, guides }: Facts): CodesFile {
  const sources = new Numbered();
  const rows = inDailyUseFirst(codes, guides).map((fact) => codeRow(fact, sources));
  return {
    meta: {
      what: 'Therapy, orthotic, wound, casting and related codes: plain-language titles of our own, validity, therapy status, RVUs, unit limits. No descriptor of the code sets is repeated.',
      source:
        'CMS Physician Fee Schedule relative value files 2020 to July 2026, CMS MUE and add-on tables of mid-2024, CMS CR 10176 and the pages named by each code; read in public copies',
      asOf: feeScheduleAsOf,
    },
    limitsAsOf: editsAsOf,
    limitsLastDay: editsLastDay,
    limitsSource: 'CMS NCCI practitioner MUE table of 2024-07-01',
    rvuSources: {
      '2020': 'CMS Physician Fee Schedule 2020',
      '2021': 'CMS Physician Fee Schedule 2021',
      '2022': 'CMS Physician Fee Schedule 2022',
      '2023': 'CMS Physician Fee Schedule 2023',
      '2024': 'CMS Physician Fee Schedule 2024',
      '2025': 'CMS Physician Fee Schedule, October 2025 release',
      '2026': 'CMS Physician Fee Schedule, July 2026 release (non-QPP)',
    },
    sources: sources.texts,
    codes: rows,
  };
}

/** The order in which codes are offered where nothing has been typed: those with a guide, as the guides stand, then the others. */
function inDailyUseFirst(codes: readonly CodeFact[], guides: Facts['guides']): readonly CodeFact[] {
  const order = new Map(guides.map((it, index) => [it.code, index]));
  const place = (fact: CodeFact) => order.get(fact.code) ?? guides.length;
  return [...codes].sort((a, b) => place(a) - place(b));
}

function codeRow(fact: CodeFact, sources: Numbered): CodeRow {
  const { therapyStatus: status, therapyStatusConfidence: confidence } = fact;
  const isGraded = confidence === 'high' || confidence === 'medium' || confidence === 'low';
  const rvu = rvuOf(fact);
  if (fact.mue !== null && fact.mue.effective !== editsAsOf) throw new Error(`${fact.code}: unit limit of another day`);
  const notes = withoutPages(fact.notes);
  return {
    code: fact.code,
    title: titleOf(fact),
    plain: sentence(plainOf(fact)),
    category: fact.category,
    ...some('disciplines', disciplinesOf(fact.disciplines)),
    ...(status !== null && isGraded ? { therapy: [status, confidence] as const } : {}),
    ...(fact.requiredDisciplineModifier === null ? {} : { modifier: fact.requiredDisciplineModifier }),
    timed: fact.timed,
    ...(fact.minutesPerUnit === null ? {} : { minutes: fact.minutesPerUnit }),
    ...(fact.countsTowardEightMinuteRule ? { counts: true as const } : {}),
    ...some('addOnOf', fact.addOnOf),
    ...(fact.effectiveDate === null ? {} : { effective: fact.effectiveDate }),
    ...(fact.lastValidDate === null ? {} : { lastValid: fact.lastValidDate }),
    ...some('replacedBy', fact.replacedBy),
    ...(fact.mue === null ? {} : { limit: [fact.mue.value, fact.mue.mai] as const }),
    ...(Object.keys(rvu).length === 0 ? {} : { rvu }),
    ...(fact.bundledNeverPaid ? { neverPaid: true as const } : {}),
    ...(fact.validForMedicare === null ? {} : { medicare: fact.validForMedicare }),
    ...(fact.therapyMppr === null ? {} : { reduced: fact.therapyMppr }),
    ...(fact.changes === undefined
      ? {}
      : { changes: fact.changes.map(({ date, change }) => [date, change.replace('initial-', 'first-')] as const) }),
    ...(notes === '' ? {} : { notes }),
    sources: sources.of(fact.sources),
  };
}

/** A title of ours where that of the facts comes near to somebody else's words. */
export function titleOf(fact: CodeFact): string {
  const titles: Readonly<Record<string, string>> = wording.titles;
  return titles[fact.code] ?? fact.title;
}

export function modifierTitleOf(fact: ModifierFact): string {
  const titles: Readonly<Record<string, string>> = wording.modifiers;
  return titles[fact.modifier] ?? fact.title;
}

/** The same of its sentence. */
export function plainOf(fact: CodeFact): string {
  const plain: Readonly<Record<string, string>> = wording.plain;
  return plain[fact.code] ?? fact.plainLanguage;
}

/** All years of the fee schedule that were read. Figures that the file prints as nothing are `null`. */
function rvuOf(fact: CodeFact): NonNullable<CodeRow['rvu']> {
  const years = new Map<string, YearFact>(Object.entries(fact.rvuHistory));
  if (fact.rvuYear !== null && !years.has(String(fact.rvuYear))) {
    years.set(String(fact.rvuYear), {
      work: fact.workRvu,
      nonFacility: fact.totalNonFacilityRvu,
      facility: fact.totalFacilityRvu,
      mpfsStatus: fact.mpfsStatus,
    });
  }
  const sorted = [...years].sort(([a], [b]) => Number(a) - Number(b));
  return Object.fromEntries(sorted.map(([year, it]) => [year, rvuRow(it)]));
}

function rvuRow(it: YearFact): RvuRow {
  const parts = [it.peNonFacility, it.peFacility, it.malpractice];
  const known = parts.every((part) => part === undefined) ? [] : parts.map((part) => part ?? null);
  return [it.mpfsStatus ?? '', it.work, it.nonFacility, it.facility, ...known];
}

function modifiersFile({ modifiers }: Facts): ModifiersFile {
  const sources = new Numbered();
  return {
    meta: {
      what: 'Two-character modifiers of HCPCS and CPT with meanings in our own words. Modifiers made later are missing.',
      source: 'HCPCS and CPT modifier list of mid-2024, CMS CR 8556, CMS CR 10176 and the pages named by each modifier',
      asOf: modifierListAsOf,
    },
    modifiers: modifiers.map((fact) => ({
      modifier: fact.modifier,
      title: modifierTitleOf(fact),
      ...(fact.description === `${fact.title}.` ? {} : { description: fact.description }),
      role: fact.role,
      position: fact.position,
      ...(fact.appliesTo === null ? {} : { appliesTo: fact.appliesTo }),
      ...some('disciplines', disciplinesOf(fact.discipline)),
      ...some('requires', fact.requires),
      ...some('excludes', fact.excludes),
      sources: sources.of(fact.sources),
    })),
    sources: sources.texts,
  };
}

function pairsFile({ pairs, pairNotes }: Facts): PairsFile {
  const reasons = [...new Set(pairs.map((it) => it.reason))].sort();
  const rows = new Map<string, { readonly row: PairRow; readonly column2: string[] }>();
  for (const { column1, column2, modifierIndicator: indicator, effective, deletion, reason } of pairs) {
    const row: PairRow = [column1, indicator, effective, deletion, reasons.indexOf(reason), ''];
    const key = row.join(' ');
    const known = rows.get(key) ?? { row, column2: [] };
    rows.set(key, known);
    known.column2.push(column2);
  }
  return {
    meta: {
      what: 'NCCI procedure-to-procedure edits, therapy-related part of the practitioner table, ended and voided ones too: column 1, indicator (0 never, 1 a modifier can part them, 9 never in force), first day where known, last day where ended, reason, column 2. Tables of later quarters were not read.',
      source: 'CMS NCCI practitioner PTP table v30.2 of 2024-07-01, read in a public copy',
      asOf: editsAsOf,
    },
    lastDay: editsLastDay,
    reasons,
    pairs: [...rows.values()].map(({ row: [column1, indicator, from, to, reason], column2 }): PairRow => [
      column1,
      indicator,
      from,
      to,
      reason,
      column2.sort().join(' '),
    ]),
    notes: pairNotes.map(({ pair: [one, other], fact }) => [one, other, fact] as const),
  };
}

function guidesFile({ guides, general }: Facts): GuidesFile {
  const sources = new Numbered();
  const rows = guides.map((fact) => guideRow(fact, sources));
  return {
    meta: {
      what: 'Help about codes: what people call them, what they are for, what belongs elsewhere, what an auditor looks for, why claims come back. Never a finding.',
      source: 'Pages and tables named by each guide, told in our own words',
      asOf: feeScheduleAsOf,
    },
    general: generalOf(general, sources),
    guides: rows,
    sources: sources.texts,
  };
}

function guideRow(fact: GuideFact, sources: Numbered): GuideRow {
  const rank = fact.workRvuRank;
  const compared = (it: { codes: number; percentBelow: number; median: number }) =>
    [it.codes, it.percentBelow, it.median] as const;
  return {
    code: fact.code,
    synonyms: fact.synonyms,
    context: withoutPages(fact.clinicalContext),
    usedBy: fact.usedBy.map((it) => (it.caveat === undefined ? ([it.who] as const) : ([it.who, it.caveat] as const))),
    conditions: fact.conditions,
    examples: fact.examples,
    notFor: fact.notFor.map((it) =>
      it.note === undefined ? ([it.activity, it.use] as const) : ([it.activity, it.use, it.note] as const),
    ),
    whenToBill: fact.whenToBill,
    modifiers: fact.modifiers.map((it) => [it.modifier, it.when] as const),
    documentation: fact.documentation.map((it) => [it.element, it.why] as const),
    ...some('oftenTogether', fact.oftenTogether),
    ...some(
      'pairNotes',
      fact.pairs.filter((it) => !isPlainPairNote(it.note)).map((it) => [it.code, pairNote(it.note)] as const),
    ),
    denials: fact.commonDenials.map((it) => [it.reason, it.fix] as const),
    faq: fact.faq.map((it) => [it.q, withoutPages(it.a)] as const),
    ...some(
      'otherwise',
      (fact.oftenStatedOtherwise ?? []).map((it) => [it.claim, it.fact, confidenceOf(it.confidence)] as const),
    ),
    ...some('settings', fact.settings ?? []),
    ...some('billingSteps', fact.billingSteps ?? []),
    // `Not checked.` says what absence says.
    ...(fact.telehealth === undefined || fact.telehealth === 'Not checked.' ? {} : { telehealth: fact.telehealth }),
    ...(rank === undefined
      ? {}
      : {
          rank: {
            year: rank.year,
            ...(rank.medicineSection === undefined ? {} : { medicine: compared(rank.medicineSection) }),
            ...(rank.therapySection === undefined ? {} : { therapy: compared(rank.therapySection) }),
          },
        }),
    sources: sources.of(fact.sources),
  };
}

function generalOf(general: GeneralFact, sources: Numbered): GuidesFile['general'] {
  return {
    purpose: general.purposeOfCodes,
    otherMeanings: general.otherMeaningsOfCPT,
    choices: general.chooseBetween.map((it) => [it.codes, it.rule] as const),
    documentation: general.documentation.map((it) => [it.element, it.why] as const),
    denials: general.commonDenials.map((it) => [it.reason, it.fix] as const),
    faq: general.faq.map((it) => [it.q, withoutPages(it.a)] as const),
    billingSteps: general.billingSteps,
    settings: general.settings,
    whoCanBill: general.whoCanBill.map((it) => [it.who, it.rule] as const),
    units: general.units,
    commonCodes: general.commonCodes.map((it) => [it.code, it.covers] as const),
    sources: sources.of(general.sources),
  };
}

/** What the pair edits themselves say, in other words: a page words it anew from the table. */
export function isPlainPairNote(note: string): boolean {
  return (
    /^No Medicare pair edit in the 2024-07 table; 59 not needed\.$/.test(note) ||
    /^Never on the same day: \w{5} is denied, no modifier helps\.$/.test(note) ||
    /^\w{5} is denied unless 59 or X shows separate minutes or another site; put the modifier on \w{5}\.$/.test(note)
  );
}

/** A note without what the table says itself. */
export function pairNote(note: string): string {
  return note.replace(/^No Medicare pair edit in force: /, '');
}

function confidenceOf(letter: string): Confidence {
  return letter === 'H' ? 'high' : letter === 'M' ? 'medium' : 'low';
}

function payersFile({ payers }: Facts): PayersFile {
  const factors = payers.conversionFactors;
  const isAdvanced = (participant = '') => participant.startsWith('qualifying');
  return {
    meta: {
      what: 'Medicare conversion factors in dollars (from 2026 that of clinicians outside advanced payment models, and that of the others), yearly amounts from which KX is needed, averages that web pages report, what single payers ask.',
      source: 'CMS Physician Fee Schedule files 2020 to 2026; the pages named by each row',
      asOf: feeScheduleAsOf,
    },
    conversionFactors: factors
      .filter((it) => !isAdvanced(it.participant))
      .map(({ from, to, value }) => {
        const advanced = factors.find((it) => it.from === from && isAdvanced(it.participant))?.value;
        return { from, to, value, ...(advanced === undefined ? {} : { advanced }) };
      }),
    thresholds: payers.kxThresholds.map(({ year, ptSlpCombined, ot }) => ({ year, ptSlp: ptSlpCombined, ot })),
    thresholdSource: 'Social Security Act 1833(g)(7); Medicare Claims Processing Manual ch. 5 s. 10.3; yearly updates',
    reported: payers.publishedAverages97760.map(({ code, payer, amount }) => [code, payer, amount] as const),
    payerRules: payers.privatePayerModifierRules.map(({ payer, rule, from, sources }) => ({
      payer,
      rule,
      from,
      sources,
    })),
  };
}

function encountersFile({ codes }: Facts): EncountersFile {
  const firstOnly = codes.flatMap(({ code, changes = [], sources }) =>
    changes.flatMap(({ date, change }) => {
      const laterCode = /^became initial-encounter only; later encounters moved to (\w{5})$/.exec(change)?.[1];
      const said = sources.filter((it) => it.startsWith('http'));
      return laterCode === undefined ? [] : [{ code, laterCode, from: date, sources: said }];
    }),
  );
  return {
    meta: {
      what: 'Codes for the first encounter with a device only, from when, and the code of each later encounter.',
      source: 'Orthotics pages of AOTA and of the therapy associations named by each row; 2018 code changes',
      asOf: feeScheduleAsOf,
    },
    firstOnly,
  };
}

/** Texts said once and named by their position afterwards. */
class Numbered {
  readonly texts: string[] = [];

  of(texts: readonly string[]): readonly number[] {
    const positions = texts.flatMap((text) => {
      const short = sourceOf(text);
      if (short === undefined) return [];
      if (!this.texts.includes(short)) this.texts.push(short);
      return [this.texts.indexOf(short)];
    });
    return [...new Set(positions)];
  }
}

/** A source as a reader can use it: without where a copy of it lay, and without the working papers. */
export function sourceOf(text: string): string | undefined {
  if (/^(RULES\.md|GUIDES\.md|reference pages|codes\.json|payers\.json|ptp-edits\.json|general knowledge)/.test(text)) {
    return undefined;
  }
  return text
    .replace(/, cop(y|ies) (in|of|by)? ?public repo [\w/-]+/, '')
    .replace(/, copied by public repo [^(]+\(.*$/, '')
    .replace(/, file PPRRVU\S+ \(shared[^)]*\)/, '')
    .replace(/, see (codes|ptp-edits|payers)\.json$/, '')
    .replace(/CMS PPRRVU 2026 July release, non-QPP \(released 2026-06-30\)/, 'CMS PPRRVU July 2026, non-QPP')
    .trim();
}

/** A text without the names of working papers. */
export function withoutPages(text: string): string {
  return text
    .replace(/ \(reference pages? [A-E]( and [A-E])?\)/g, '')
    .replace(' Private averages are in payers.json.', '')
    .replace('See payers.json; never fail a claim on a price.', 'No claim is wrong for its price.');
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

function disciplinesOf(disciplines: readonly string[]): readonly Discipline[] {
  return disciplines.filter((it) => it === 'PT' || it === 'OT' || it === 'SLP');
}

function some<Key extends string, T>(key: Key, values: readonly T[]): Partial<Record<Key, readonly T[]>> {
  // A computed key makes an index signature; here it is the one key.
  return values.length === 0 ? {} : ({ [key]: values } as Record<Key, readonly T[]>);
}
