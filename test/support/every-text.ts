/** Every text there is to try a feature on: fixtures of all formats, examples, and real files where they are at hand. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Linter, analyze, builtinKnowledge } from '../../server/src/index.js';
import type { Analysis, Document } from '../../server/src/index.js';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const endings = /\.(?:837|835|271|277ca|edi|x12|txt|json|ndjson|csv|tsv|ya?ml|md|note)$/;

export function everyText(): readonly Document[] {
  return ['test/formats', 'examples'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((it) => endings.test(it) && !it.endsWith('README.md'))
      .map((name) => ({
        name: path.basename(name),
        text: readFileSync(path.join(root, folder, name), 'utf8'),
      })),
  );
}

const linter = new Linter([], builtinKnowledge());

/** Read as the editor reads it; nothing is reported. */
export function analysisOf(document: Document): Analysis | undefined {
  return analyze(document, linter);
}
