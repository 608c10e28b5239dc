import assert from 'node:assert/strict';
import { selectionsAt } from '../../../server/src/index.js';
import { atCursor } from '../../support/cursor.js';
import { analysisOf, everyText } from '../../support/every-text.js';
import { dedent } from '../../support/rule-table.js';

/** What is taken in, the first characters of each step. */
function steps(marked: string, name: string): readonly string[] {
  const { analysis, offset } = atCursor(dedent(marked), { as: name });
  const { text } = analysis.document;
  return selectionsAt(analysis, offset).map(({ start, end }) => text.slice(start, Math.min(end, start + 30)));
}

describe('a growing selection', () => {
  it('goes from the value over composite, element, segment, line and claim to the transaction', () => {
    const text = `
      ST*837*0001*005010X222A1~
      CLM*TEST1*110***11:B:1~
      LX*1~
      SV1*HC:97110:G<|>P*55*UN*1***1~
      SE*5*0001~
    `;
    assert.deepEqual(steps(text, 'test.837'), [
      'GP',
      'HC:97110:GP',
      'SV1*HC:97110:GP*55*UN*1***1',
      'LX*1~\nSV1*HC:97110:GP*55*UN*1*',
      'CLM*TEST1*110***11:B:1~\nLX*1~\n',
      'ST*837*0001*005010X222A1~\nCLM*',
    ]);
  });

  it('goes by elements where nothing is read, too', () => {
    assert.deepEqual(steps('ST*837*0001~\nN4*SAMPLE<|>TOWN*OR*97110~\nSE*3*0001~', 'test.837'), [
      'SAMPLETOWN',
      'N4*SAMPLETOWN*OR*97110',
      'ST*837*0001~\nN4*SAMPLETOWN*OR*',
    ]);
  });

  it('goes from the cell over the row and the claim to the sheet', () => {
    const text = 'Claim,CPT,Units,DOS\nA,971<|>10,1,2026-03-02\nA,97140,1,2026-03-02';
    assert.deepEqual(steps(text, 'charges.csv'), [
      '97110',
      'A,97110,1,2026-03-02',
      'A,97110,1,2026-03-02\nA,97140,1',
      'Claim,CPT,Units,DOS\nA,97110,1,',
    ]);
  });

  it('goes from the code over the line and its section to the note', () => {
    const text = 'Date of service: 03/02/2026\n\nBilling:\n971<|>10 GP x2\n';
    assert.deepEqual(steps(text, 'visit.note.md'), [
      '97110',
      '97110 GP x2',
      'Billing:\n97110 GP x2',
      'Date of service: 03/02/2026\n\nB',
    ]);
  });

  it('always grows, and ends with the whole text, in every text there is', () => {
    for (const document of everyText()) {
      const analysis = analysisOf(document);
      if (analysis === undefined) continue;
      const { length } = document.text;
      for (let at = 0; at <= length; at += Math.max(1, Math.floor(length / 40))) {
        const spans = selectionsAt(analysis, at);
        spans.forEach((span, index) => {
          const next = spans[index + 1];
          if (next === undefined) assert.deepEqual(span, { start: 0, end: length });
          else
            assert.ok(
              next.start <= span.start && span.end <= next.end && next.end - next.start > span.end - span.start,
            );
          assert.ok(span.start <= at && at <= span.end, `${document.name} at ${at}`);
        });
      }
    }
  });
});
