import assert from 'node:assert/strict';
import { analyze, applyEdits, arranged, builtinKnowledge, Linter } from '../../../server/src/index.js';
import type { Layout } from '../../../server/src/index.js';
import { analysisOf, everyText } from '../../support/every-text.js';
import { corpus } from '../../support/fixtures.js';
import { dedent } from '../../support/rule-table.js';

const lines: Layout = { kind: 'lines', indent: '  ' };
const flush: Layout = { kind: 'lines', indent: '' };
const oneLine: Layout = { kind: 'one-line' };
const tabs: Layout = { kind: 'lines', indent: '\t' };
const ways: readonly Layout[] = [lines, flush, oneLine];
const inLines: readonly Layout[] = [lines, flush, tabs];

function arrange(text: string, layout: Layout, name = 'test.837'): string {
  const analysis = analysisOf({ text, name });
  assert.ok(analysis !== undefined, 'no format reads this document');
  return applyEdits(text, arranged(analysis, layout));
}

const header =
  'ISA*00*          *00*          *ZZ*EXAMPLECLINIC  *ZZ*EXAMPLEPAYER   *260305*0930*^*00501*000000101*0*T*:~';

describe('arranging X12', () => {
  const onOne =
    `${header}GS*HC*E*P*20260305*0930*101*X*005010X222A1~ST*837*0001*005010X222A1~HL*1**20*1~NM1*85*2*EXAMPLE~` +
    'HL*2*1*22*0~SBR*P*18~CLM*TEST1*110***11:B:1~NM1*82*1*EXAMPLE~PRV*PE*PXC*225X00000X~LX*1~SV1*HC:97110:GP*55*UN*1***1~' +
    'LX*2~SV1*HC:97140:GP*55*UN*1***1~SE*13*0001~GE*1*101~IEA*1*000000101~';

  it('puts each segment on a line of its own, set in by its loop', () => {
    const expected = `
      ${header}
      GS*HC*E*P*20260305*0930*101*X*005010X222A1~
      ST*837*0001*005010X222A1~
        HL*1**20*1~
          NM1*85*2*EXAMPLE~
          HL*2*1*22*0~
            SBR*P*18~
            CLM*TEST1*110***11:B:1~
              NM1*82*1*EXAMPLE~
                PRV*PE*PXC*225X00000X~
              LX*1~
                SV1*HC:97110:GP*55*UN*1***1~
              LX*2~
                SV1*HC:97140:GP*55*UN*1***1~
      SE*13*0001~
      GE*1*101~
      IEA*1*000000101~
    `;
    assert.equal(arrange(onOne, lines), dedent(expected));
    assert.equal(arrange(onOne, flush), onOne.replaceAll('~', '~\n').trimEnd());
  });

  it('and back on one line, character for character', () => {
    assert.equal(arrange(arrange(onOne, lines), oneLine), onOne);
    assert.equal(arrange(arrange(onOne, flush), oneLine), onOne);
  });

  it('keeps line ends as they are, and what stands before the first segment and behind the last', () => {
    const text = '\r\nCLM*T*55***11:B:1~\r\nSV1*HC:97110*55*UN*1~\r\n\r\n';
    assert.equal(arrange(text, lines), '\r\nCLM*T*55***11:B:1~\r\n  SV1*HC:97110*55*UN*1~\r\n\r\n');
    assert.equal(arrange(text, oneLine), '\r\nCLM*T*55***11:B:1~SV1*HC:97110*55*UN*1~\r\n\r\n');
  });

  it('parts no two segments whose terminator is missing, and joins none', () => {
    const text = 'CLM*T*55***11:B:1\nLX*1\nSV1*HC:97110*55*UN*1~';
    assert.equal(arrange(text, oneLine), text);
    assert.equal(arrange(text, lines), 'CLM*T*55***11:B:1\n  LX*1\n    SV1*HC:97110*55*UN*1~');
  });

  it('leaves a file alone that it does not understand to its end', () => {
    for (const text of [
      'CLM*T*55***11:B:1~SV1*HC:97110*55*UN*1~ THIS IS NO SEGMENT AT ALL ~',
      // A line end in the middle of a segment, in a file that is not wrapped.
      'CLM*T*55***11:B:1~SV1*HC:97\n110*55*UN*1~',
    ]) {
      for (const layout of ways) assert.equal(arrange(text, layout), text);
    }
    assert.equal(arrange('97110,GP,1,2026-03-02\n', oneLine, 'test.claim.csv'), '97110,GP,1,2026-03-02\n');
  });

  it('takes a file that is hard-wrapped out of its lines', () => {
    const wrapped = onOne.replace(/.{80}/g, '$&\n');
    assert.equal(arrange(wrapped, oneLine), onOne);
    assert.equal(arrange(wrapped, lines), arrange(onOne, lines));
  });

  it('makes one edit of very many', () => {
    const text = 'CLM*T*55***11:B:1~SV1*HC:97110*55*UN*1~'.repeat(1500);
    const analysis = analysisOf({ text, name: 'test.837' });
    assert.ok(analysis !== undefined);
    assert.equal(arranged(analysis, lines).length, 1);
    assert.equal(arrange(arrange(text, lines), oneLine), text);
  });
});

describe('every X12 text', () => {
  const linter = new Linter([], builtinKnowledge());
  const documents = [...everyText(), ...corpus('edi', /./), ...corpus('official', /\.(?:837|835|x12|edi|txt)$/)];
  const bare = (text: string) => text.replace(/[ \t\r\n]+/g, '');

  it('goes to lines and back, and not one character of a segment changes', () => {
    let count = 0;
    for (const { name, text } of documents) {
      const read = (it: string) => analyze({ text: it, name }, linter);
      const analysis = read(text);
      if (analysis?.reading.format !== 'x12') continue;
      const canonical = applyEdits(text, arranged(analysis, oneLine));
      for (const layout of inLines) {
        const formatted = applyEdits(text, arranged(analysis, layout));
        assert.equal(bare(formatted), bare(text), name);
        const again = read(formatted);
        assert.ok(again !== undefined, name);
        assert.deepEqual(arranged(again, layout), [], `${name}: formatting twice changes something`);
        assert.equal(applyEdits(formatted, arranged(again, oneLine)), canonical, name);
        const lined = (it: typeof again) =>
          it.reading.claims.flatMap(({ claim }) => claim.lines.map((line) => line.code?.value));
        assert.deepEqual(lined(again), lined(analysis), `${name}: it reads to other lines`);
      }
      if (canonical !== text || text.includes('\n')) count++;
    }
    assert.ok(count >= 5, `${count} texts`);
  }).timeout(60_000);
});
