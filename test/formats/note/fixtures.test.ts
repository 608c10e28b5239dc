import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { note } from '../../../server/src/formats/note/note.js';
import { printReading } from '../../support/claim-print.js';
import { assertSane } from '../../support/reading.js';

const folder = new URL('fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => !name.endsWith('.claim'));

describe('notes beside the claims they read to', () => {
  for (const name of names) {
    const document = { name, text: readFileSync(new URL(name, folder), 'utf8') };
    it(name, () => {
      const expected = readFileSync(new URL(name.replace(/\.\w+$/, '.claim'), folder), 'utf8');
      assert.ok(note.matches(document), 'it is not taken for a note');
      const reading = note.read(document);
      assertSane(document, reading);
      assert.equal(printReading(reading), expected.trimEnd());
    });
  }
});
