import assert from 'node:assert/strict';
import { note } from '../../../server/src/formats/note/note.js';
import { applyEdits } from '../../../server/src/index.js';
import type { Change, ServiceLine } from '../../../server/src/index.js';
import { printLine } from '../../support/claim-print.js';

/** The document after a change to its first billing line, and what that line then reads to. */
function changed(text: string, wish: (line: ServiceLine) => Change): { text: string; line: string } {
  const [placed] = note.read({ name: '', text }).claims;
  const line = placed?.claim.lines[0];
  assert.ok(placed !== undefined && line !== undefined, 'no billing line is read');
  const after = applyEdits(text, placed.claim.notation.write(text, placed.start, wish(line)));
  const again = note.read({ name: '', text: after }).claims[0]?.claim.lines[0];
  return { text: after, line: again === undefined ? '(none)' : printLine(again) };
}

const add = (modifier: string) => (line: ServiceLine): Change => ({ kind: 'add-modifier', line, modifier });
const replace = (index: number, modifier: string) => (line: ServiceLine): Change => ({ kind: 'replace-modifier', line, index, modifier }); // prettier-ignore
const remove = (index: number) => (line: ServiceLine): Change => ({ kind: 'remove-modifier', line, index });
const recode = (code: string) => (line: ServiceLine): Change => ({ kind: 'replace-code', line, code });

/** What is written, what is wished, what stands there then, and how it reads. */
const cases: readonly (readonly [string, (line: ServiceLine) => Change, string, string])[] = [
  ['CPT: 97760', add('GO'), 'CPT: 97760 GO', '97760 GO'],
  ['CPT: 97760 x2', add('GO'), 'CPT: 97760 GO x2', '97760 GO x2'],
  ['CPT 97760 (30 min)', add('GO'), 'CPT 97760 GO (30 min)', '97760 GO 30min'],
  ['OT note\n97760: 20 minutes', add('GO'), 'OT note\n97760 GO: 20 minutes', '97760 GO 20min'],
  ['CPT: 97760 x2, 97110-GO', add('GO'), 'CPT: 97760-GO x2, 97110-GO', '97760 GO x2'],
  ['CPT: 97110 Therapeutic exercise x2', add('GP'), 'CPT: 97110 GP Therapeutic exercise x2', '97110 GP x2'],
  ['**97760** x2 CPT: 97110 GO', add('GO'), '**97760 GO** x2 CPT: 97110 GO', '97760 GO x2'],
  ['97760 GO x2', add('59'), '97760 GO 59 x2', '97760 GO,59 x2'],
  ['97760-GO x2', add('59'), '97760-GO-59 x2', '97760 GO,59 x2'],
  ['CPT 97760 (GO)', add('59'), 'CPT 97760 (GO, 59)', '97760 GO,59'],
  ['CPT 97760 (GO, 59)', add('KX'), 'CPT 97760 (GO, 59, KX)', '97760 GO,59,KX'],
  ['97760 x2 units mod GO', add('KX'), '97760 x2 units mod GO KX', '97760 GO,KX x2'],
  ['97760 x2 units mod GO KX', add('59'), '97760 x2 units mod GO KX 59', '97760 GO,KX,59 x2'],
  ['97760 GO,59 x2', add('KX'), '97760 GO,59,KX x2', '97760 GO,59,KX x2'],
  ['97760:GO:59', add('KX'), '97760:GO:59:KX', '97760 GO,59,KX'],
  ['97760 GO KX 59 RT', add('LT'), '97760 GO KX 59 RT', '97760 GO,KX,59,RT'],
  ['97760/97110 GO', add('59'), '97760/97110 GO', '97760 GO'],
  ['CPT 97760 ***', add('GO'), 'CPT 97760 GO', '97760 GO'],
  ['CPT 97760 mod {{mod}} x2', add('GO'), 'CPT 97760 mod GO x2', '97760 GO x2'],
  ['CPT 97760-GO-*** x2', add('KX'), 'CPT 97760-GO-KX x2', '97760 GO,KX x2'],

  ['97760 GO x2', remove(0), '97760 x2', '(none)'],
  ['CPT 97760 GO x2', remove(0), 'CPT 97760 x2', '97760 x2'],
  ['CPT 97760-GO x2', remove(0), 'CPT 97760 x2', '97760 x2'],
  ['CPT 97760-GO-59 x2', remove(0), 'CPT 97760-59 x2', '97760 59 x2'],
  ['97760-GO-59 x2', remove(1), '97760-GO x2', '97760 GO x2'],
  ['97760 GO KX x2', remove(0), '97760 KX x2', '97760 KX x2'],
  ['CPT 97760 (GO, 59)', remove(0), 'CPT 97760 (59)', '97760 59'],
  ['CPT 97760 (GO, 59)', remove(1), 'CPT 97760 (GO)', '97760 GO'],
  ['CPT 97760 (GO) x2', remove(0), 'CPT 97760 x2', '97760 x2'],
  ['CPT 97760 (GO, 30 min)', remove(0), 'CPT 97760 (30 min)', '97760 30min'],
  ['CPT 97760 x2 units mod GO', remove(0), 'CPT 97760 x2 units', '97760 x2'],
  ['97760 x2 units mod GO KX', remove(1), '97760 x2 units mod GO', '97760 GO x2'],
  ['CPT: 97760-GO x2 RT', remove(1), 'CPT: 97760-GO x2', '97760 GO x2'],
  ['CPT: 97760-GO x2 RT', add('59'), 'CPT: 97760-GO x2 RT 59', '97760 GO,RT,59 x2'],

  ['CPT 97760 (GO, 59)', replace(1, 'XE'), 'CPT 97760 (GO, XE)', '97760 GO,XE'],
  ['97760 x2 units mod GO KX', replace(0, 'GP'), '97760 x2 units mod GP KX', '97760 GP,KX x2'],
  ['97760 go x2 CPT', replace(0, 'GO'), '97760 GO x2 CPT', '97760 GO x2'],
  ['97760-GO x2', recode('97763'), '97763-GO x2', '97763 GO x2'],
  ['97760/97110 GO', recode('97763'), '97763/97110 GO', '97763 GO'],
];

