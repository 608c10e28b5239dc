import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { plainLine } from '../../support/plain-line.js';
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

  it('what another payer made of a line, as codes that are named', () => {
    const text = 'ST*837*1~\nCLM*A*9***11:B:1~\nLX*1~\nSV1*HC:97110:GP*9*UN*1~\nSVD*TEST*7*HC:97112:GO**1~\n';
    const { claims, mentions } = x12.read({ name: '', text });
    assert.deepEqual(
      claims.flatMap(({ claim }) => claim.lines.map((it) => it.code?.value)),
      ['97110'],
    );
    assert.deepEqual(
      mentions.map(({ kind, value, role, span }) => [kind, value, role, text.slice(span.start, span.end)]),
      [
        ['code', '97112', 'transaction', '97112'],
        ['modifier', 'GO', 'transaction', 'GO'],
      ],
    );
  });

  it('lines without a header, also where one more has just begun', () => {
    const { claims } = x12.read({ name: '', text: 'LX*1~\nSV1*HC:97110:GP*9*UN*1~\nLX*2~\n' });
    assert.deepEqual(
      claims.map(({ claim }) => claim.lines.length),
      [1],
    );
  });

  it('the clinic and the assistant by their taxonomy, in either case', () => {
    const disciplineOf = (taxonomy: string) => {
      const text = `HL*1**20*1~\nPRV*BI*PXC*${taxonomy}~\nCLM*A*9***11:B:1~\nLX*1~\nSV1*HC:97110*9*UN*1~\n`;
      return x12.read({ name: '', text }).claims[0]?.claim.lines[0]?.discipline?.discipline;
    };
    assert.deepEqual(['261QP2000X', '2355S0801X', '225x00000x', '207X00000X'].map(disciplineOf), [
      'PT',
      'SLP',
      'OT',
      undefined,
    ]);
  });

  it('the same from a claim that has forgotten what it said', () => {
    const text = readFileSync(new URL('professional.837', folder), 'utf8');
    for (const { claim } of x12.read({ name: '', text }).claims) {
      const lines = claim.lines;
      assert.equal(claim.lines, lines);
      claim.forget?.();
      assert.notEqual(claim.lines, lines);
      assert.deepEqual(claim.lines.map(plainLine), lines.map(plainLine));
    }
  });
});
