import assert from 'node:assert/strict';
import { note } from '../../../server/src/formats/note/note.js';

/** `code <977>`: what is typed at `<|>`, and the token it replaces; `nothing` in prose. */
function slotIn(marked: string): string {
  const offset = marked.indexOf('<|>');
  const document = { name: '', text: marked.replace('<|>', '') };
  const slot = note.slotAt(document, note.read(document), offset);
  if (slot === undefined) return 'nothing';
  const token = document.text.slice(slot.span.start, slot.span.end);
  return `${slot.kind} <${token}>${slot.line === undefined ? '' : ` of ${slot.line.code?.value ?? 'no code'}`}`;
}

const billed = 'DOS 3/2/2026\n97760 GO x2\n';
const table = '| CPT | Mod | Units |\n|---|---|---|\n';

const cases: Readonly<Record<string, string>> = {
  'CPT <|>': 'code <>',
  'CPT: <|>': 'code <>',
  'CPT: 97<|>': 'code <97>',
  'CPT code(s): <|>': 'code <>',
  '**CPT:** 9776<|>': 'code <9776>',
  'HCPCS: L39<|>': 'code <L39>',
  'CPT: orth<|>': 'code <orth>',
  'CPT: 97760 GO, 97<|>': 'code <97>',
  'CPT: 97760 GO x2, <|>': 'code <>',
  'CPT: 97760/97<|>': 'code <97>',
  'Procedure code: <|>': 'code <>',
  'Billing: 97760 GO x2; 97110-<|>': 'modifier <> of 97110',
  '## Billing\n97<|>': 'code <97>',
  '## Billing\n- 97<|>': 'code <97>',
  'CPT codes:\n97760 GO x2\n971<|>': 'code <971>',
  [`${billed}\n## Charges\n971<|>`]: 'code <971>',
  '97<|>760 GO x2': 'code <97760> of 97760',
  '97760<|> GO x2': 'code <97760> of 97760',
  '97760 G<|>O x2': 'modifier <GO> of 97760',
  'CPT 97760 <|>': 'modifier <> of 97760',
  'CPT 97760 G<|>': 'modifier <G> of 97760',
  'CPT 97760-<|>': 'modifier <> of 97760',
  'CPT 97760-GO-<|>': 'modifier <> of 97760',
  'CPT 97760 (<|>': 'modifier <> of 97760',
  'CPT 97760 (GO, <|>': 'modifier <> of 97760',
  'CPT 97760 x2 mod <|>': 'modifier <> of 97760',
  'CPT 97760 GO mod: K<|>': 'modifier <K> of 97760',
  [`${billed}97110-<|>`]: 'modifier <> of 97110',
  [`${billed}97110 G<|>`]: 'modifier <G> of 97110',
  [`${table}| 97760 | <|> | 2 |`]: 'modifier <> of 97760',
  [`${table}| 97760 | GO, <|> | 2 |`]: 'modifier <> of 97760',
  [`${table}| 97760 | GO | 2 |\n| 97<|> | | |`]: 'code <97>',
  [`${table}| <|>`]: 'code <>',
  [`${table}| 97760 | GO | <|> |`]: 'nothing',

  'CPT 97760 GO x2<|>': 'nothing',
  'CPT 97760 GO x2 <|>': 'nothing',
  'CPT 97760 GO 30 m<|>': 'nothing',
  [`${billed}The patient walked <|>`]: 'nothing',
  [`${billed}The patient walked 97<|>`]: 'nothing',
  [`${billed}Bend, OR 977<|>`]: 'nothing',
  [`${billed}Bend, OR 97701<|>`]: 'nothing',
  [`${billed}Bend, OR 97701-<|>`]: 'nothing',
  [`${billed}ZIP code: 977<|>`]: 'nothing',
  [`${billed}MRN: 977<|>`]: 'nothing',
  [`${billed}97<|>`]: 'nothing',
  'CPT session <|>12 of cognitive processing therapy': 'nothing',
  'Cognitive processing therapy. CPT <|>': 'nothing',
  'Curricular practical training. CPT start <|>': 'nothing',
  '```\nCPT: <|>\n```': 'nothing',
  '<!-- CPT: <|> -->': 'nothing',
};

describe('slots of a note', () => {
  for (const [text, expected] of Object.entries(cases)) {
    it(JSON.stringify(text), () => {
      assert.equal(slotIn(text), expected);
    });
  }
});
