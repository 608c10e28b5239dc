/** Turns the facts into the compact data files. What is here is chosen, shortened and cross-referenced; nothing is added but the few rows named as such. */
import type {
  CodeRow,
  CodesFile,
  EncountersFile,
  GuidesFile,
  KnowledgeFiles,
  ModifiersFile,
  PairRow,
  PairsFile,
  PayersFile,
  TherapyModifierRow,
  VersionFile,
} from '../../server/src/knowledge/rows.js';
import type { Discipline } from '../../server/src/index.js';
import type { CodeFact, Facts } from './facts.js';

/** The tables the facts were taken from: the day they were released or came into force. */
const feeScheduleAsOf = '2026-07-01';
const editsAsOf = '2024-07-01';
const modifierListAsOf = '2024-07-01';

export function filesOf(facts: Facts): Omit<KnowledgeFiles, 'version'> {
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
    title: fact.title,
    plain: sentence(fact.plainLanguage),
    category: fact.category,
    ...some('disciplines', disciplinesOf(fact.disciplines)),
    ...(status !== null && isGraded ? { therapy: [status, confidence] as const } : {}),
    ...(fact.requiredDisciplineModifier === null ? {} : { modifier: fact.requiredDisciplineModifier }),
    timed: fact.timed,
    ...(fact.minutesPerUnit === null ? {} : { minutes: fact.minutesPerUnit }),
    ...some('addOnOf', fact.addOnOf),
    ...(fact.effectiveDate === null ? {} : { effective: fact.effectiveDate }),
    ...(fact.lastValidDate === null ? {} : { lastValid: fact.lastValidDate }),
    ...(fact.deletedDate === null ? {} : { deleted: fact.deletedDate }),
    ...some('replacedBy', fact.replacedBy),
    ...(fact.mue === null ? {} : { limit: [fact.mue.value, fact.mue.mai] as const }),
    ...(Object.keys(rvu).length === 0 ? {} : { rvu }),
    ...(fact.changes === undefined
      ? {}
      : { changes: fact.changes.map(({ date, change }) => [date, change.replace('initial-', 'first-')] as const) }),
    ...(notes === '' ? {} : { notes }),
    sources: sources.of(fact.sources),
  };
}

/** RVUs by year. A year without a national price has none. */
function rvuOf(fact: CodeFact): NonNullable<CodeRow['rvu']> {
  const years = Object.entries(fact.rvuHistory).map(
    ([year, it]) => [year, it.work, it.nonFacility, it.mpfsStatus] as const,
  );
  if (fact.rvuYear !== null && fact.rvuHistory[String(fact.rvuYear)] === undefined) {
    years.push([String(fact.rvuYear), fact.workRvu, fact.totalNonFacilityRvu, fact.mpfsStatus]);
  }
  const rvu: Record<string, readonly [number, number, string?]> = {};
  for (const [year, work, total, status] of years.sort(([a], [b]) => Number(a) - Number(b))) {
    if (work === null || total === null || total === 0) continue;
    rvu[year] = status === 'A' || status === null ? [work, total] : [work, total, status];
  }
  return rvu;
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
      title: fact.title,
      ...(fact.description === `${fact.title}.` ? {} : { description: fact.description }),
      role: fact.role,
      ...some('disciplines', disciplinesOf(fact.discipline)),
      ...some('requires', fact.requires),
      ...some('excludes', fact.excludes),
      sources: sources.of(fact.sources),
    })),
    sources: sources.texts,
  };
}

function pairsFile({ pairs }: Facts): PairsFile {
  const rows = new Map<string, [string, 0 | 1, string | null, string[]]>();
  for (const { column1, column2, modifierIndicator: indicator, active, effective } of pairs) {
    if (!active || indicator === 9) continue;
    const key = [column1, indicator, effective].join(' ');
    const row = rows.get(key) ?? [column1, indicator, effective, []];
    rows.set(key, row);
    row[3].push(column2);
  }
  return {
    meta: {
      what: 'NCCI procedure-to-procedure edits in force on the day, therapy-related part of the practitioner table: column 1, indicator (0 never, 1 a modifier can part them), first day where known, column 2. Tables of later quarters were not read.',
      source: 'CMS NCCI practitioner PTP table v30.2 of 2024-07-01, read in a public copy',
      asOf: editsAsOf,
    },
    pairs: [...rows.values()].map(([column1, indicator, since, column2]): PairRow => [
      column1,
      indicator,
      since,
      column2.sort().join(' '),
    ]),
  };
}

