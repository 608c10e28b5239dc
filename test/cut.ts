/**
 * Cuts every file at every 7th byte and reads, judges and questions what is left: `npm run cut -- FOLDERS`.
 * Nothing may throw and no span may leave its text. The tests do the same with wider steps for large files.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { analyze, builtinKnowledge, Linter, rules } from '../server/src/index.js';
import { assertSane } from './support/reading.js';

const step = 7;
const folders = process.argv.slice(2);
const linter = new Linter(rules, builtinKnowledge(), {
  onCrash: (rule, error) => {
    throw new Error(`rule ${rule} failed`, { cause: error });
  },
});

let files = 0;
let cuts = 0;
let failures = 0;
for (const path of folders.flatMap(filesIn)) {
  const bytes = path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path);
  const name = basename(path).replace(/\.gz$/, '');
  // A file that is no claim even whole is read as none when cut: a prefix of it is tried at a few places only.
  const isClaim = analyze({ name, text: bytes.toString('utf8') }, linter) !== undefined;
  const stride = isClaim ? step : Math.max(step, Math.ceil(bytes.length / 50));
  files++;
  for (let end = 0; end <= bytes.length; end += stride) {
    cuts++;
    try {
      const document = { name, text: bytes.subarray(0, end).toString('utf8') };
      const analysis = analyze(document, linter);
      if (analysis === undefined) continue;
      assertSane(document, analysis.reading);
      for (const { span } of analysis.result.findings) {
        if (span.start < 0 || span.end > document.text.length) throw new Error('a finding leaves the text');
      }
      analysis.hover(document.text.length);
      analysis.complete(document.text.length);
    } catch (error) {
      failures++;
      console.error(`${path} cut at byte ${end}: ${error instanceof Error ? error.message : 'failed'}`);
      break;
    }
  }
}
console.log(`${files} files, ${cuts} cuts, ${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((it) => join(folder, it))
    .filter((it) => statSync(it).isFile() && !it.endsWith('.xz'))
    .sort();
}
