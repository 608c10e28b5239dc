import assert from 'node:assert/strict';
import { template } from '../../../server/src/formats/template/template.js';
import { applyEdits } from '../../../server/src/index.js';
import type { Change } from '../../../server/src/index.js';
import { printLine } from '../../support/claim-print.js';

type Wish = (line: Change['line']) => Change;
const code =
  (value: string): Wish =>
  (line) => ({ kind: 'replace-code', line, code: value });
const add =
  (modifier: string): Wish =>
  (line) => ({ kind: 'add-modifier', line, modifier });
const replace =
  (index: number, modifier: string): Wish =>
  (line) => ({ kind: 'replace-modifier', line, index, modifier });
const remove =
  (index: number): Wish =>
  (line) => ({ kind: 'remove-modifier', line, index });

/** Changes the last line of the last claim, and says what that line reads to afterwards. */
function write(name: string, text: string, wish: Wish): { text: string; line: string } {
  const placed = template.read({ name, text }).claims.at(-1);
  const line = placed?.claim.lines.at(-1);
  assert.ok(placed !== undefined && line !== undefined);
  const after = applyEdits(text, placed.claim.notation.write(text, placed.start, wish(line)));
  const again = template.read({ name, text: after });
  const changed = again.claims.at(-1)?.claim.lines.at(-1);
  assert.ok(changed !== undefined);
  assert.deepEqual(again.problems, []);
  return { text: after, line: printLine(changed) };
}

/** Of each: the line's text before, what is wished, the text after, and what that reads to. */
type Case = [before: string, wish: Wish, after: string, line: string];

