import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change, ServiceLine } from '../../../server/src/claim/claim.js';
import { x12 } from '../../../server/src/formats/x12/x12.js';
import { applyEdits } from '../../../server/src/text/edit.js';

type Wish =
  | { readonly kind: 'replace-code'; readonly code: string }
  | { readonly kind: 'add-modifier'; readonly modifier: string }
  | { readonly kind: 'replace-modifier'; readonly index: number; readonly modifier: string }
  | { readonly kind: 'remove-modifier'; readonly index: number };

/** Reads the text, wishes something of its first line, and gives the text after it. */
function after(text: string, wish: Wish): string {
  const { claim, start, line } = firstLine(text);
  // Every wish is a change once it says of which line.
  const change = { ...wish, line } as Change;
  return applyEdits(text, claim.notation.write(text, start, change));
}

function firstLine(text: string) {
  const [placed] = x12.read({ text, name: '' }).claims;
  const line = placed?.claim.lines[0];
  assert.ok(placed !== undefined && line !== undefined);
  return { ...placed, line };
}

const add = (modifier: string): Wish => ({ kind: 'add-modifier', modifier });
const remove = (index: number): Wish => ({ kind: 'remove-modifier', index });
const replace = (index: number, modifier: string): Wish => ({ kind: 'replace-modifier', index, modifier });
const code: Wish = { kind: 'replace-code', code: '97763' };

/** What stands in SV101, what is wished, what stands there after. */
const cases: readonly (readonly [string, Wish, string])[] = [
  ['HC:97760', code, 'HC:97763'],
  ['HC:97760:GO:59', code, 'HC:97763:GO:59'],
  ['HC: 97760 :GO', code, 'HC: 97763 :GO'],
  ['HC:97760', add('GO'), 'HC:97760:GO'],
  ['HC:97760:', add('GO'), 'HC:97760:GO'],
  ['HC:97760::::', add('GO'), 'HC:97760:GO:::'],
  ['HC:97760:GO', add('KX'), 'HC:97760:GO:KX'],
  ['HC:97760:GO:::', add('KX'), 'HC:97760:GO:KX::'],
  ['HC:97760:GO::59', add('KX'), 'HC:97760:GO::59:KX'],
  ['HC:97760::GO', add('KX'), 'HC:97760::GO:KX'],
  ['HC:97760:GO::59:KX', add('CO'), 'HC:97760:GO:CO:59:KX'],
  ['HC:97760:GO:59:KX:CO', add('GP'), 'HC:97760:GO:59:KX:CO'],
  ['HC:97760:GO::::EXAMPLE', add('KX'), 'HC:97760:GO:KX:::EXAMPLE'],
  ['HC:97760:GO:59', replace(0, 'GP'), 'HC:97760:GP:59'],
  ['HC:97760:GO::59', replace(1, 'XU'), 'HC:97760:GO::XU'],
  ['HC:97760:GO', replace(1, 'XU'), 'HC:97760:GO'],
  ['HC:97760:GO', remove(0), 'HC:97760'],
  ['HC:97760:GO:59', remove(0), 'HC:97760:59'],
  ['HC:97760:GO:59', remove(1), 'HC:97760:GO'],
  ['HC:97760:GO:59:KX', remove(1), 'HC:97760:GO:KX'],
  ['HC:97760:GO::59', remove(1), 'HC:97760:GO'],
  ['HC:97760::59', remove(0), 'HC:97760'],
  ['HC:97760:GO:59::', remove(1), 'HC:97760:GO'],
  ['HC:97760:GO:59:::EXAMPLE', remove(0), 'HC:97760:59::::EXAMPLE'],
  ['HC:97760:GO:59:KX:CO:EXAMPLE', remove(1), 'HC:97760:GO:KX:CO::EXAMPLE'],
  ['HC:97760:GO::::EXAMPLE', remove(0), 'HC:97760:::::EXAMPLE'],
  ['HC:97760:GO', remove(3), 'HC:97760:GO'],
];

