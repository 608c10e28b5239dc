/** What can be wrong with the data files, seen from themselves alone: one sentence a fault. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { fromIso } from '../../server/src/claim/dates.js';
import type { Knowledge } from '../../server/src/index.js';
import { figureIds, requirementIds, setIds } from '../../server/src/knowledge/knowledge.js';
import type { KnowledgeFiles } from '../../server/src/knowledge/rows.js';
import { rangeOf } from '../../server/src/knowledge/sets-of.js';

export interface Checked {
  readonly counts: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

export function checkData(files: KnowledgeFiles, knowledge: Knowledge): Checked {
  return {
    counts: countsOf(files),
    faults: [
      ...schemaFaults(files),
      ...dayFaults(files),
      ...sourceFaults(files),
      ...codeFaults(files, knowledge),
      ...pairFaults(files, knowledge),
      ...modifierFaults(files, knowledge),
      ...handWrittenFaults(files),
    ],
  };
}

function countsOf({ codes, modifiers, pairs, guides, payers, sets, manual }: KnowledgeFiles): Record<string, number> {
  const partners = (keep: (row: (typeof pairs.pairs)[number]) => boolean) =>
    pairs.pairs.filter(keep).reduce((sum, row) => sum + row[5].split(' ').length, 0);
  return {
    codes: codes.codes.length,
    'of them deleted': codes.codes.filter((it) => it.lastValid !== undefined).length,
    'unit limits': codes.codes.filter((it) => it.limit !== undefined).length,
    'years of relative values': codes.codes.reduce((sum, it) => sum + Object.keys(it.rvu ?? {}).length, 0),
    modifiers: modifiers.modifiers.length,
    pairs: partners(() => true),
    'of them in force': partners((it) => it[3] === null && it[1] !== 9),
    guides: guides.guides.length,
    synonyms: guides.guides.reduce((sum, it) => sum + it.synonyms.length, 0),
    'conversion factors': payers.conversionFactors.length,
    'yearly amounts': payers.thresholds.length,
    sets: sets.sets.length,
    figures: manual.figures.length,
    requirements: manual.requirements.length,
    exclusions: manual.exclusions.length,
  };
}

function schemaFaults(files: KnowledgeFiles): readonly string[] {
  const schema = JSON.parse(readFileSync(new URL('data.schema.json', import.meta.url), 'utf8')) as object;
  const ajv = new Ajv({ allErrors: true, strict: false });
  const validate = ajv.compile(schema);
  if (validate(files)) return [];
  return (validate.errors ?? []).map((it) => `${it.instancePath}: ${it.message ?? 'not as the schema says'}`);
}

function dayFaults(files: KnowledgeFiles): readonly string[] {
  const days = [...JSON.stringify(files).matchAll(/"(\d{4}-\d\d-\d\d)"/g)].map((it) => it[1] ?? '');
  return [...new Set(days)].filter((it) => fromIso(it) === undefined).map((it) => `${it} is no day`);
}

/** Each position names a source, and each source is named. */
function sourceFaults({ codes, modifiers, guides }: KnowledgeFiles): readonly string[] {
  const tables = [
    { name: 'codes', sources: codes.sources, rows: codes.codes.map((it) => it.sources) },
    { name: 'modifiers', sources: modifiers.sources, rows: modifiers.modifiers.map((it) => it.sources) },
    {
      name: 'guides',
      sources: guides.sources,
      rows: [...guides.guides.map((it) => it.sources), guides.general.sources],
    },
  ];
  return tables.flatMap(({ name, sources, rows }) => {
    const named = new Set(rows.flat());
    const unnamed = sources.filter((_, at) => !named.has(at)).map((it) => `${name}: no row names the source ${it}`);
    const missing = [...named]
      .filter((it) => sources[it] === undefined)
      .map((it) => `${name}: there is no source ${it}`);
    return [...unnamed, ...missing];
  });
}