const blocks: Record<string, Case> = {
  'a bare code': ['code: 97760', code('97763'), 'code: 97763', '97763'],
  'a quoted code': ['cpt: "97760" # why', code('97763'), 'cpt: "97763" # why', '97763'],
  'a code by one with a letter': ["code: '97760'", code('L3908'), "code: 'L3908'", 'L3908'],
  'a modifier in brackets': ['code: 97760\nmodifiers: [GP, KX]', replace(0, 'GO'), 'code: 97760\nmodifiers: [GO, KX]', '97760 GO,KX'],
  'a modifier in a list': ['code: 97760\nmodifiers:\n  - "GP"\n  - KX', replace(0, 'GO'), 'code: 97760\nmodifiers:\n  - "GO"\n  - KX', '97760 GO,KX'],
  'a modifier among others in one value': ['code: 97760\nmods: GP KX', replace(1, '59'), 'code: 97760\nmods: GP 59', '97760 GP,59'],
  'a modifier of its own field': ['code: 97760\nmod1: GP\nmod2: KX', replace(1, '59'), 'code: 97760\nmod1: GP\nmod2: 59', '97760 GP,59'],

  'the first modifier, behind the code': ['code: 97760\nunits: 2', add('GO'), 'code: 97760\nmodifiers: [GO]\nunits: 2', '97760 GO x2'],
  'the first modifier, behind a remark': ['code: 97760 # why\nunits: 2', add('GO'), 'code: 97760 # why\nmodifiers: [GO]\nunits: 2', '97760 GO x2'],
  'the first modifier, at the end of the text': ['units: 2\ncode: 97760', add('GO'), 'units: 2\ncode: 97760\nmodifiers: [GO]', '97760 GO x2'],
  'a modifier to brackets': ['code: 97760\nmodifiers: [GO]', add('59'), 'code: 97760\nmodifiers: [GO, 59]', '97760 GO,59'],
  'a modifier to quoted ones': ['code: 97760\nmodifiers: ["GO","KX"]', add('59'), 'code: 97760\nmodifiers: ["GO","KX","59"]', '97760 GO,KX,59'],
  'a modifier to brackets on many lines': ['code: 97760\nmodifiers: [\n  GO,\n  KX\n]', add('59'), 'code: 97760\nmodifiers: [\n  GO,\n  KX,\n  59\n]', '97760 GO,KX,59'],
  'a modifier to empty brackets': ['code: 97760\nmodifiers: []', add('GO'), 'code: 97760\nmodifiers: [GO]', '97760 GO'],
  'a modifier to a list': ['code: 97760\nmodifiers:\n  - GO # plan\nunits: 2', add('59'), 'code: 97760\nmodifiers:\n  - GO # plan\n  - 59\nunits: 2', '97760 GO,59 x2'],
  'a modifier to a list that is not indented': ['code: 97760\nmodifiers:\n- "GO"\nunits: 2', add('59'), 'code: 97760\nmodifiers:\n- "GO"\n- "59"\nunits: 2', '97760 GO,59 x2'],
  'a modifier to a free place of a list': ['code: 97760\nmodifiers:\n  - GO\n  - ""', add('59'), 'code: 97760\nmodifiers:\n  - GO\n  - 59', '97760 GO,59'],
  'a modifier to one': ['code: 97760\nmodifiers: GO # plan', add('59'), 'code: 97760\nmodifiers: [GO, 59] # plan', '97760 GO,59'],
  'a modifier to a quoted one': ["code: 97760\nmodifier: 'GO'", add('59'), "code: 97760\nmodifier: ['GO', '59']", '97760 GO,59'],
  'a modifier to several in one value': ['code: 97760\nmods: "GO,KX"', add('59'), 'code: 97760\nmods: "GO,KX,59"', '97760 GO,KX,59'],
  'a modifier to empty quotes': ['code: 97760\nmods: ""', add('GO'), 'code: 97760\nmods: "GO"', '97760 GO'],
  'a modifier where nothing stands yet': ['code: 97760\nmodifiers: # plan\nunits: 2', add('GO'), 'code: 97760\nmodifiers: [GO] # plan\nunits: 2', '97760 GO x2'],
  'a modifier in place of null': ['code: 97760\nmodifiers: null', add('GO'), 'code: 97760\nmodifiers: [GO]', '97760 GO'],
  'a modifier in a field of its own': ['code: 97760\nmod1: "GO"\nunits: 2', add('59'), 'code: 97760\nmod1: "GO"\nmod2: "59"\nunits: 2', '97760 GO,59 x2'],
  'a modifier in an empty field of its own': ['code: 97760\nmodifier1: GO\nmodifier2:\nmodifier3:', add('59'), 'code: 97760\nmodifier1: GO\nmodifier2: 59\nmodifier3:', '97760 GO,59'],

  'the last of two in brackets': ['code: 97760\nmodifiers: [GO, 59]', remove(1), 'code: 97760\nmodifiers: [GO]', '97760 GO'],
  'the first of two in brackets': ['code: 97760\nmodifiers: [GO, 59]', remove(0), 'code: 97760\nmodifiers: [59]', '97760 59'],
  'the only one in brackets': ['code: 97760\nmodifiers: [59]', remove(0), 'code: 97760\nmodifiers: []', '97760'],
  'one of a list': ['code: 97760\nmodifiers:\n  - GO\n  - 59 # why\n  - KX\nunits: 2', remove(1), 'code: 97760\nmodifiers:\n  - GO\n  - KX\nunits: 2', '97760 GO,KX x2'],
  'the last of a list at the end of the text': ['code: 97760\nmodifiers:\n  - GO\n  - 59', remove(1), 'code: 97760\nmodifiers:\n  - GO', '97760 GO'],
  'the only one of a list': ['code: 97760\nmodifiers:\n  - 59\nunits: 2', remove(0), 'code: 97760\nmodifiers: []\nunits: 2', '97760 x2'],
  'one of several in one value': ['code: 97760\nmods: "GO,59,KX"', remove(1), 'code: 97760\nmods: "GO,KX"', '97760 GO,KX'],
  'the only one of a value': ['code: 97760\nmodifiers: 59', remove(0), 'code: 97760\nmodifiers: []', '97760'],
  'the only one of a quoted value': ['code: 97760\nmodifiers: "59"', remove(0), 'code: 97760\nmodifiers: ""', '97760'],
  'one of its own field, and those behind it move up': ['code: 97760\nmod1: GO\nmod2: 59\nmod3: KX\nunits: 2', remove(0), 'code: 97760\nmod1: 59\nmod2: KX\nunits: 2', '97760 59,KX x2'],
};

/** The same within braces, on one line. */
const flows: Record<string, Case> = {
  'the first modifier': ['{code: 97760, units: 2}', add('GO'), '{code: 97760, modifiers: [GO], units: 2}', '97760 GO x2'],
  'the first modifier between quoted keys': ['{"code": "97760"}', add('GO'), '{"code": "97760", "modifiers": [GO]}', '97760 GO'],
  'a field of its own': ['{code: 97760, mod1: GO, mod2: 59}', remove(1), '{code: 97760, mod1: GO}', '97760 GO'],
};

