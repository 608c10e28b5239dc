import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { x12 } from '../../../server/src/formats/x12/x12.js';
import { printReading } from '../../support/claim-print.js';
import { assertSane } from '../../support/reading.js';

const folder = new URL('./', import.meta.url);
const names = readdirSync(folder).filter((name) => !/\.(ts|claim)$/.test(name));

describe('x12 reads', () => {
  for (const name of names) {
    it(name, () => {
      const document = { name, text: readFileSync(new URL(name, folder), 'utf8') };
      const expected = readFileSync(new URL(name.replace(/\.[^.]+$/, '.claim'), folder), 'utf8');
      const reading = x12.read(document);
      assert.equal(`${printReading(reading)}\n`, expected);
      assertSane(document, reading);
    });
  }

  it('every value from the characters it names', () => {
    for (const name of names) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      for (const { claim, start } of x12.read({ name, text }).claims) {
        const at = ({ start: from, end }: { start: number; end: number }) => text.slice(start + from, start + end);
        for (const line of claim.lines) {
          const words = [line.code, line.placeOfService, ...line.modifiers].filter((it) => it !== undefined);
          for (const { value, span } of words) assert.equal(at(span), value);
          const numbers = [line.units, line.minutes, line.charge, ...line.pointers].filter((it) => it !== undefined);
          for (const { value, span } of numbers) assert.equal(Number(at(span)), value);
          if (line.serviceDate !== undefined) {
            assert.equal(at(line.serviceDate.span), line.serviceDate.value.replaceAll('-', ''));
          }
          for (const passage of line.passages) assert.equal(at(passage.span), passage.text);
        }
        for (const { value, span } of claim.diagnoses) assert.equal(at(span), value);
      }
    }
  });

  it('claims that end where the context of the next begins', () => {
    const text = readFileSync(new URL('professional.837', folder), 'utf8');
    const [first, second] = x12.read({ name: '', text }).claims;
    assert.ok(first !== undefined && second !== undefined);
    assert.equal(text.slice(first.start, first.start + 10), 'CLM*TEST1*');
    assert.ok(text.slice(0, first.start + first.claim.span.end).endsWith('RD8*20260302-20260303~'));
    assert.equal(text.slice(second.start, second.start + 10), 'CLM*TEST2*');
    assert.ok(text.slice(0, second.start + second.claim.span.end).endsWith('PRV*PE*PXC*207X00000X~'));
    assert.deepEqual(
      first.claim.lines.map(({ span }) => text.slice(first.start + span.start, first.start + span.start + 4)),
      ['LX*1', 'LX*2'],
    );
    assert.equal(text.slice(first.start).slice(first.claim.lines[0]?.span.end).trimStart().slice(0, 4), 'LX*2');
  });

  it('a problem exactly at ISA16', () => {
    const text = readFileSync(new URL('professional-disagreeing.837', folder), 'utf8');
    const [problem] = x12.read({ name: '', text }).problems;
    assert.deepEqual(problem?.span, { start: 104, end: 105 });
    assert.equal(text[104], ':');
  });

  it('mentions with the date that follows them', () => {
    const text = readFileSync(new URL('remittance.835', folder), 'utf8');
    const { mentions } = x12.read({ name: '', text });
    assert.deepEqual(
      mentions.map((it) => it.serviceDate),
      ['2026-03-02', '2026-03-02', '2026-03-02', undefined, undefined, undefined],
    );
  });
});
