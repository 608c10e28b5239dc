import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document, Format } from '../../server/src/formats/format.js';
import { formatOf, formats } from '../../server/src/formats/index.js';
import { assertSane, cutAndRead } from '../support/reading.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Files of test material below a folder; none where there is no such folder. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((it) => {
    const path = `${folder}/${it.name}`;
    return it.isDirectory() ? filesBelow(path) : /\.(ts|claim|md\.claim)$/.test(it.name) ? [] : [path];
  });
}

const primes = [1, 7, 13, 29, 61, 127, 251, 509, 1021, 2039, 4093, 8191];

/** Every character of a small text, every seventh of a larger one, and some two hundred of one over 20,000. */
function stepFor(length: number): number {
  if (length <= 2500) return 1;
  if (length <= 20_000) return 7;
  return primes.find((prime) => prime >= length / 200) ?? 16_381;
}

function cut(format: Format, document: Document): void {
  cutAndRead(format, document, stepFor(document.text.length));
}

describe('a fixture cut anywhere is read without harm', () => {
  const files = [...filesBelow(`${root}test/formats`), ...filesBelow(`${root}examples`)];
  for (const path of files) {
    const document = { name: basename(path), text: readFileSync(path, 'utf8') };
    const format = formatOf(document);
    if (format === undefined) continue;
    it(`${path.slice(root.length)} as ${format.id}`, () => {
      cut(format, document);
    });
  }
});

describe('a fixture of one format', () => {
  const documents = [...filesBelow(`${root}test/formats`), ...filesBelow(`${root}examples`)].map((path) => ({
    name: basename(path),
    text: readFileSync(path, 'utf8'),
  }));
  for (const format of formats) {
    it(`does no harm to ${format.id}, whichever it is`, () => {
      for (const document of documents) {
        assertSane(document, format.read(document));
        format.slotAt(document, format.read(document), document.text.length >> 1);
        assert.equal(typeof format.matches(document), 'boolean');
      }
    });
  }
});

// Material of others that is not part of the repository; a clone without it has nothing to cut here.
describe('claim files of others cut in many places are read without harm', () => {
  for (const path of filesBelow(`${root}../shared/corpus/edi`)) {
    const document = { name: basename(path), text: readFileSync(path, 'utf8') };
    const format = formatOf(document);
    it(path.slice(path.indexOf('/edi/') + 1), () => {
      assert.equal(format?.id, 'x12');
      const { length } = document.text;
      cutAndRead(format, document, length > 20_000 ? stepFor(length) : 7);
    });
  }
});
