import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { note } from '../../../server/src/formats/note/note.js';
import { assertSane } from '../../support/reading.js';

/** Texts that hold no code for certain, and why one might think so. */
const silent: Readonly<Record<string, string>> = {
  'nothing': '',
  'a number alone': '97760',
  'pull requests of a change log': '- fix: brace style ([#97760](https://example.org/pull/97760)), see ICU-21081 for PT',
  'measurements of a program': '| runs | code size |\n|---|---|\n| 10000 | 97760 |\n\n10000 x 2 runs, 30000: 20 minutes, 65536 (2)',
  'an error code': 'Error code 10061, exit code 12345. Use code 97110 to save on shoes.',
  'a discount': 'Use code 97760 at the till.',
  'amounts': 'Charges: $97,110.00\nTotal billed 97760.00 USD\nBilling: 97760',
  'a range': 'Evaluations 97161-97163 and 97165 to 97167 of CPT differ by complexity.',
  'a letter with addresses': 'EXAMPLE\n12 Sample St\nBend, OR 97701\n\n97110 NW Test Ave\nPortland OR 97110-1234',
  'a therapy note without billing': 'OT note\nDOS: 3/2/2026\nS: lives at 97113 Sample Road. MRN 97760. Phone 541-555-97110.\nA: 97 of 100.',
  'a diagnosis that looks like HCPCS': 'PT note\nDx: R2689, M5416\nS: no pain',
  'a fenced example': '# Syntax\n```\nCPT 97760 GO x2\n```\n<!-- CPT 97760 -->\n[CPT](https://example.org/CPT/97760)',
  'a ZIP code and a state that changed places': '97535 CO\n97301 OR\n30301 GA',
  'a segment of another format': 'SV1*HC:97760:GO*110*UN*2***1~',
};

/** Texts that hold a code for certain, and by what. */
const loud: Readonly<Record<string, string>> = {
  'a word for codes': 'CPT 97760',
  'a word for codes and a mark': 'CPT® code 97760 applies.',
  'a label': 'Procedure codes: 97760, 97110',
  'a modifier': '97760-GO',
  'a modifier behind units': '97760 x2 units mod GO KX',
  'a label and units': 'Charges: 97760 x2',
  'units in a text of therapy': 'Splint note\n97760 x2',
  'a table': '| CPT | Units |\n|---|---|\n| 97760 | 2 |',
  'a field still empty': 'CPT code(s): ',
  'a field with a placeholder': '**CPT:** ***',
  'a table still empty': '| CPT | Mod | Units |\n|---|---|---|\n',
  'a psychotherapy note with its code': 'Cognitive Processing Therapy\nCPT code: 90837',
};

describe('notes are told by their content', () => {
  for (const [name, text] of Object.entries(silent)) {
    it(`is silent about ${name}`, () => {
      for (const file of ['', 'README.md', 'note.txt']) assert.equal(note.matches({ name: file, text }), false, file);
      assert.deepEqual(note.read({ name: '', text }).claims, []);
      assert.deepEqual(note.read({ name: '', text }).mentions, []);
    });
  }
  for (const [name, text] of Object.entries(loud)) {
    it(`knows a note by ${name}`, () => {
      assert.equal(note.matches({ name: '', text }), true);
    });
  }

  it('leaves files of other kinds alone', () => {
    for (const name of ['code.ts', 'data.json', 'visit.claim.yaml', 'page.html', 'x.csv', 'claims.837']) {
      assert.equal(note.matches({ name, text: 'CPT 97760 GO' }), false, name);
    }
  });

  it('never throws, whatever the text', () => {
    const pieces = ['97760', '97110', ' GO', '-59', ' x2', '(', ')', '|', '\n', '\r\n', 'CPT', ': ', ', ', '***', '{{', '}}', '[ ]', '[x]', '---', 'DOS 3/2/2026', ' 30 min', 'mod ', '/', ';', '# ', 'OR ', '```', '<!--', '\t', 'use ']; // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 40 }), fc.nat(200), (parts, offset) => {
        const document = { name: '', text: parts.join('') };
        const reading = note.read(document);
        assertSane(document, reading);
        note.matches(document);
        note.slotAt(document, reading, Math.min(offset, document.text.length));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('notes of the follow-up measurements', () => {
  const source = readFileSync(new URL('../../measure/follow-up/documents.json', import.meta.url), 'utf8');
  // The file's own test keeps its shape.
  const { examples } = JSON.parse(source) as { readonly examples: readonly { readonly text: string }[] };
  examples.forEach(({ text }, index) => {
    it(`number ${index} is one encounter with its code, its date and its words`, () => {
      assert.ok(note.matches({ name: '', text }));
      const { claims } = note.read({ name: '', text });
      assert.equal(claims.length, 1);
      const claim = claims[0]?.claim;
      const line = claim?.lines.find((it) => it.code?.value === '97760' || it.code?.value === '97761');
      assert.ok(line?.serviceDate !== undefined && line.modifiers.length > 0, 'it has no dated line with a modifier');
      assert.equal(claim?.purpose, 'claim');
      assert.equal(claim.passages[0]?.text, text);
    });
  });
});

// Notes of others that are not part of the repository; a clone without them has none to read here.
describe('notes of others without billing lines', () => {
  const folder = fileURLToPath(new URL('../../../../shared/corpus/notes/', import.meta.url));
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  for (const file of files.filter((it) => /\.\w+$/.test(it))) {
    it(`${file} is none of ours`, () => {
      const text = readFileSync(folder + file, 'utf8');
      assert.equal(note.matches({ name: basename(file), text }), false);
    });
  }
});
