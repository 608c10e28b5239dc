/**
 * Checks the data files: valid, sourced, dated, in agreement with each other; and, where the fact files are beside the
 * repository, that nothing of them was lost.
 *
 *   npm run check:data                       the fact files are in ../shared/facts, or there are none
 *   npm run check:data -- --facts FOLDER
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { builtinKnowledge } from '../server/src/index.js';
import { buildKnowledge, dataFiles, dataFolder, factsFolder, readFacts } from './build-knowledge.js';
import { checkData } from './knowledge/check.js';
import { parity } from './knowledge/parity.js';

const { values } = parseArgs({ options: { facts: { type: 'string' } } });
const folder = values.facts ?? factsFolder;
const files = dataFiles();
const knowledge = builtinKnowledge();

const { counts, faults } = checkData(files, knowledge);
for (const [what, count] of Object.entries(counts)) console.log(`${String(count).padStart(6)}  ${what}`);
const all = [...faults];

if (existsSync(folder)) {
  console.log(`\n${'fact file and field'.padEnd(48)}${'facts'.padStart(6)}${'kept'.padStart(6)}  how`);
  for (const { file, field, facts, kept, how, lost } of parity(readFacts(folder), knowledge, files)) {
    console.log(`${`${file} · ${field}`.padEnd(48)}${String(facts).padStart(6)}${String(kept).padStart(6)}  ${how}`);
    if (lost.length > 0) all.push(`${file} · ${field} is lost or changed for ${lost.join(', ')}`);
  }
  for (const [name, text] of buildKnowledge(folder))
    if (readFileSync(path.join(dataFolder, name), 'utf8') !== text)
      all.push(`${name} is not what npm run build:knowledge makes`);
} else {
  console.log('\nNo fact files beside the repository: only the data itself was checked.');
}

console.log(`\n${all.length === 0 ? 'No fault.' : `${all.length} faults:`}`);
for (const fault of all) console.error(`- ${fault}`);
process.exitCode = all.length === 0 ? 0 : 1;