function guidesFile({ guides }: Facts): GuidesFile {
  const sources = new Numbered();
  return {
    meta: {
      what: 'Help about codes: what people call them, what they are for, usual modifiers, what an auditor looks for. Never a finding.',
      source: 'Pages and tables named by each guide, told in our own words',
      asOf: feeScheduleAsOf,
    },
    guides: guides.map((fact) => ({
      code: fact.code,
      synonyms: fact.synonyms,
      context: withoutPages(fact.clinicalContext),
      modifiers: fact.modifiers.map((it) => [it.modifier, it.when] as const),
      documentation: fact.documentation.map((it) => [it.element, it.why] as const),
      notFor: fact.notFor.map((it) => [it.activity, it.use] as const),
      sources: sources.of(fact.sources),
    })),
    sources: sources.texts,
  };
}

function payersFile({ payers }: Facts): PayersFile {
  const commercial = payers.privatePayerModifierRules.find((it) => it.payer === 'UnitedHealthcare commercial');
  if (commercial === undefined) throw new Error('the rule of the named commercial payer is gone from the facts');
  const enforced = '2018-01-01';
  const noRule = 'no payer-wide source; payers differ';
  // Medicare: enforced by CR 10176. The others: nobody is known to have asked before Medicare did.
  const therapyModifier: readonly TherapyModifierRow[] = [
    {
      payer: 'medicare',
      from: enforced,
      rule: 'required',
      source: 'Medicare Claims Processing Manual ch. 5 s. 20.1; CMS CR 10176',
    },
    { payer: 'unknown', from: enforced, rule: 'likely', source: 'CMS CR 10176, and other payers that followed' },
    {
      payer: 'commercial',
      from: enforced,
      rule: 'varies',
      source: `${commercial.payer} from ${commercial.from} (${commercial.sources.join(', ')}); others differ`,
    },
    { payer: 'medicaid', from: enforced, rule: 'varies', source: noRule },
    { payer: 'workers-comp', from: enforced, rule: 'varies', source: noRule },
    { payer: 'other', from: enforced, rule: 'varies', source: noRule },
  ];
  return {
    meta: {
      what: 'Medicare conversion factors in dollars (from 2026 that of clinicians outside advanced payment models), from when payers ask for GP, GO or GN, and the types of bill that carry therapy line by line.',
      source:
        'CMS Physician Fee Schedule files 2020 to 2026; Medicare Claims Processing Manual ch. 5; CMS CR 10176; the page of the payer',
      asOf: feeScheduleAsOf,
    },
    conversionFactors: payers.conversionFactors
      .filter((it) => it.participant === undefined || it.participant.startsWith('non-qualifying'))
      .map(({ from, to, value }) => ({ from, to, value })),
    therapyModifier,
    // Medicare Claims Processing Manual ch. 5 s. 10: hospital, nursing facility, home health Part B, rehabilitation agency, CORF.
    therapyBillTypes: ['12', '13', '22', '23', '34', '74', '75', '85'],
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
function sourceOf(text: string): string | undefined {
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

function withoutPages(text: string): string {
  return text.replace(/ \(reference pages? [A-E]( and [A-E])?\)/g, '');
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

function disciplinesOf(disciplines: readonly string[]): readonly Discipline[] {
  return disciplines.filter((it) => it === 'PT' || it === 'OT' || it === 'SLP');
}

function some<Key extends string, T>(key: Key, values: readonly T[]): Partial<Record<Key, readonly T[]>> {
  return values.length === 0 ? {} : ({ [key]: values } as Record<Key, readonly T[]>);
}
