/** Documents beside what they read to: `name.ext` and `name.claim`. Real files from elsewhere, where they are at hand. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Document, Format } from '../../server/src/formats/format.js';
import { printReading } from './claim-print.js';
import { assertSane, cutAndRead } from './reading.js';

/** Every document of a folder is read, compared with its print, and read again cut off at every character. */
export function testFixtures(format: Format, folder: URL): void {
  const names = readdirSync(folder);
  for (const name of names.filter((it) => !/\.(?:claim|ts)$/.test(it))) {
    const document: Document = { name, text: readFileSync(new URL(name, folder), 'utf8') };
    const print = new URL(`${name.replace(/\..*$/, '')}.claim`, folder);
    describe(name, () => {
      it('reads to its claims', () => {
        assert.ok(format.matches(document), 'it is not taken for this format');
        const reading = format.read(document);
        assertSane(document, reading);
        assert.equal(printReading(reading), readFileSync(print, 'utf8').trimEnd());
      });
      it('can be cut off anywhere', () => {
        cutAndRead(format, document);
      });
    });
  }
}

/** The real files under a folder of `../shared/corpus`, unpacked; none in a clone that stands alone. */
export function corpus(folder: string, ending: RegExp): readonly Document[] {
  const root = new URL(`../../../shared/corpus/${folder}/`, import.meta.url);
  return existsSync(root) ? documentsUnder(root).filter((it) => ending.test(it.name)) : [];
}

function documentsUnder(folder: URL): Document[] {
  return readdirSync(folder).flatMap((name) => {
    const file = new URL(name, folder);
    if (statSync(file).isDirectory()) return documentsUnder(new URL(`${name}/`, folder));
    if (name.endsWith('.xz')) return [];
    const bytes = readFileSync(file);
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return [{ name: name.replace(/\.gz$/, ''), text }];
  });
}