describe('x12 writes', () => {
  const professional = (procedure: string) =>
    `CLM*TEST1*1***11:B:1~\nLX*1~\nSV1*${procedure}*110*UN*2***1:2~\nDTP*472*D8*20260302~\n`;
  const institutional = (procedure: string) => `CLM*TEST1*1***13:A:1~LX*1~SV2*0430*${procedure}*110*UN*2~`;
  const unterminated = (procedure: string) => `CLM*TEST1*1***11:B:1~\nLX*1~\nSV1*${procedure}\nDTP*472*D8*20260302~`;
  const odd = (procedure: string) =>
    professional(procedure).replaceAll('*', '|').replaceAll(':', '>').replaceAll('~\n', "'");
  const last = (procedure: string) => `SV1*${procedure}`;
  for (const [before, wish, expected] of cases) {
    const what = 'modifier' in wish ? wish.modifier : 'code' in wish ? wish.code : `modifier ${wish.index + 1}`;
    it(`${wish.kind} ${what} in ${before}`, () => {
      for (const around of [professional, institutional, unterminated, odd, last]) {
        assert.equal(after(around(before), wish), around(expected));
      }
    });
  }

  it('nothing where the text is another by now', () => {
    const { claim, start, line } = firstLine(professional('HC:97760'));
    assert.deepEqual(
      claim.notation.write(professional('HC:97110'), start, { kind: 'add-modifier', line, modifier: 'GO' }),
      [],
    );
  });

  it('nothing that would be read as something else', () => {
    assert.equal(after(professional('HC:97760'), add('GO:KX')), professional('HC:97760'));
  });

  it('what it then reads, and changes nothing else', () => {
    const modifier = fc.constantFrom('', '', 'GO', '59', 'KX', 'CO');
    const procedure = fc
      .tuple(fc.array(modifier, { maxLength: 4 }), fc.constantFrom('', 'EXAMPLE'))
      .map(([slots, words]) => {
        const full = words === '' ? slots : [...slots, ...Array<string>(4 - slots.length).fill(''), words];
        return ['HC', '97760', ...full].join(':');
      });
    const wish = fc.oneof(
      fc.constant(code),
      fc.constant(add('XU')),
      fc.nat(3).map((index) => remove(index)),
      fc.nat(3).map((index) => replace(index, 'XU')),
    );
    const values = (line: ServiceLine) => line.modifiers.map((it) => it.value);
    fc.assert(
      fc.property(procedure, wish, fc.constantFrom(professional, institutional, odd), (it, wished, around) => {
        const text = around(it);
        const now = after(text, wished);
        const [line, next] = [firstLine(text).line, firstLine(now).line];
        const old = values(line);
        assert.equal(next.code?.value, wished.kind === 'replace-code' ? '97763' : '97760');
        switch (wished.kind) {
          case 'add-modifier':
            assert.deepEqual([...values(next)].sort(), (old.length < 4 ? [...old, 'XU'] : old).sort());
            break;
          case 'remove-modifier':
            assert.deepEqual(
              values(next),
              old.filter((_, index) => index !== wished.index),
            );
            break;
          case 'replace-modifier':
            assert.deepEqual(
              values(next),
              old.map((value, index) => (index === wished.index ? 'XU' : value)),
            );
            break;
          case 'replace-code':
            assert.deepEqual(values(next), old);
        }
        // All that stands around the procedure is as it was, to the character.
        const [head = '', tail = ''] = around('\u0000').split('\u0000');
        assert.ok(now.startsWith(head) && now.endsWith(tail));
        assert.equal(now.includes('EXAMPLE'), text.includes('EXAMPLE'));
      }),
      { numRuns: 1000, seed: 97760 },
    );
  });
});

describe('x12 addresses', () => {
  const { claim, line } = firstLine(
    `CLM*TEST1*1***11:B:1~SV1*HC:97760:GO::59*110*UN*2***1:2~DTP*472*D8*20260302~NTE*ADD*EXAMPLE~`,
  );
  const institutional = firstLine(`CLM*TEST1*1***13:A:1~SV2*0430*HC:97760:GO*110*UN*2~DTP*472*D8*20260302~`);
  const bare = firstLine(`CLM*TEST1*1***11:B:1~DTP*472*D8*20260302~LX*1~SV1*HC:97760*1*UN*1*12~`);
  const expected = {
    '2400 SV101-2': claim.notation.address({ field: 'code', line }),
    '2400 SV101-3': claim.notation.address({ field: 'modifier', line, index: 0 }),
    '2400 SV101-5': claim.notation.address({ field: 'modifier', line, index: 1 }),
    '2400 SV101': claim.notation.address({ field: 'modifier', line }),
    '2400 SV104': claim.notation.address({ field: 'units', line }),
    '2400 DTP03': claim.notation.address({ field: 'service-date', line }),
    '2300 CLM05-1': claim.notation.address({ field: 'place-of-service', line }),
    '2400 SV107-2': claim.notation.address({ field: 'pointer', line, index: 1 }),
    '2400 SV102': claim.notation.address({ field: 'charge', line }),
    '2400 NTE02': claim.notation.address({ field: 'note', line }),
    '2300 NTE02': claim.notation.address({ field: 'note' }),
    '2400 SV202-2': institutional.claim.notation.address({ field: 'code', line: institutional.line }),
    '2400 SV202-3': institutional.claim.notation.address({ field: 'modifier', line: institutional.line, index: 0 }),
    '2400 SV203': institutional.claim.notation.address({ field: 'charge', line: institutional.line }),
    '2400 SV205': institutional.claim.notation.address({ field: 'units', line: institutional.line }),
    '2300 DTP03': bare.claim.notation.address({ field: 'service-date', line: bare.line }),
    '2400 SV105': bare.claim.notation.address({ field: 'place-of-service', line: bare.line }),
  };
  for (const [address, given] of Object.entries(expected)) {
    it(address, () => {
      assert.equal(given, address);
    });
  }
});
