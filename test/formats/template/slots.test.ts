import assert from 'node:assert/strict';
import { template } from '../../../server/src/formats/template/template.js';

/** The slot at `<|>` as `code "[977]"`, with what goes around the value outside the brackets, and the line's own code. */
function slotIn(name: string, marked: string): string {
  const offset = marked.indexOf('<|>');
  const document = { name, text: marked.replace('<|>', '') };
  const slot = template.slotAt(document, template.read(document), offset);
  if (slot === undefined) return 'none';
  const typed = document.text.slice(slot.span.start, slot.span.end);
  return `${slot.kind} ${slot.before}[${typed}]${slot.after} of ${slot.line?.code?.value ?? 'no code'}`;
}

const yaml: Record<string, [string, string]> = {
  'inside a code': ['code: 97<|>760', 'code [97760] of 97760'],
  'inside a quoted code': ['code: "97<|>760"', 'code [97760] of 97760'],
  'inside empty quotes': ['code: "<|>"', 'code [] of no code'],
  'behind the colon of a code': ['code:<|>', 'code  "[]" of no code'],
  'behind the colon and a blank': ['code: <|>', 'code "[]" of no code'],
  'in a code whose quote is still open': ['code: "977<|>\nunits: 2', 'code [977]" of 977'],
  'in place of null': ['code: nul<|>l', 'code [null] of no code'],
  'in brackets': ['code: 97760\nmodifiers: [<|>]', 'modifier [] of 97760'],
  'in brackets behind a comma': ['code: 97760\nmodifiers: [GO, <|>]', 'modifier [] of 97760'],
  'in brackets that are still open': ['code: 97760\nmodifiers: [GO, 5<|>\nunits: 2', 'modifier [5] of 97760'],
  'inside a modifier': ['code: 97760\nmodifiers: [G<|>O, 59]', 'modifier [GO] of 97760'],
  'behind a dash': ['code: 97760\nmodifiers:\n  - GO\n  - <|>', 'modifier [] of 97760'],
  'behind a dash that stands alone': ['code: 97760\nmodifiers:\n  - <|>', 'modifier [] of 97760'],
  'behind the colon of modifiers': ['code: 97760\nmodifiers: <|>', 'modifier [] of 97760'],
  'in the second word of a value': ['code: 97760\nmods: GO 5<|>9', 'modifier [59] of 97760'],
  'in a field of its own': ['code: 97760\nmod1: GO\nmod2: <|>', 'modifier [] of 97760'],
  'in units': ['code: 97760\nunits: <|>2', 'none'],
  'in a note': ['code: 97760\nnote: 977<|>60', 'none'],
  'in a key': ['co<|>de: 97760', 'none'],
};

const json: Record<string, [string, string]> = {
  'inside a code': ['"code": "97<|>760"', 'code [97760] of 97760'],
  'inside empty quotes': ['"code": "<|>"', 'code [] of no code'],
  'behind the colon': ['"code": <|>', 'code "[]" of no code'],
  'in a number': ['"code": 97<|>760', 'code "[97760]" of 97760'],
  'in brackets': ['"code": 97760, "modifiers": [<|>]', 'modifier "[]" of 97760'],
  'in brackets behind a comma': ['"code": 97760, "modifiers": ["GO", <|>]', 'modifier "[]" of 97760'],
  'in empty quotes among modifiers': ['"code": 97760, "modifiers": ["GO", "<|>"]', 'modifier [] of 97760'],
  'behind the brackets': ['"code": 97760, "modifiers": ["GO"]<|>', 'none'],
};

describe('places for codes in claim templates', () => {
  for (const [name, [marked, expected]] of Object.entries(yaml)) {
    it(`${name}, in YAML`, () => {
      assert.equal(slotIn('x.claim.yaml', `lines:\n  - ${marked.replaceAll('\n', '\n    ')}`), expected);
      assert.equal(slotIn('x.claim.yaml', `lines:\n  - ${marked.replaceAll('\n', '\n    ')}\n`), expected);
    });
  }
  for (const [name, [marked, expected]] of Object.entries(json)) {
    it(`${name}, in JSON`, () => {
      assert.equal(slotIn('x.claim.json', `{"lines": [{${marked}}]}`), expected);
    });
  }

  it('is nowhere outside the lines', () => {
    assert.equal(slotIn('x.claim.yaml', 'claim:\n  code: 977<|>60\n  lines:\n    - code: 97760\n'), 'none');
  });
});
