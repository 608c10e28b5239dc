import assert from 'node:assert/strict';
import { note } from '../../../server/src/formats/note/note.js';
import { printLine } from '../../support/claim-print.js';

function read(text: string): string[] {
  const document = { name: 'a.md', text };
  if (!note.matches(document)) return [];
  const { claims, mentions } = note.read(document);
  return [
    ...claims.flatMap(({ claim }) => claim.lines.map(printLine)),
    ...mentions.map((it) => `${it.value} ${it.role}`),
  ];
}

const dated = 'OT note\nDOS: 2026-03-02\n';
const cases: Readonly<Record<string, readonly [text: string, found: readonly string[]]>> = {
  'a table to look codes up in': [
    '| CPT | Description | Modifier |\n|---|---|---|\n| 97760 | first orthotic | GO |\n| 97763 | later orthotic | GO |\n',
    ['97760 named', '97763 named'],
  ],
  'a policy': ['# Orthotics billing policy\n\n97760 GO x2\n', ['97760 named']],
  'coding tips': ['## Coding tips\n\n- 97760 GO x2\n- 97110 GP\n', ['97760 named', '97110 named']],
  'an example of a bad line in a lesson': ['Hand therapy. Example of a bad line:\n97760 x2\n', ['97760 named']],
  'an example of a bad line in a note': [
    `${dated}97110 GO x1\n\nExample of a bad line:\n97760 x2\n\n97140 GO x1\n`,
    ['97110 GO x1 2026-03-02', '97140 GO x1 2026-03-02', '97760 named'],
  ],
  'a line that was denied': [`${dated}97760 x2 -> denied\n97110 GO x1\n`, ['97110 GO x1 2026-03-02', '97760 named']],
  'a denial letter': [
    'Denial letter\nDate of service: 03/02/2026\nReason: CO-4\n\nCPT: 97760 x2\n',
    ['97760 named'],
  ],
  'a note with a policy number': [`Policy number: 123\n${dated}97760 GO x2\n`, ['97760 GO x2 2026-03-02']],
  'a note with a table': [
    `${dated}| CPT | Description | Modifier |\n|---|---|---|\n| 97760 | first orthotic | GO |\n`,
    ['97760 GO 2026-03-02'],
  ],
  'an undated note with its sections': ['# Billing policy note\nS: Sore.\nO: Splint made.\n97760 GO x2\n', ['97760 GO x2']],

  'a superbill': [
    'SUPERBILL\nDOS: 03/02/2026\n[x] 97760 Orthotic\n[ ] 97761 Prosthetic\n[ ] 97762 Checkout\n',
    ['97760 (modifiers: no-field) 2026-03-02', '97761 named', '97762 named'],
  ],
  'a superbill in two columns': [
    'Encounter form\nDOS: 03/02/2026\n[ ] 97760 Orthotic   [x] 97110 Exercise GO\n',
    ['97110 GO 2026-03-02', '97760 named'],
  ],
  'a superbill without a tick': ['CHARGE SLIP\nDOS: 03/02/2026\n[ ] 97762 Checkout\n', ['97762 named']],
};

describe('codes that nobody billed', () => {
  for (const [name, [text, found]] of Object.entries(cases)) {
    it(name, () => {
      assert.deepEqual(read(text), found);
    });
  }

  it('what a table says of a code is no word of the visit', () => {
    const text = `${dated}| CPT | Description | Mod | Comments |\n|---|---|---|---|\n| 97760 | later visits | GO | strap moved |\n`;
    const words = note.read({ name: '', text }).claims.flatMap(({ claim }) => claim.passages.map((it) => it.text));
    assert.equal(words.join(), text.replace('later visits', '            '));
  });
});
