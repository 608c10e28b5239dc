import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import type { Reading } from '../../../server/src/formats/format.js';
import { plainLine } from '../../support/plain-line.js';
import { x12 } from '../../../server/src/formats/x12/x12.js';

const folder = new URL('./', import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => !/\.(ts|claim)$/.test(name))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const isa = (component: string, terminator: string) =>
  `ISA*00*          *00*          *ZZ*EXAMPLE        *ZZ*EXAMPLE        *260302*0930*^*00501*000000101*0*T*${component}${terminator}`;

/** Pieces that files are made of, and pieces that do damage. */
const pieces = [
  ...[isa(':', '~'), isa('>', '~'), isa(':', '\n'), isa(':', "'"), isa('>', '|')],
  ...['GS*HC*A*B*20260302*1*1*X*005010X222A1~', 'GS*HP*A*B*20260302*1*1*X*005010X221A1~', 'GE*1*1~', 'IEA*1*1~'],
  ...['ST*837*1~', 'ST*837*1*005010X223A3~', 'ST*835*1~', 'ST*850*1~', 'SE*1*1~'],
  ...[
    'HL*1**20*1~',
    'HL*2*1*22*1~',
    'HL*3*2*23*0~',
    'PRV*BI*PXC*225X00000X~',
    'SBR*P*18*******MB~',
    'SBR*S********CI~',
  ],
  ...['CLM*TEST1*100***11:B:1~', 'CLM*TEST2*100***13>A>1~', 'HI*ABK:M654*ABF:M25531~', 'HI*ABK>M654~'],
  ...['LX*1~', 'SV1*HC:97760:GO*110*UN*2***1:2~', 'SV1*HC>97110>GP*60*UN*2~', 'SV2*0420*HC:97110:GP*60*UN*2~'],
  ...['DTP*472*D8*20260302~', 'DTP*434*D8*20260302~', 'NTE*ADD*EXAMPLE NOTE OF SOME LENGTH~', 'REF*G1*97760~'],
  ...['NM1*82*1*TEST~', 'PRV*PE*PXC*2251X0800X~', 'CLP*TEST1*1*100~', 'SVC*HC:97760:GO*110*95~', 'DTM*472*20260302~'],
  ...[
    'SV1*HC:97140',
    'LX*2',
    '\n',
    '\r\n',
    '~',
    '*',
    ':',
    '// remark\n',
    '97',
    ' ',
    'X',
    '\uFEFF',
    '\n   \n',
    'EQ**HC:97110~',
  ],
  ...['NM1*85*2*TEST*****XX*1234567893~', 'NM1*IL*1*SAMPLE*A****MI*TEST1~', 'DMG*D8*19700102~', 'QQQ*1~', 'SE*12*1~'],
];

const piece = fc.constantFrom(...pieces);

/** Pieces in an order that makes sense, so that much can be kept after a change, and much must not. */
const claim = (component: string) => `CLM*TEST*100***11${component}B${component}1~HI*ABK${component}M654~`;
const line = (component: string) => `LX*1~SV1*HC${component}97760${component}GO*110*UN*2***1~`;
const loops = fc.constantFrom(
  ...[claim(':'), claim(':') + line(':'), claim(':') + line(':') + 'DTP*472*D8*20260302~', claim('>') + line('>')],
  ...[line(':'), 'DTP*472*D8*20260303~', 'NM1*82*1*TEST~PRV*PE*PXC*2251X0800X~', 'NTE*ADD*EXAMPLE NOTE~', claim(':')],
  ...[
    'HL*1**20*1~',
    'HL*1**20*1~PRV*BI*PXC*225X00000X~',
    'HL*1**20*1~PRV*BI*PXC*2251X0800X~',
    'PRV*BI*PXC*235Z00000X~',
  ],
  ...['HL*2*1*22*1~SBR*P*18*******MB~', 'HL*2*1*22*1~SBR*P*18*******CI~', 'HL*3*2*23*0~', 'SBR*S*18*******MC~'],
  ...[
    'SE*1*1~ST*837*2*005010X222A1~',
    'SE*1*1~ST*835*3~',
    'ST*837*2*005010X223A3~',
    'GE*1*1~GS*HC*A*B*1*1*1*X*005010X223A3~',
  ],
  ...[
    'CLP*TEST*1*100~SVC*HC:97760:GO*110*95~',
    'SVC*HC:97110*1*1~',
    'DTM*472*20260302~',
    'CAS*CO*45*14.8~',
    'SV2*0420*HC:97110*1~',
  ],
  ...[`IEA*1*1~${isa('>', '~')}GS*HC*A*B*1*1*1*X*005010X222A1~ST*837*1~`, `${isa(':', "'")}ST*837*1'`],
  ...['NM1*85*2*TEST*****XX*1234567893~', 'NM1*IL*1*SAMPLE*A****MI*TEST1~DMG*D8*19700102~', 'QQQ*1~', 'LX*7~', 'HL*9*4*22*0~'],
  ...['NM1*QC*1*SAMPLE*B~', 'DMG*D8*20150102~', 'SE*20*1~', 'SE*21*1~GE*1*1~IEA*1*000000101~'],
  ...['REF*G1*97760~'.repeat(8), 'REF*G1*97760~'.repeat(600), '\n', '\n   \n', '// remark\n'],
);
const start = `${isa(':', '~')}GS*HC*A*B*20260302*1*1*X*005010X222A1~ST*837*1~HL*1**20*1~`;
const file = fc
  .tuple(fc.constantFrom(start, start + claim(':') + line(':')), fc.array(loops, { minLength: 5, maxLength: 60 }))
  .map(([head, it]) => head + it.join(''));

