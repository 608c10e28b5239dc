/**
 * Builds the data files of the knowledge from the fact files.
 *
 *   npm run build:knowledge                       writes server/data
 *   npm run build:knowledge -- --check            fails where the data and the facts differ
 *   npm run build:knowledge -- --facts FOLDER     where the fact files are; ../shared/facts otherwise
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { filesOf, handWritten, versionFile } from './knowledge/files.js';
import type { KnowledgeFiles } from '../server/src/knowledge/rows.js';
import type { Facts } from './knowledge/facts.js';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
export const dataFolder = path.join(root, 'server', 'data');
export const factsFolder = path.join(root, '..', 'shared', 'facts');

/** File name to content. */
export function buildKnowledge(folder: string): ReadonlyMap<string, string> {
  const texts = new Map(
    Object.entries(filesOf(readFacts(folder))).map(([name, file]) => [`${name}.json`, print(file as object)]),
  );
  const written = handWritten.map((name) => readFileSync(path.join(dataFolder, `${name}.json`), 'utf8'));
  const hash = createHash('sha256')
    .update([...texts.values(), ...written].join(''))
    .digest('hex')
    .slice(0, 12);
  return texts.set('version.json', print(versionFile(hash)));
}

/** All data files, as they stand. */
export function dataFiles(): KnowledgeFiles {
  const names = ['codes', 'modifiers', 'pairs', 'guides', 'payers', 'encounters', 'sets', 'manual', 'version'];
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(dataFolder, `${name}.json`), 'utf8'));
  // What makes the cast true is the schema, which is the first thing that npm run check:data looks at.
  return Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as KnowledgeFiles;
}

export function readFacts(folder: string): Facts {
  // The fact files are written elsewhere; what is relied on is checked by test/knowledge/data.test.ts on the result.
  const read = (name: string) => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as never;
  const modifiers: Pick<Facts, 'modifiers'> = read('modifiers');
  const edits: {
    readonly edits: Facts['pairs'];
    readonly meta: { readonly notActiveButOftenClaimed: Facts['pairNotes'] };
  } = read('ptp-edits');
  const guides: Pick<Facts, 'guides' | 'general'> = read('guides');
  return {
    codes: read('codes'),
    modifiers: modifiers.modifiers,
    pairs: edits.edits,
    pairNotes: edits.meta.notActiveButOftenClaimed,
    guides: guides.guides,
    general: guides.general,
    payers: read('payers'),
  };
}

/** JSON with one row of a table a line, so that a changed fact is a changed line. */
function print(file: object): string {
  const members = Object.entries(file).map(([key, value]) => {
    const isTable = Array.isArray(value) && value.some((it) => typeof it === 'object' || String(it).length > 5);
    const rows = isTable ? value.map((row) => `    ${JSON.stringify(row)}`).join(',\n') : '';
    return `  ${JSON.stringify(key)}: ${isTable ? `[\n${rows}\n  ]` : JSON.stringify(value)}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}

function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, facts: { type: 'string' } } });
  const stale: string[] = [];
  for (const [name, text] of buildKnowledge(values.facts ?? factsFolder)) {
    const file = path.join(dataFolder, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    if (values.check === true) stale.push(name);
    else writeFileSync(file, text);
  }
  if (stale.length > 0) {
    console.error(`Not as the facts say: ${stale.join(', ')}. Run npm run build:knowledge.`);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
