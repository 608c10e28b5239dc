/** What imported sets say of codes and modifiers: what they are and when they are valid. */
import { fromIso } from '../claim/dates.js';
import type { ServiceDate } from '../claim/dates.js';
import type { CodeFacts, CodeStatus, ModifierFacts } from '../knowledge/answers.js';
import { codeOf } from './columns.js';
import { procedureCode } from './layout.js';
import { basisOf, begunBy, sourceOf, tablesOf } from './shelf.js';
import type { ImportedSet, Table } from './shelf.js';

export interface ImportedCodes {
  readonly codes: () => readonly CodeFacts[];
  readonly modifiers: () => readonly ModifierFacts[];
  readonly code: (code: string) => CodeFacts | undefined;
  readonly modifier: (modifier: string) => ModifierFacts | undefined;
  readonly status: (code: string, on: ServiceDate | undefined) => CodeStatus;
  readonly licensed: (code: string, on: ServiceDate | undefined) => { text: string; source: string } | undefined;
}

/** What one row says of its code. */
interface Row {
  readonly table: Table;
  readonly title: string;
  readonly description: string;
  readonly effective: ServiceDate | undefined;
  readonly lastValid: ServiceDate | undefined;
  readonly replacedBy: string;
}

type Read = (table: Table, row: number) => Row;

const fromOwnList: Read = (table, row) => {
  const { title, description, from, to } = texts(table, row, ['title', 'description', 'from', 'to']);
  return { table, title, description, effective: fromIso(from), lastValid: fromIso(to), replacedBy: '' };
};
const fromHcpcs: Read = (table, row) => {
  const { short, long, added, terminated, xref } = texts(table, row, ['short', 'long', 'added', 'terminated', 'xref']);
  const lastValid = fromIso(terminated);
  return { table, title: short, description: long, effective: fromIso(added), lastValid, replacedBy: xref };
};
const fromSchedule: Read = (table, row) => {
  const { description } = texts(table, row, ['description']);
  return { table, title: description, description: '', effective: undefined, lastValid: undefined, replacedBy: '' };
};

export function importedCodes(sets: readonly ImportedSet[]): ImportedCodes {
  const lists = tablesOf(sets, 'codes');
  // The one that says most of a code first.
  const groups: readonly (readonly [readonly Table[], Read])[] = [
    [lists, fromOwnList],
    [tablesOf(sets, 'hcpcs'), fromHcpcs],
    [tablesOf(sets, 'values'), fromSchedule],
    [tablesOf(sets, 'opps'), fromSchedule],
  ];
  const rowOf = (tables: readonly Table[], read: Read, code: string): Row | undefined => {
    for (const table of [...tables].reverse()) {
      const [row] = table.rows().rows(code);
      if (row !== undefined) return read(table, row);
    }
    return undefined;
  };
  const rowsOf = (code: string) => groups.flatMap(([tables, read]) => rowOf(tables, read, code) ?? []);

  const facts = new Map<string, CodeFacts | undefined>();
  const code = (wanted: string): CodeFacts | undefined => {
    if (!facts.has(wanted))
      facts.set(wanted, procedureCode.test(wanted) ? factsFrom(wanted, rowsOf(wanted)) : undefined);
    return facts.get(wanted);
  };
  const hcpcs = groups[1]?.[0] ?? [];
  const modifier = (wanted: string) => {
    const row = /^[A-Z0-9]{2}$/.test(wanted) ? rowOf(hcpcs, fromHcpcs, wanted) : undefined;
    return row && modifierFrom(wanted, row);
  };
  const all = (wants: (code: string) => boolean) => {
    const found = new Set<string>();
    for (const [tables] of groups) {
      for (const table of tables) {
        const rows = table.rows();
        for (let row = 0; row < rows.length; row++) {
          if (rows.key(row) !== rows.key(row - 1)) found.add(codeOf(rows.key(row)));
        }
      }
    }
    return [...found].filter(wants).sort();
  };
  let codes: readonly CodeFacts[] | undefined;
  let modifiers: readonly ModifierFacts[] | undefined;

  return {
    codes: () => (codes ??= all((it) => it.length === 5).flatMap((it) => code(it) ?? [])),
    modifiers: () => (modifiers ??= all((it) => it.length === 2).flatMap((it) => modifier(it) ?? [])),
    code,
    modifier,
    status(wanted, on) {
      const known = code(wanted);
      // A schedule of one year says that a code was there in that year; only lists with days say when it began and ended.
      const dated = rowsOf(wanted).find((it) => it.effective !== undefined || it.lastValid !== undefined);
      const [first] = rowsOf(wanted);
      if (known === undefined || first === undefined) return { kind: 'not-known' };
      const basis = basisOf((dated ?? first).table.head, on);
      const { effective, lastValid } = known;
      const day = on ?? (dated ?? first).table.head.from;
      if (lastValid !== undefined && day > lastValid) {
        return { kind: 'deleted', lastValid, replacedBy: known.replacedBy, sources: known.sources, basis };
      }
      if (effective !== undefined && day < effective) return { kind: 'not-yet', effective, basis };
      return { kind: 'valid', lastValid, basis: dated === undefined ? { ...basis, confidence: 'medium' } : basis };
    },
    licensed(wanted, on) {
      const table = begunBy(
        lists.filter((it) => it.rows().rows(wanted).length > 0),
        on,
      );
      const [row] = table?.rows().rows(wanted) ?? [];
      if (table === undefined || row === undefined) return undefined;
      const { title, description } = fromOwnList(table, row);
      return { text: description === '' ? title : description, source: sourceOf(table.head) };
    },
  };
}

function texts<Name extends string>(table: Table, row: number, names: readonly Name[]): Readonly<Record<Name, string>> {
  // One entry for each of the names, which is what the type says.
  return Object.fromEntries(names.map((name) => [name, table.rows().text(name, row)])) as Record<Name, string>;
}

function factsFrom(code: string, rows: readonly Row[]): CodeFacts | undefined {
  if (rows.length === 0) return undefined;
  const title = rows.find((it) => it.title !== '')?.title;
  const description = rows.find((it) => it.description !== '')?.description;
  const dated = rows.find((it) => it.effective !== undefined || it.lastValid !== undefined);
  const replacedBy = dated?.lastValid === undefined || !procedureCode.test(dated.replacedBy) ? [] : [dated.replacedBy];
  return {
    code,
    title: title ?? description ?? 'imported without a description',
    plain: description ?? title ?? 'The imported files have this code without a description.',
    category: 'imported',
    disciplines: [],
    therapy: undefined,
    requiredModifier: undefined,
    timed: undefined,
    minutesPerUnit: undefined,
    countsTowardTotalTime: false,
    addOnOf: [],
    effective: dated?.effective,
    lastValid: dated?.lastValid,
    replacedBy,
    isNeverPaid: false,
    isValidForMedicare: undefined,
    isReducedWhenRepeated: undefined,
    changes: [],
    notes: '',
    sources: rows.map((it) => sourceOf(it.table.head)),
  };
}

function modifierFrom(modifier: string, { title, description, table }: Row): ModifierFacts {
  const text = description === '' ? title : description;
  return {
    modifier,
    title: title === '' ? text : title,
    description: text,
    role: 'imported',
    position: 'informational',
    appliesTo: undefined,
    disciplines: [],
    requires: [],
    excludes: [],
    sources: [sourceOf(table.head)],
  };
}