function codeFaults(files: KnowledgeFiles, knowledge: Knowledge): readonly string[] {
  const faults: string[] = [];
  const known = new Set(files.codes.codes.map((it) => it.code));
  const expect = (by: string, codes: readonly string[]) => {
    for (const code of codes) if (!known.has(code)) faults.push(`${by} names ${code}, which is not in codes.json`);
  };
  // Device codes come from a code set that is not built in.
  const isDevice = (code: string) =>
    knowledge.isIn('orthotic-device', code) || knowledge.isIn('prosthetic-device', code);
  if (known.size !== files.codes.codes.length) faults.push('a code stands twice in codes.json');
  for (const row of files.codes.codes) {
    expect(row.code, [...(row.addOnOf ?? []), ...(row.replacedBy ?? [])]);
    if (row.timed !== (row.minutes !== undefined)) faults.push(`${row.code}: timed and minutes do not agree`);
    if (row.counts === true && !row.timed) faults.push(`${row.code} counts minutes and is not timed`);
    if (row.lastValid === undefined && row.replacedBy !== undefined) faults.push(`${row.code} is replaced and lives`);
    if ((row.effective ?? '') >= (row.lastValid ?? '9')) faults.push(`${row.code} ends before it begins`);
    const wanted = row.modifier && files.modifiers.modifiers.find((it) => it.modifier === row.modifier)?.disciplines;
    if (wanted !== undefined && String(wanted) !== String(row.disciplines ?? []))
      faults.push(`${row.code}: its modifier and its disciplines do not agree`);
  }
  for (const guide of files.guides.guides) {
    const used = guide.notFor
      .flatMap(([, use]) => use)
      .filter((it) => it !== 'L codes' && it !== 'not billable' && !isDevice(it));
    expect(`the guide of ${guide.code}`, [guide.code, ...used, ...(guide.oftenTogether ?? [])]);
    expect(
      `a pair note of ${guide.code}`,
      (guide.pairNotes ?? []).map(([code]) => code),
    );
    for (const [modifier] of guide.modifiers)
      if (knowledge.modifier(modifier) === undefined) faults.push(`the guide of ${guide.code} names ${modifier}`);
  }
  expect(
    'a choice',
    files.guides.general.choices.flatMap(([codes]) => codes),
  );
  expect(
    'a common code',
    files.guides.general.commonCodes.map(([code]) => code),
  );
  expect(
    'a first encounter',
    files.encounters.firstOnly.flatMap((it) => [it.code, it.laterCode]),
  );
  expect(
    'a reported average',
    files.payers.reported.map(([code]) => code),
  );
  expect(
    'an exclusion',
    files.manual.exclusions.flatMap((it) => [...it.codes, ...it.others]),
  );
  expect(
    'an alternative',
    files.manual.alternatives.flatMap((it) => [it.code, ...it.codes]),
  );
  return faults;
}

/** Office and emergency visits are the other side of some pairs and stand in no list here. */
const visit = /^99(?:20[2-5]|21[1-5]|28[1-5])$/;