const header = '| CPT | Mod | Units |\n|---|---|---|\n';
const rows: typeof cases = [
  ['| 97760 | GO | 2 |', add('59'), '| 97760 | GO, 59 | 2 |', '97760 GO,59 x2'],
  ['| 97760 | GO-59 | 2 |', add('KX'), '| 97760 | GO-59-KX | 2 |', '97760 GO,59,KX x2'],
  ['| 97760 | GO 59 | 2 |', remove(0), '| 97760 | 59 | 2 |', '97760 59 x2'],
  ['| 97760 | GO | 2 |', remove(0), '| 97760 |  | 2 |', '97760 x2'],
  ['| 97760 | GO | 2 |', replace(0, 'GP'), '| 97760 | GP | 2 |', '97760 GP x2'],
  ['| 97760 |    | 2 |', add('GO'), '| 97760 | GO   | 2 |', '97760 GO x2'],
  ['| 97760 | | 2 |', add('GO'), '| 97760 | GO | 2 |', '97760 GO x2'],
  ['|97760||2|', add('GO'), '|97760| GO |2|', '97760 GO x2'],
  ['| 97760 | {{mod}} | 2 |', add('GO'), '| 97760 | GO | 2 |', '97760 GO x2'],
  ['| 97760 | GO | 2 |', recode('97763'), '| 97763 | GO | 2 |', '97763 GO x2'],
];

describe('changes to a note, in its own style', () => {
  for (const [text, wish, after, line] of cases) {
    const { kind } = wish({} as ServiceLine);
    it(`${kind}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(changed(text, wish), { text: after, line });
    });
  }

  for (const [text, wish, after, line] of rows) {
    const { kind } = wish({} as ServiceLine);
    it(`${kind} in a table: ${text}`, () => {
      assert.deepEqual(changed(header + text, wish), { text: header + after, line });
    });
  }

  it('keeps the offsets of the second of two encounters', () => {
    const text = '## 2026-03-02\n97760 GO x2\n## 2026-03-16\n97760 x1 (mod GO)\n';
    const placed = note.read({ name: '', text }).claims[1];
    const line = placed?.claim.lines[0];
    assert.ok(placed !== undefined && line !== undefined);
    const edits = placed.claim.notation.write(text, placed.start, { kind: 'replace-code', line, code: '97763' });
    assert.equal(applyEdits(text, edits), text.replace('97760 x1', '97763 x1'));
  });

  it('names a place by its billing line', () => {
    const claim = note.read({ name: '', text: 'Billing: 97760 GO x2; 97110 GO 59' }).claims[0]?.claim;
    const line = claim?.lines[1];
    assert.ok(claim !== undefined && line !== undefined);
    assert.equal(claim.notation.address({ field: 'modifier', line, index: 1 }), 'billing line 2, modifier 2');
    assert.equal(claim.notation.address({ field: 'service-date', line }), 'billing line 2, date of service');
    assert.equal(claim.notation.address({ field: 'note' }), 'text of the note');
  });

  it('changes nothing for a line of another claim', () => {
    const claim = note.read({ name: '', text: '97760 GO x2' }).claims[0]?.claim;
    const line = claim?.lines[0];
    assert.ok(claim !== undefined && line !== undefined);
    const { number, joiner, cells, sharesModifiers, ...foreign } = { joiner: '', number: 0, cells: 0, sharesModifiers: 0, ...line }; // prettier-ignore
    assert.deepEqual([number, joiner, cells, sharesModifiers].length, 4);
    assert.deepEqual(claim.notation.write('97760 GO x2', 0, { kind: 'remove-modifier', line: foreign, index: 0 }), []);
  });
});
