import assert from 'node:assert/strict';
import { cms1500 } from '../../../server/src/formats/cms1500/cms1500.js';

function slotIn(marked: string): string {
  const offset = marked.indexOf('<|>');
  const document = { name: 'a.cms1500', text: marked.replace('<|>', '') };
  const slot = cms1500.slotAt(document, cms1500.read(document), offset);
  if (slot === undefined) return 'none';
  const line = slot.line === undefined ? '' : ` on ${slot.line.code?.value ?? 'a line without a code'}`;
  return `${slot.kind} [${document.text.slice(slot.span.start, slot.span.end)}]${line}`;
}

describe('slots of a CMS-1500', () => {
  const cases: Readonly<Record<string, readonly [text: string, slot: string]>> = {
    'the code in columns': ['03 02 26 03 02 26 11   977<|>60 GO       AB   110 00  2', 'code [97760] on 97760'],
    'a modifier in columns': ['03 02 26 03 02 26 11   97760 G<|>O       AB   110 00  2', 'modifier [GO] on 97760'],
    'the blanks behind it': ['03 02 26 03 02 26 11   97760 GO  <|>     AB   110 00  2', 'modifier [] on 97760'],
    'pointers are none': ['03 02 26 03 02 26 11   97760 GO       A<|>B   110 00  2', 'none'],
    'days are none': ['03 0<|>2 26 03 02 26 11   97760 GO       AB   110 00  2', 'none'],
    'a code being typed': ['03 02 26 03 02 26 11   977<|>', 'code [977] on a line without a code'],
    'a code not yet typed': ['03 02 26 03 02 26 11 <|>', 'code []'],
    'a modifier being typed': ['03 02 26 03 02 26 11   97760 G<|>', 'modifier [G] on 97760'],
    'a ZIP code is none': ['5. ADDRESS\nTESTVILLE OR 977<|>60\n', 'none'],
    'the code behind its key': ['24D: 977<|>60 GO', 'code [97760] on 97760'],
    'an empty 24D': ['24A: 03/02/2026\n24D: <|>\n24G: 2', 'code [] on a line without a code'],
    'a modifier behind its key': ['24D: 97760 G<|>O', 'modifier [GO] on 97760'],
    'behind the last modifier': ['24D: 97760 GO <|>', 'modifier []'],
    'another box is none': ['24D: 97760\n24G: <|>2', 'none'],
    'a field for modifiers': ['box_24:\n - cpt: 97760\n   modifiers: [GO, K<|>X]', 'modifier [KX] on 97760'],
  };
  for (const [name, [text, slot]] of Object.entries(cases)) {
    it(name, () => {
      assert.equal(slotIn(text), slot);
    });
  }
});