function pairFaults({ pairs, guides }: KnowledgeFiles, knowledge: Knowledge): readonly string[] {
  const faults: string[] = [];
  const inForce = new Map<string, string>();
  for (const [column1, indicator, from, to, reason, partners] of pairs.pairs) {
    if (pairs.reasons[reason] === undefined) faults.push(`${column1}: there is no reason ${reason}`);
    if (from !== null && to !== null && (indicator === 9 ? from !== to : from >= to))
      faults.push(`${column1}: an edit from ${from} to ${to}`);
    if (indicator === 9 && to === null) faults.push(`${column1}: a voided edit without an end`);
    for (const column2 of partners.split(' ')) {
      for (const code of [column1, column2])
        if (knowledge.code(code) === undefined && !visit.test(code)) faults.push(`a pair names ${code}`);
      if (column1 === column2) faults.push(`${column1} is paired with itself`);
      if (to !== null) continue;
      const key = [column1, column2].sort().join(' ');
      if (inForce.has(key)) faults.push(`${key}: two edits in force at once`);
      inForce.set(key, column2);
      for (const code of [column1, column2])
        if (
          knowledge.deletion(code, undefined) !== undefined &&
          (knowledge.code(code)?.lastValid ?? '9') < pairs.meta.asOf
        )
          faults.push(`${key}: in force with a deleted code`);
    }
  }
  // What is told of a pair that is often claimed agrees with the table.
  for (const [one, other, fact] of pairs.notes) {
    const isTold =
      /no edit|ended|voided|no live edit|never in force/.test(fact) &&
      !/there IS one|never paid the same day/.test(fact);
    if (isTold && knowledge.pair(one, other, undefined).kind === 'edit')
      faults.push(`${one} ${other}: told to be without an edit`);
  }
  for (const { code, modifiers } of guides.guides) {
    const tells59 = modifiers.find(([modifier]) => modifier === '59');
    if (tells59 !== undefined && knowledge.pairs(code, undefined).every((it) => it.indicator === 0))
      faults.push(`the guide of ${code} names 59, and no edit of it can be parted`);
  }
  return faults;
}

function modifierFaults({ modifiers }: KnowledgeFiles, knowledge: Knowledge): readonly string[] {
  const faults: string[] = [];
  const known = new Map(modifiers.modifiers.map((it) => [it.modifier, it]));
  if (known.size !== modifiers.modifiers.length) faults.push('a modifier stands twice');
  for (const { modifier, requires = [], excludes = [] } of modifiers.modifiers) {
    for (const other of [...requires, ...excludes]) if (!known.has(other)) faults.push(`${modifier} names ${other}`);
    for (const other of requires) if (excludes.includes(other)) faults.push(`${modifier} needs and excludes ${other}`);
    for (const other of excludes)
      if (known.get(other)?.excludes?.includes(modifier) !== true)
        faults.push(`${modifier} excludes ${other}, but not the other way`);
  }
  for (const modifier of knowledge.set('separating-modifiers').members) {
    const others = knowledge.set('separating-modifiers').members.filter((it) => it !== modifier);
    const { excludes = [] } = known.get(modifier) ?? {};
    // Those that part a pair say the same more or less precisely, so one line has one of them.
    if (!others.every((it) => excludes.includes(it)))
      faults.push(`${modifier} does not exclude all others that part a pair`);
  }
  return faults;
}

function handWrittenFaults({ sets, manual, codes, modifiers }: KnowledgeFiles): readonly string[] {
  const faults: string[] = [];
  const same = (what: string, ids: readonly string[], rows: readonly { readonly id: string }[]) => {
    for (const id of ids)
      if (rows.filter((it) => it.id === id).length !== 1) faults.push(`${what} ${id} is not there once`);
    for (const { id } of rows) if (!ids.includes(id)) faults.push(`${what} ${id} has no question`);
  };
  same('the set', setIds, sets.sets);
  same('the figure', figureIds, manual.figures);
  same('the requirement', requirementIds, manual.requirements);
  const known = new Set([...codes.codes.map((it) => it.code), ...modifiers.modifiers.map((it) => it.modifier)]);
  for (const { id, members } of sets.sets) {
    for (const member of members) {
      const range = rangeOf(member);
      if (range !== undefined && !(range[0] < range[1] && range[0].length === range[1].length))
        faults.push(`${id}: ${member} is no range`);
      // Device and retired codes come from code sets that are not built in.
      if (range === undefined && !known.has(member) && !/^G9186$/.test(member)) faults.push(`${id} names ${member}`);
    }
  }
  const letters = new Set(manual.statusLetters.map((it) => it.status));
  const used = codes.codes.flatMap((it) => Object.values(it.rvu ?? {}).map((row) => row[0]));
  for (const letter of new Set(used))
    if (letter !== '' && !letters.has(letter)) faults.push(`the status ${letter} has no meaning`);
  return faults;
}
