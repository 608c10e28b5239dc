/** The schema that editors check templates by: it accepts what the reader reads, and helps where a value cannot be right. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { fieldOf, sectionOf } from '../../../server/src/formats/template/keys.js';

interface Part {
  readonly properties: Record<string, object>;
}

const schema = JSON.parse(readFileSync(new URL('../../../schemas/claim.schema.json', import.meta.url), 'utf8')) as {
  readonly definitions: { readonly claim: Part; readonly line: Part };
};
const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

/** Where the schema objects, in the words of JSON pointers. */
function objections(yaml: string): string[] {
  validate(parse(yaml));
  return [...new Set((validate.errors ?? []).map((it) => it.instancePath))].filter((it) => it !== '').sort();
}

const inLine = (words: string) => `lines:\n  - ${words}\n`;

describe('the schema of claim templates', () => {
  it('is content with a claim and with an open form', () => {
    const here = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
    assert.deepEqual(objections(here('hand-therapy.claim.yaml')), []);
    assert.deepEqual(objections(here('hand-therapy.claim.json').replace(/^ *\/\/.*$/m, '')), []);
  });

  const right: Record<string, string> = {
    'a code of CPT': 'code: "97760"',
    'a code as a number': 'code: 97760',
    'a code of HCPCS': 'cpt: L3908',
    'a code of category III': 'code: 0042T',
    'a placeholder of a code': 'code: "{{code}}"',
    'other marks for it': 'code: ***',
    'nothing yet': '{code: , modifiers: , units: , serviceDate: }',
    'modifiers in a list': 'modifiers: [GO, 59, KX, "{{modifier}}"]',
    'modifiers in one value': 'mods: GO,59 KX',
    'a modifier as a number': 'modifier1: 59',
    'dates as people write them': '{serviceDate: 2026-03-02, date: 3/2/2026, dos: 20260302}',
    'an open date': 'dos: ${date}',
    'pointers as letters': 'pointers: AB',
    'a charge with its sign': 'charge: $1,110.00',
    'several days of a line': '{serviceDate: 2026-03-02, lastDate: 2026-03-04}',
    'who rendered it': '{taxonomy: 225X00000X, renderingNpi: 1245319599}',
    'words of any kind': '{note: [first, second], plan: Recheck, x-device: thumb}',
  };
  for (const [name, words] of Object.entries(right)) {
    it(`accepts ${name}`, () => {
      const text = words.includes('***') ? inLine(words.replace('***', '"***"')) : inLine(words);
      assert.deepEqual(objections(text), []);
    });
  }

  const wrong: Record<string, [string, string]> = {
    'a code that is too short': ['code: "9776"', '/lines/0/code'],
    'a number that is too long': ['code: 977600', '/lines/0/code'],
    'a code with its modifier': ['code: 97760-GO', '/lines/0/code'],
    'a fifth modifier': ['modifiers: [GO, KX, 59, RT, LT]', '/lines/0/modifiers'],
    'a modifier of three letters': ['modifiers: [GOX]', '/lines/0/modifiers/0'],
    'a modifier with a hyphen': ['modifier1: "-59"', '/lines/0/modifier1'],
    'no units': ['units: 0', '/lines/0/units'],
    'a date without a year': ['serviceDate: March 2', '/lines/0/serviceDate'],
    'a thirteenth pointer': ['pointers: [13]', '/lines/0/pointers/0'],
    'a discipline that is not one': ['discipline: ortho', '/lines/0/discipline'],
  };
  for (const [name, [words, path]] of Object.entries(wrong)) {
    it(`objects to ${name}`, () => {
      assert.ok(objections(inLine(words)).includes(path));
    });
  }

  it('accepts who is named in a claim, and slots for them', () => {
    const lines = 'lines: []';
    const named = 'patient: 17\notherPayers: [medicaid]\ntotalCharge: 165\norderingProvider: none\nbillingNpi: 1234567893\n';
    const open = 'patient: "{{patient}}"\notherPayers: "{{payers}}"\ntotalCharge:\norderingProvider:\nfacilityNpi: ____\n';
    assert.deepEqual(objections(named + lines), []);
    assert.deepEqual(objections(open + lines), []);
  });

  it('objects to a name for a patient, and to an NPI that is too short', () => {
    assert.deepEqual(objections('patient: Sam Sample\nlines: []'), ['/patient']);
    assert.deepEqual(objections('orderingNpi: 123456789\nlines: []'), ['/orderingNpi']);
  });

  it('objects to what a claim cannot say', () => {
    const text = 'claim:\n  payer: medicaire\n  type: dental\n  diagnoses: [7274]\n  lines: []\n';
    const found = objections(text);
    for (const path of ['/claim/payer', '/claim/type', '/claim/diagnoses/0']) assert.ok(found.includes(path), path);
    assert.equal(validate({ payer: 'medicare' }), false);
  });

  it('names no field that the reader does not know', () => {
    const { claim, line } = schema.definitions;
    for (const name of [...Object.keys(claim.properties), ...Object.keys(line.properties)]) {
      assert.ok(fieldOf(name) !== undefined || sectionOf(name) !== undefined, name);
    }
  });
});
