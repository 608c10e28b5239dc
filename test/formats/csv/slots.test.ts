import assert from 'node:assert/strict';
import { csv } from '../../../server/src/formats/csv/csv.js';

/** `code [97760]`: the kind of slot at the cursor `<|>` and the token a completion would replace. */
function slotIn(marked: string, name = 'a.csv'): string {
  const offset = marked.indexOf('<|>');
  const document = { name, text: marked.replace('<|>', '') };
  const slot = csv.slotAt(document, csv.read(document), offset);
  if (slot === undefined) return 'none';
  const line = slot.line === undefined ? '' : ` on ${slot.line.code?.value ?? 'a line without a code'}`;
  return `${slot.kind} [${document.text.slice(slot.span.start, slot.span.end)}]${line}`;
}

describe('slots of a sheet', () => {
  const header = 'Zip,CPT,Mod1,Mod2,Units,DOS\n';
  const cases: Readonly<Record<string, readonly [text: string, slot: string]>> = {
    'a code': [`${header}97760,977<|>60,GP,,1,2026-03-02\n`, 'code [97760] on 97760'],
    'a ZIP code is none': [`${header}977<|>60,97760,GP,,1,2026-03-02\n`, 'none'],
    'units are none': [`${header}97760,97760,GP,,1<|>,2026-03-02\n`, 'none'],
    'the header is none': ['Zip,CP<|>T,Mod1,Mod2,Units,DOS\n97760,97760,GP,,1,2026-03-02\n', 'none'],
    'a modifier': [`${header}97760,97760,GP<|>,,1,2026-03-02\n`, 'modifier [GP] on 97760'],
    'an empty modifier': [`${header}97760,97760,GP,<|>,1,2026-03-02\n`, 'modifier [] on 97760'],
    'a quoted one': [`${header}"97760","97760","G<|>P","","1","2026-03-02"\n`, 'modifier [GP] on 97760'],
    'an empty quoted one': [`${header}"97760","97760","GP","<|>","1","2026-03-02"\n`, 'modifier [] on 97760'],
    'the code of a row just begun': [`${header}97760,<|>`, 'code []'],
    'the modifier of a row being typed': [`${header}97760,97110,G<|>`, 'modifier [G] on 97110'],
    'the code of a second row being typed': [`${header}97760,97110,GP,,1,2026-03-02\r\n97760,97<|>`, 'code [97] on a line without a code'],
    'between the characters of a line break': [`${header}97760,97110,GP\r<|>\n`, 'none'],
    'above the header': ['97760<|>\nCPT,Units,DOS\n', 'none'],
  };
  for (const [name, [text, slot]] of Object.entries(cases)) {
    it(name, () => {
      assert.equal(slotIn(text), slot);
    });
  }

  const shorthand: Readonly<Record<string, readonly [text: string, slot: string]>> = {
    'an empty document': ['<|>', 'code []'],
    'a new line': ['97110,GP,1\n<|>', 'code []'],
    'the second of several modifiers': ['97110,GP 5<|>9 KX,1\n', 'modifier [59] on 97110'],
    'behind a joiner': ['97110,GP:<|>,1\n', 'modifier [] on 97110'],
    'before a modifier': ['97110,"GP,<|>59",1\n', 'modifier [59] on 97110'],
    'in quotes': ['97110,"GP,5<|>"', 'modifier [5] on 97110'],
    'a modifier typed behind the code': ['97110-G<|>P,,1\n', 'code [GP] on 97110'],
  };
  for (const [name, [text, slot]] of Object.entries(shorthand)) {
    it(`shorthand: ${name}`, () => {
      assert.equal(slotIn(text, 'a.claim.csv'), slot);
    });
  }
});