const jsons: Record<string, Case> = {
  'a number by a code with a letter': ['{ "code": 97760 }', code('L3908'), '{ "code": "L3908" }', 'L3908'],
  'a number by a number': ['{ "code": 97760 }', code('97763'), '{ "code": 97763 }', '97763'],
  'a code': ['{ "code": "97760" }', code('97763'), '{ "code": "97763" }', '97763'],
  'the first modifier': ['{ "code": "97760", "units": 2 }', add('GO'), '{ "code": "97760", "modifiers": ["GO"], "units": 2 }', '97760 GO x2'],
  'the first modifier, close together': ['{"code":"97760","units":2}', add('GO'), '{"code":"97760","modifiers":["GO"],"units":2}', '97760 GO x2'],
  'the first modifier, on many lines': ['{\n  "code": "97760",\n  "units": 2\n}', add('GO'), '{\n  "code": "97760",\n  "modifiers": ["GO"],\n  "units": 2\n}', '97760 GO x2'],
  'a modifier to a list': ['{ "code": "97760", "modifiers": ["GO"] }', add('59'), '{ "code": "97760", "modifiers": ["GO", "59"] }', '97760 GO,59'],
  'a modifier to a list, close together': ['{"code":"97760","modifiers":["GO"]}', add('59'), '{"code":"97760","modifiers":["GO","59"]}', '97760 GO,59'],
  'a modifier to a list on many lines': ['{ "code": "97760", "modifiers": [\n  "GO"\n] }', add('59'), '{ "code": "97760", "modifiers": [\n  "GO",\n  "59"\n] }', '97760 GO,59'],
  'a modifier to a number': ['{ "code": 97760, "modifiers": 59 }', add('GO'), '{ "code": 97760, "modifiers": [59, "GO"] }', '97760 59,GO'],
  'a modifier to a text': ['{ "code": 97760, "modifier": "GO" }', add('59'), '{ "code": 97760, "modifier": ["GO", "59"] }', '97760 GO,59'],
  'a modifier in place of null': ['{ "code": 97760, "modifiers": [null] }', add('GO'), '{ "code": 97760, "modifiers": ["GO"] }', '97760 GO'],
  'a number among the modifiers': ['{ "code": 97760, "modifiers": [59] }', replace(0, 'XS'), '{ "code": 97760, "modifiers": ["XS"] }', '97760 XS'],
  'the first of two away': ['{ "code": 97760, "modifiers": ["59", "GO"] }', remove(0), '{ "code": 97760, "modifiers": ["GO"] }', '97760 GO'],
  'the only one away': ['{ "code": 97760, "modifiers": ["59"] }', remove(0), '{ "code": 97760, "modifiers": [] }', '97760'],
  'a field of its own': ['{ "code": 97760, "modifier1": "GO" }', add('59'), '{ "code": 97760, "modifier1": "GO", "modifier2": "59" }', '97760 GO,59'],
};

describe('writing claim templates', () => {
  const block = (line: string) => `claim:\n  payer: medicare\n  lines:\n    - ${line.replaceAll('\n', '\n      ')}`;
  const table = (cases: Record<string, Case>, name: string, how: string, around: (line: string) => string) => {
    for (const [title, [before, wish, after, line]] of Object.entries(cases)) {
      it(`${title}, ${how}`, () => {
        assert.deepEqual(write(name, around(before), wish), { text: around(after), line });
      });
    }
  };
  table(blocks, 'x.claim.yaml', 'in YAML', block);
  table(blocks, 'x.claim.yaml', 'in YAML with a line below', (line) => `${block(line)}\n`);
  table(blocks, 'x.claim.yaml', 'in YAML in CRLF', (line) =>
    `${block(line)}\n  note: |\n    x\n`.replaceAll('\n', '\r\n'),
  );
  table(flows, 'x.claim.yaml', 'in braces', (line) => `claim:\n  payer: medicare\n  lines:\n    - ${line}\n`);
  table(jsons, 'x.claim.json', 'in JSON', (line) => `{"claim": {"lines": [\n${line}\n]}}\n`);
  table(jsons, 'x.claim.json', 'in JSON in CRLF', (line) =>
    `{"claim": {"lines": [\n${line}\n]}}\n`.replaceAll('\n', '\r\n'),
  );

  it('writes a first modifier as the other lines write theirs', () => {
    const other = (modifiers: string) => `lines:\n  - code: 97110\n    ${modifiers}\n  - code: 97760\n`;
    for (const [modifiers, added] of [
      ['mods: ["GO"]', 'mods: ["GO"]'],
      ['modifier: GP', 'modifier: GO'],
      ["mod1: 'GP'", "mod1: 'GO'"],
    ] as const) {
      assert.equal(write('x.claim.yaml', other(modifiers), add('GO')).text, `${other(modifiers)}    ${added}\n`);
    }
  });

  it('leaves alone what it cannot change safely', () => {
    const unsafe: [string, Wish][] = [
      ['{code: 97760, modifiers: [GO, 59, KX, RT]}', add('LT')],
      ['{code: 97760, modifiers: "{{modifier}}"}', add('GO')],
      ['{code: "{{code}}"}', code('97763')],
      ['{code: 97760}', remove(0)],
    ];
    for (const [line, wish] of unsafe) {
      const text = `lines:\n  - ${line}\n`;
      assert.equal(write('x.claim.yaml', text, wish).text, text);
    }
    const shared = 'x: &m [GO, KX]\nlines:\n  - code: 97760\n    modifiers: *m\n';
    for (const wish of [add('59'), replace(0, 'GP'), remove(0)]) {
      assert.equal(write('x.claim.yaml', shared, wish).text, shared);
    }
  });
});
