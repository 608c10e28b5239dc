/** The next service line of an 837, offered where the last one ends. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/index.js';
import type { Completion } from '../../server/src/index.js';
import { atCursor, completeAtCursor } from '../support/cursor.js';

const head = 'ST*837*0001~\nHL*1**20*1~\nHL*2*1*22*0~\nCLM*TEST1*220***11:B:1*Y*A*Y*Y~\nHI*ABK:M65311*ABF:M25531~\n';
const line = 'LX*2~\nSV1*HC:97110:GO:59*55*UN*1***2~\nDTP*472*D8*20260302~\n';
const tail = 'SE*9*0001~\n';

function offered(text: string): Completion | undefined {
  const found = completeAtCursor(text, { as: 'a.837' });
  assert.ok((found?.items.length ?? 0) <= 1 || found?.items[0]?.kind !== 'line');
  return found?.items.find((it) => it.kind === 'line');
}

describe('the next service line', () => {
  it('goes on from the last, up to where its code belongs', () => {
    const item = offered(`${head}${line}<|>${tail}`);
    assert.equal(item?.value, 'LX*3');
    assert.equal(item.newText, 'LX*3~\nSV1*HC:');
    assert.deepEqual(item.documentation().length, 1);
  });

  it('brings the day and the pointers of the last line, for an editor that fills in places', () => {
    const item = offered(`${head}${line}<|>${tail}`);
    assert.equal(item?.snippet, 'LX*3~\nSV1*HC:$1*$2*UN*$3***2~\nDTP*472*D8*20260302~\n$0');
  });

  it('reads as a line of the claim once it is filled in', () => {
    const { analysis, offset } = atCursor(`${head}${line}<|>${tail}`, { as: 'a.837' });
    const item = analysis.complete(offset)?.items[0];
    const filled = ['97530', '60', '1', ''].reduce((it, value, index) => it.replace(`$${(index + 1) % 4}`, value), item?.snippet ?? ''); // prettier-ignore
    const text = applyEdits(analysis.document.text, [{ span: { start: offset, end: offset }, newText: filled }]);
    const [placed] = atCursor(`${text}<|>`, { as: 'a.837' }).analysis.reading.claims;
    const [, added] = placed?.claim.lines ?? [];
    assert.deepEqual(
      [
        added?.code?.value,
        added?.charge?.value,
        added?.units?.value,
        added?.serviceDate?.value,
        added?.pointers[0]?.value,
      ],
      ['97530', 60, 1, '2026-03-02', 2],
    );
  });

  it('takes the place of what has been typed of it', () => {
    for (const typed of ['L', 'LX', 'LX*', 'LX*3']) {
      const item = offered(`${head}${line}${typed}<|>\n${tail}`);
      assert.deepEqual(item && item.span.end - item.span.start, typed.length, typed);
    }
  });

  it('is written with the separators and the rows of the file', () => {
    const text = `${head}${line}<|>${tail}`.replaceAll('\n', '').replaceAll('*', '|').replaceAll(':', '>');
    const item = offered(text.replace('<||>', '<|>').replaceAll('<|>>', '<|>'));
    assert.equal(item?.newText, 'LX|3~SV1|HC>');
    const windows = offered(`${head}${line}<|>${tail}`.replaceAll('\n', '\r\n'));
    assert.equal(windows?.newText, 'LX*3~\r\nSV1*HC:');
    const bare = offered(`${head}${line}<|>${tail}`.replaceAll('~', ''));
    assert.equal(bare?.newText, 'LX*3\nSV1*HC:');
  });

  it('is offered at the end of a text and before the next claim', () => {
    assert.equal(offered(`${head}${line}<|>`)?.value, 'LX*3');
    assert.equal(offered(`${head}${line}<|>CLM*TEST2*1***11:B:1~\n`)?.value, 'LX*3');
    assert.equal(offered(`${head}${line}<|>HL*3*1*22*0~\n`)?.value, 'LX*3');
  });

  it('is offered nowhere else', () => {
    for (const text of [
      `${head}<|>${line}${tail}`,
      `${head}LX*2~\n<|>SV1*HC:97110*55*UN*1***2~\n${tail}`,
      `${head}LX*2~\nSV1*HC:97110*55*UN*1***2~\n<|>DTP*472*D8*20260302~\n${tail}`,
      `${head}${line}<|>LX*3~\nSV1*HC:97140*55*UN*1***2~\n${tail}`,
      `${head}LX*2~\nSV1*HC:97110*55*UN*1***2<|>\n`,
      `${head}${line}SE*9*0001~\n<|>`,
      `ST*837*0001~\n<|>`,
      `ISA*00*<|>`,
    ]) {
      assert.equal(offered(text), undefined, text.slice(text.indexOf('<|>') - 20));
    }
  });
});
