import assert from 'node:assert/strict';
import { elementHoverAt, signaturesAt } from '../../../server/src/index.js';
import type { Signature } from '../../../server/src/index.js';
import { atCursor } from '../../support/cursor.js';
import { analysisOf, everyText } from '../../support/every-text.js';

const as = 'test.837';

function signatures(marked: string): readonly Signature[] {
  const { analysis, offset } = atCursor(`CLM*TEST1*55***11:B:1~\n${marked}`, { as });
  return signaturesAt(analysis, offset) ?? [];
}

/** What is active in each signature, by the words of the label. */
function active(marked: string): readonly (string | undefined)[] {
  return signatures(marked).map(({ label, parameters, active: at }) => {
    const span = at === undefined ? undefined : parameters[at]?.span;
    return span && label.slice(span.start, span.end);
  });
}

describe('what belongs at an element', () => {
  it('follows the cursor from element to element', () => {
    assert.deepEqual(active('SV1*HC:97110*<|>~'), ['charge']);
    assert.deepEqual(active('SV1*HC:97110*55<|>*UN*1~'), ['charge']);
    assert.deepEqual(active('SV1*HC:97110*55*<|>'), ['unit of measure']);
    assert.deepEqual(active('SV1*HC:97110*55*UN*<|>1~'), ['quantity']);
    assert.deepEqual(active('DTP*<|>'), ['which date']);
    assert.deepEqual(active('DTP*472*D8*<|>~'), ['date']);
    assert.deepEqual(active('NM1*82*1*EXAMPLE*THERAPIST****XX*<|>~'), ['number']);
  });

  it('and within a composite from component to component, with the whole segment behind it', () => {
    assert.deepEqual(active('SV1*<|>'), ['code list', 'procedure']);
    assert.deepEqual(active('SV1*HC:97110:<|>*55*UN*1~'), ['first modifier', 'procedure']);
    assert.deepEqual(active('SV1*HC:97110:GP::::WO<|>RDS*55~'), ['description', 'procedure']);
    assert.deepEqual(active('SV1*HC:97110*55*UN*1***1:<|>~'), ['second pointer', 'diagnosis pointers']);
    assert.deepEqual(active('CLM*TEST2*55***11:B:<|>1*Y~'), ['frequency', 'place and frequency']);
  });

  it('a diagnosis may stand there again and again', () => {
    assert.deepEqual(active('HI*ABK:M25561*ABF:<|>M25562~'), ['code', 'diagnosis or other code']);
    assert.deepEqual(active('HI*ABK:M25561*ABF:M25562*ABF:M6281*AB<|>F~'), ['code list', 'diagnosis or other code']);
  });

  it('names elements by their address and says what usually stands there', () => {
    const [composite, whole] = signatures('SV1*HC:97110:<|>GP*55~');
    assert.ok(composite !== undefined && whole !== undefined);
    assert.equal(composite.label.startsWith('SV101 code list:code:first modifier:'), true);
    assert.equal(composite.parameters[2]?.help, 'SV101-3: first modifier.');
    assert.equal(whole.label.startsWith('SV1*procedure*charge*unit of measure*'), true);
    assert.equal(whole.parameters[2]?.help, 'SV103: unit of measure. UN: units. MJ: minutes, for anesthesia alone.');
    assert.equal(whole.help, 'Professional service.');
  });

  it('uses the separators that the file declares', () => {
    const text =
      'ISA|00|          |00|          |ZZ|EXAMPLECLINIC  |ZZ|EXAMPLEPAYER   |260305|0930|^|00501|000000101|0|T|>!' +
      'ST|837|0001|005010X222A1!CLM|TEST1|55|||11>B>1!SV1|HC>97110><|>GP|55|UN|1!SE|4|0001!';
    const { analysis, offset } = atCursor(text, { as });
    const [composite, whole] = signaturesAt(analysis, offset) ?? [];
    assert.ok(composite !== undefined && whole !== undefined);
    assert.equal(composite.label.startsWith('SV101 code list>code>first modifier'), true);
    assert.equal(composite.active, 2);
    assert.equal(whole.label.startsWith('SV1|procedure|charge|'), true);
  });

  it('says nothing on the name of a segment, of a segment nobody knows, behind the last element, and elsewhere', () => {
    assert.deepEqual(signatures('SV<|>1*HC:97110*55~'), []);
    assert.deepEqual(signatures('QQ9*1*<|>~'), []);
    assert.deepEqual(active('DTP*472*D8*20260302*<|>~'), [undefined]);
    const { analysis, offset } = atCursor('97110,<|>GP,1,2026-03-02');
    assert.equal(signaturesAt(analysis, offset), undefined);
  });
});

describe('hover on an element', () => {
  const hover = (marked: string) => {
    const { analysis, offset } = atCursor(`CLM*TEST1*55***11:B:1~\n${marked}`, { as });
    const found = elementHoverAt(analysis, offset);
    return found && [found.title, ...found.sections.flatMap((it) => it.lines)].join('\n');
  };

  it('says which element it is and what usually stands there', () => {
    assert.equal(
      hover('SV1*HC:97110:GP*55*U<|>N*1***1~'),
      'SV103 · unit of measure\nUN: units. MJ: minutes, for anesthesia alone.',
    );
    assert.equal(hover('SV1*HC:97110*55*UN*1***1:<|>2~'), 'SV107-2 · second pointer');
    assert.equal(hover('L<|>X*1~'), 'LX · Service line number');
  });

  it('never repeats what stands there, and is silent where people are named', () => {
    assert.equal(hover('NM1*IL*1*SAM<|>PLE*ALFA~'), 'NM103 · last name or organization');
    for (const marked of ['N3*1 SAMP<|>LE STREET~', 'N4*PRINEVILLE*OR*977<|>60~', 'DMG*D8*1950<|>0101*F~']) {
      assert.equal(hover(marked), undefined);
    }
  });

  it('is silent on what is not there and where nothing is known', () => {
    assert.equal(hover('SV1*HC:97110**<|>*1~'), undefined);
    assert.equal(hover('QQ9*1<|>2*3~'), undefined);
  });
});

it('signatures and element hovers answer at every place of every text, or not at all', () => {
  let count = 0;
  for (const document of everyText()) {
    const analysis = analysisOf(document);
    if (analysis === undefined) continue;
    const { length } = document.text;
    for (let at = 0; at <= length; at += length > 20_000 ? 7 : 1) {
      for (const { label, parameters, active: index } of signaturesAt(analysis, at) ?? []) {
        count++;
        assert.ok(index === undefined || index < parameters.length, `${document.name} at ${at}`);
        for (const { span } of parameters) assert.ok(span.start < span.end && span.end <= label.length);
      }
      const { span } = elementHoverAt(analysis, at) ?? {};
      if (span !== undefined) assert.ok(span.start <= at && at <= span.end, `${document.name} at ${at}`);
    }
  }
  assert.ok(count > 1000, `${count} signatures`);
});
