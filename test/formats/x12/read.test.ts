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

describe('x12 takes time in proportion to the text', () => {
  /** The best of a few, in milliseconds. */
  const timeOf = (text: string) => {
    const times = Array.from({ length: 5 }, () => {
      const before = performance.now();
      x12.read({ text, name: '' });
      return performance.now() - before;
    });
    return Math.min(...times);
  };
  const claim = readFileSync(new URL('professional-one-line.837', folder), 'utf8');
  const shapes: Readonly<Record<string, string>> = {
    'many interchanges on one line': claim,
    'lines without the declared terminator': claim.slice(0, 106) + claim.slice(106).replaceAll('~', '\n'),
    'blank lines inside a segment': 'REF*G1*' + '\n'.repeat(1000) + 'x',
    'one segment without end': 'REF*G1*' + 'x\n'.repeat(500),
    remarks: '// remark\n'.repeat(100),
  };
  for (const [what, shape] of Object.entries(shapes)) {
    it(what, () => {
      const once = shape.repeat(Math.ceil(100_000 / shape.length));
      const small = timeOf(once);
      const large = timeOf(once.repeat(10));
      // Ten times the text may take ten times as long, and some more on a busy machine; in the square it would be a hundred.
      assert.ok(large < Math.max(small, 1) * 40, `${small} ms and then ${large} ms`);
    });
  }
});

describe('x12 reads what is left of a file without its beginning', () => {
  for (const name of ['professional.837', 'professional-odd-separators.837', 'institutional.837', 'remittance.835']) {
    it(name, () => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      for (let start = 0; start < text.length; start++) {
        const document = { name, text: text.slice(start) };
        assertSane(document, x12.read(document));
      }
      const rest = text.slice(text.indexOf('HL', 200));
      const codes = x12
        .read({ name, text: rest })
        .claims.flatMap(({ claim }) => claim.lines.map((it) => it.code?.value));
      const all = x12.read({ name, text }).claims.flatMap(({ claim }) => claim.lines.map((it) => it.code?.value));
      assert.deepEqual(codes, all);
    });
  }
});

describe('x12 matches', () => {
  const matches = (text: string, name = '') => x12.matches({ text, name });
  const yes = {
    'an interchange': 'ISA*00*          *00*   ',
    'an interchange with other separators': 'ISA|00|          |00|   ',
    'a group': 'GS*HC*EX*EX*20260302*0930*1*X*005010X222A1~',
    'a transaction set': 'ST*837*0001~',
    'two segments of a claim': 'LX*1~SV1*HC:97760:GO*110*UN*2***1~',
    'segments on lines of their own': 'LX*1\nSV1*HC:97760*110*UN*2***1\nDTP*472*D8*20260302\n',
    'a service line alone': 'SV1*HC:97760:GO*110*UN*2***1',
    'a damaged interchange': '\uFEFFSA*00* *00*~\nGS*HC*A*B*20260302*1*1*X*1~\nST*837*1~\nBHT*0019*00~',
  };
  for (const [what, text] of Object.entries(yes))
    it(what, () => {
      assert.ok(matches(text));
    });
  const no = {
    nothing: '',
    'prose with stars and tildes': 'Seen today *for* follow-up ~ 20 min. 97760 * 2 ~ done',
    'a list': '* 97110\n* 97140\n* 97530',
    'a charge list': 'CPT,Modifier,Units\n97110,GP,2',
    'a note that begins with a segment name': 'REF: seen for NTE*ADD* reasons~',
    EDIFACT: "UNA:+.? 'UNB+UNOC:3+EXAMPLE:14+EXAMPLE:14+260302:0930+1'",
    'lab messages': 'MSH|^~\\&|EX|EX\rPID|1|TEST\rOBX|1|NM|EX\rNTE|1||x',
    'a template with headings': 'ST*\nOT*\nPT*',
    'an explanation of X12': 'ISA segments begin each file, and CLM*1 begins a claim~',
  };
  for (const [what, text] of Object.entries(no))
    it(`not ${what}`, () => {
      assert.ok(!matches(text));
    });
  it('an empty file by its name', () => {
    assert.ok(matches('', 'new.837'));
  });
  it('not EDIFACT by its name', () => {
    assert.ok(!matches(no.EDIFACT, 'order.edi'));
  });
  it('not JSON by its name', () => {
    assert.ok(!matches('{"a":1}', 'claim.837'));
  });
});