const text = fc.oneof(
  { arbitrary: file, weight: 8 },
  fc.array(piece, { maxLength: 60 }).map((it) => it.join('')),
  fc.array(piece, { maxLength: 40 }).map((it) => it.join('\n')),
  fc.constantFrom(...fixtures),
  fc.tuple(fc.constantFrom(...fixtures), fc.constantFrom(...fixtures)).map((it) => it.join('')),
  fc.constantFrom(...fixtures).map((it) => it.repeat(4)),
);
const edit = fc.record({
  /** Half of the edits stand between segments, where they mean something. */
  isBetween: fc.boolean(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(12), fc.nat(400)),
  added: fc.oneof(
    fc.constant(''),
    piece,
    loops,
    fc.array(piece, { maxLength: 4 }).map((it) => it.join('')),
    fc.constantFrom('A', '*', '~', '1', '>', ':', '2'),
  ),
});

/** Reads after each edit from the reading before it, and compares with reading anew. */
function editAndCompare(
  original: string,
  edits: readonly { isBetween: boolean; at: number; removed: number; added: string }[],
): void {
  let before = original;
  let reading = x12.read({ text: before, name: '' });
  for (const { isBetween, at, removed: wanted, added } of edits) {
    const somewhere = Math.floor(at * before.length);
    const start = isBetween ? before.indexOf('~', somewhere) + 1 : somewhere;
    const removed = Math.min(wanted, before.length - start);
    const after = before.slice(0, start) + added + before.slice(start + removed);
    const change = { start, removed, added: added.length };
    reading = x12.read({ text: after, name: '' }, { reading, change });
    assert.deepStrictEqual(plain(reading), plain(x12.read({ text: after, name: '' })));
    before = after;
  }
}

/** With all that its claims say, which they read when asked. */
function plain(reading: Reading) {
  const claims = reading.claims.map(({ start, claim }) => {
    const { span, setting, billType, payer, diagnoses, passages, notation } = claim;
    const { otherPayers, patient, totalCharge, npis, ordering, unread } = claim;
    const lines = claim.lines.map(plainLine);
    const more = { otherPayers, patient, totalCharge, npis, ordering, unread };
    return { start, span, setting, billType, payer, lines, diagnoses, passages, notation, ...more };
  });
  return { ...reading, claims };
}

describe('x12 reads after a change', () => {
  it('as it reads the whole', () => {
    const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(text, edits, editAndCompare), { numRuns: 600, seed: 97760 });
  }).timeout(60_000);

  const header = `${isa(':', '~')}GS*HC*A*B*20260302*1*1*X*005010X222A1~ST*837*1~HL*1**20*1~HL*2*1*22*0~SBR*P*18*******MB~`;
  const claims = Array.from({ length: 500 }, (_, index) => {
    return `CLM*TEST${index}*110***11:B:1~HI*ABK:M654~LX*1~SV1*HC:97760:GO*110*UN*2***1~DTP*472*D8*20260302~`;
  });
  const long = header + claims.join('');

  it('and keeps the claims it need not read again', () => {
    const before = x12.read({ text: long, name: '' });
    const start = long.indexOf('CLM*TEST250') + 60;
    const after = `${long.slice(0, start)}7${long.slice(start)}`;
    const reading = x12.read({ text: after, name: '' }, { reading: before, change: { start, removed: 0, added: 1 } });
    const isNew = reading.claims.map(({ claim }, index) => claim !== before.claims[index]?.claim);
    assert.deepEqual([isNew.indexOf(true), isNew.lastIndexOf(true)], [250, 250]);
    assert.equal(reading.claims[499]?.start, (before.claims[499]?.start ?? 0) + 1);
  });

  it('and reads on where the header says something else', () => {
    const start = long.indexOf('MB~');
    const after = `${long.slice(0, start)}CI${long.slice(start + 2)}`;
    const before = x12.read({ text: long, name: '' });
    const reading = x12.read({ text: after, name: '' }, { reading: before, change: { start, removed: 2, added: 2 } });
    assert.equal(reading.claims[499]?.claim.payer, 'commercial');
  });

  it('and reads all where the change does not fit the text', () => {
    const before = x12.read({ text: long, name: '' });
    const reading = x12.read(
      { text: header, name: '' },
      { reading: before, change: { start: 0, removed: 1, added: 1 } },
    );
    assert.equal(reading.claims.length, 0);
  });
});
