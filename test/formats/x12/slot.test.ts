import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { x12 } from '../../../server/src/formats/x12/x12.js';

/** The slot at `<|>`: its kind and token, and whether a line is there already. */
function slotIn(marked: string): string {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const document = { text, name: '' };
  const slot = x12.slotAt(document, x12.read(document), offset);
  if (slot === undefined) return 'nothing';
  const { start, end } = slot.span;
  assert.ok(start <= offset && offset <= end, 'the slot is not where the cursor is');
  return `${slot.kind} [${text.slice(start, end)}]${slot.line === undefined ? ' no line' : ''}`;
}

const head = 'ST*837*1*005010X222A1~\nCLM*TEST1*1***11:B:1~\nLX*1~\n';

describe('x12 slots', () => {
  const cases: Readonly<Record<string, string>> = {
    'SV1*HC:<|>97760:GO*110*UN*2~': 'code [97760]',
    'SV1*HC:977<|>60:GO*110*UN*2~': 'code [97760]',
    'SV1*HC:97760<|>:GO*110*UN*2~': 'code [97760]',
    'SV1*HC:97760:<|>GO*110*UN*2~': 'modifier [GO]',
    'SV1*HC:97760:GO<|>*110*UN*2~': 'modifier [GO]',
    'SV1*HC:97760:GO:<|>*110*UN*2~': 'modifier []',
    'SV1*HC:97760::<|>:59*110*UN*2~': 'modifier []',
    'SV1*HC:97760:A1:A2:A3:A4<|>*110~': 'modifier [A4]',
    'SV1*HC:97760:A1:A2:A3:A4:<|>*110~': 'nothing',
    'SV1*HC:97760:::::EXAM<|>PLE*110~': 'nothing',
    'SV1*HC:<|>': 'code []',
    'SV1*HC:<|>\nDTP*472*D8*20260302~': 'code []',
    'SV1*HC:97<|>\nDTP*472*D8*20260302~': 'code [97]',
    'SV1*HC:97110:<|>': 'modifier []',
    'SV1*HC:97110:G<|>': 'modifier [G]',
    'SV1*HC<|>': 'nothing',
    'SV1*<|>HC:97110~': 'nothing',
    'SV1<|>*HC:97110~': 'nothing',
    'SV1*HC:97110*1<|>10*UN*2~': 'nothing',
    'SV1*HC:97110*110*UN*2*<|>~': 'nothing',
    'SV1*HC:97110*110*UN*2***<|>1~': 'nothing',
    'SV1*ER:97<|>110*110~': 'nothing',
    'SV2*0420*HC:97<|>110:GP*60*UN*2~': 'code [97110]',
    'SV2*0420*HC:97110:<|>GP*60*UN*2~': 'modifier [GP]',
    'SV2*04<|>20*HC:97110*60~': 'nothing',
    'N4*EXAMPLETOWN*OR*97<|>110~': 'nothing',
    'REF*G1*97<|>760~': 'nothing',
    'NM1*PR*2*EXAMPLE*****PI*97<|>760~': 'nothing',
    'HI*ABK:M65<|>4~': 'nothing',
    'SVD*EXAMPLE*40*HC:97<|>110~': 'nothing',
    '<|>': 'nothing',
  };
  for (const [marked, expected] of Object.entries(cases)) {
    it(`${expected} at ${JSON.stringify(marked)}`, () => {
      const found = slotIn(head + marked);
      assert.equal(found, expected);
    });
  }

  it('in a remittance advice, without a line', () => {
    assert.equal(slotIn('ST*835*1~CLP*TEST1*1~SVC*HC:97760:G<|>O*110*95~'), 'modifier [GO] no line');
    assert.equal(slotIn('ST*835*1~CLP*TEST1*1~SVC*HC:97760:GO*110*95**2*HC:97<|>110~'), 'nothing');
  });

  it('with other separators', () => {
    assert.equal(slotIn("CLM|TEST1|1|||11>B>1'SV1|HC>97760><|>|110|UN|2'"), 'modifier []');
  });

  it('on the line whose segment it is', () => {
    const text = readFileSync(new URL('professional.837', import.meta.url), 'utf8');
    const document = { text, name: '' };
    const reading = x12.read(document);
    for (const { claim, start } of reading.claims) {
      for (const line of claim.lines) {
        if (line.code === undefined) continue;
        const slot = x12.slotAt(document, reading, start + line.code.span.start + 2);
        assert.equal(slot?.line, line);
        assert.deepEqual(slot.span, { start: start + line.code.span.start, end: start + line.code.span.end });
      }
    }
  });
});
