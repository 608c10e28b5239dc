import assert from 'node:assert/strict';
import { fhir } from '../../../server/src/formats/fhir/fhir.js';
import { applyEdits } from '../../../server/src/index.js';
import type { Change, TextEdit } from '../../../server/src/index.js';

const cpt = 'http://www.ama-assn.org/go/cpt';
const hcpcs = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';

type Json = string | number | Json[] | { [key: string]: Json };
const concept = (code: string, system?: string): Json => ({
  coding: [system === undefined ? { code } : { system, code }],
});
const item = (code: Json, modifiers?: Json[]): Json => ({
  sequence: 1,
  productOrService: code,
  ...(modifiers === undefined ? {} : { modifier: modifiers }),
  quantity: { value: 2 },
});
const claim = (...items: Json[]): Json => ({ resourceType: 'Claim', type: concept('professional'), item: items });
const bundle = (resource: Json): Json => ({
  resourceType: 'Bundle',
  entry: [{ resource: { resourceType: 'Patient' } }, { resource }],
});

/** Changes the claim's last line. */
function write(text: string, change: (line: Change['line']) => Change): { text: string; edits: readonly TextEdit[] } {
  const placed = fhir.read({ name: '', text }).claims.at(-1);
  const line = placed?.claim.lines.at(-1);
  assert.ok(placed !== undefined && line !== undefined);
  const edits = placed.claim.notation.write(text, placed.start, change(line));
  return { text: applyEdits(text, edits), edits };
}

const styles: Record<string, (value: Json) => string> = {
  'two blanks': (value) => JSON.stringify(value, null, 2),
  'four blanks in CRLF': (value) => JSON.stringify(value, null, 4).replaceAll('\n', '\r\n'),
  tabs: (value) => JSON.stringify(value, null, '\t'),
  'one line': (value) => JSON.stringify(value),
  'one line with blanks': (value) =>
    JSON.stringify(value, null, 1)
      .replace(/,\n\s*/g, ', ')
      .replace(/\n\s*/g, ''),
  'a bundle on many lines': (value) => JSON.stringify(bundle(value), null, 2),
  'a bundle on one line': (value) => JSON.stringify(bundle(value)),
  NDJSON: (value) => `${JSON.stringify({ resourceType: 'Patient' })}\n${JSON.stringify(value)}\n`,
};

/** What a file says before and after each kind of change. A writer that lays it out as the file does gives the very text. */
const cases: Record<string, { before: Json; change: (line: Change['line']) => Change; after: Json }> = {
  'replaces a code': {
    before: claim(item(concept('97760', cpt), [concept('GO')])),
    change: (line) => ({ kind: 'replace-code', line, code: '97763' }),
    after: claim(item(concept('97763', cpt), [concept('GO')])),
  },
  'replaces a code with one of another system': {
    before: claim(item(concept('97760', cpt))),
    change: (line) => ({ kind: 'replace-code', line, code: 'L3908' }),
    after: claim(item(concept('L3908', hcpcs))),
  },
  'keeps a system that holds both': {
    before: claim(item(concept('G0283', 'https://bluebutton.cms.gov/resources/codesystem/hcpcs'))),
    change: (line) => ({ kind: 'replace-code', line, code: '97014' }),
    after: claim(item(concept('97014', 'https://bluebutton.cms.gov/resources/codesystem/hcpcs'))),
  },
  'puts the first modifier with the system that is its own': {
    before: claim(item(concept('97760', cpt))),
    change: (line) => ({ kind: 'add-modifier', line, modifier: 'GO' }),
    after: claim(item(concept('97760', cpt), [concept('GO', hcpcs)])),
  },
  'puts a modifier of CPT with the system of CPT': {
    before: claim(item(concept('97760', cpt))),
    change: (line) => ({ kind: 'add-modifier', line, modifier: '59' }),
    after: claim(item(concept('97760', cpt), [concept('59', cpt)])),
  },
  'puts a modifier without a system where the others have none': {
    before: claim(item(concept('97110', cpt), [concept('GO')]), item(concept('97760', cpt))),
    change: (line) => ({ kind: 'add-modifier', line, modifier: 'GO' }),
    after: claim(item(concept('97110', cpt), [concept('GO')]), item(concept('97760', cpt), [concept('GO')])),
  },
  'names the system that the other modifiers name': {
    before: claim(
      item(concept('97110', cpt), [concept('GP', 'urn:oid:2.16.840.1.113883.6.285')]),
      item(concept('97760', cpt)),
    ),
    change: (line) => ({ kind: 'add-modifier', line, modifier: 'GP' }),
    after: claim(
      item(concept('97110', cpt), [concept('GP', 'urn:oid:2.16.840.1.113883.6.285')]),
      item(concept('97760', cpt), [concept('GP', 'urn:oid:2.16.840.1.113883.6.285')]),
    ),
  },
  'puts a second modifier behind the first': {
    before: claim(item(concept('97760', cpt), [concept('GO', hcpcs)])),
    change: (line) => ({ kind: 'add-modifier', line, modifier: 'KX' }),
    after: claim(item(concept('97760', cpt), [concept('GO', hcpcs), concept('KX', hcpcs)])),
  },
  'fills an empty list': {
    before: claim(item(concept('97760', cpt), [])),
    change: (line) => ({ kind: 'add-modifier', line, modifier: 'GO' }),
    after: claim(item(concept('97760', cpt), [concept('GO', hcpcs)])),
  },
  'fills an empty place': {
    before: claim(item(concept('97760', cpt), [concept('GO'), concept('')])),
    change: (line) => ({ kind: 'add-modifier', line, modifier: '59' }),
    after: claim(item(concept('97760', cpt), [concept('GO'), concept('59')])),
  },
  'has no fifth place': {
    before: claim(
      item(
        concept('97760', cpt),
        ['GO', '59', 'KX', 'RT'].map((it) => concept(it)),
      ),
    ),
    change: (line) => ({ kind: 'add-modifier', line, modifier: 'LT' }),
    after: claim(
      item(
        concept('97760', cpt),
        ['GO', '59', 'KX', 'RT'].map((it) => concept(it)),
      ),
    ),
  },
  'replaces a modifier': {
    before: claim(item(concept('97760', cpt), [concept('GP'), concept('KX')])),
    change: (line) => ({ kind: 'replace-modifier', line, index: 0, modifier: 'GO' }),
    after: claim(item(concept('97760', cpt), [concept('GO'), concept('KX')])),
  },
  'replaces a modifier that stands as text': {
    before: claim(item(concept('97760', cpt), [concept('KX'), { text: 'GP' }])),
    change: (line) => ({ kind: 'replace-modifier', line, index: 1, modifier: 'GO' }),
    after: claim(item(concept('97760', cpt), [concept('KX'), { text: 'GO' }])),
  },
  'replaces a modifier of CPT with one that CPT does not have': {
    before: claim(item(concept('97760', cpt), [concept('59', cpt)])),
    change: (line) => ({ kind: 'replace-modifier', line, index: 0, modifier: 'XS' }),
    after: claim(item(concept('97760', cpt), [concept('XS', hcpcs)])),
  },
  'removes the first modifier': {
    before: claim(item(concept('97760', cpt), [concept('GO'), concept('59'), concept('KX')])),
    change: (line) => ({ kind: 'remove-modifier', line, index: 0 }),
    after: claim(item(concept('97760', cpt), [concept('59'), concept('KX')])),
  },
  'removes the last modifier': {
    before: claim(item(concept('97760', cpt), [concept('GO'), concept('59')])),
    change: (line) => ({ kind: 'remove-modifier', line, index: 1 }),
    after: claim(item(concept('97760', cpt), [concept('GO')])),
  },
  'removes the list with its only modifier': {
    before: claim(item(concept('97760', cpt), [concept('59')])),
    change: (line) => ({ kind: 'remove-modifier', line, index: 0 }),
    after: claim(item(concept('97760', cpt))),
  },
  'removes one of two modifiers that share a concept': {
    before: claim(item(concept('97760', cpt), [{ coding: [{ code: 'GO' }, { code: '59' }] }])),
    change: (line) => ({ kind: 'remove-modifier', line, index: 1 }),
    after: claim(item(concept('97760', cpt), [{ coding: [{ code: 'GO' }] }])),
  },
};

describe('writing FHIR', () => {
  for (const [style, print] of Object.entries(styles)) {
    for (const [name, { before, change, after }] of Object.entries(cases)) {
      it(`${name}, on ${style}`, () => {
        assert.equal(write(print(before), change).text, print(after));
      });
    }
  }

  it('lays out a new modifier as the code beside it, where lines are mixed', () => {
    const text = [
      '{ "resourceType": "Claim",',
      '  "item": [',
      '    {',
      `      "productOrService": { "coding": [{ "system": "${cpt}", "code": "97760" }] },`,
      '      "quantity": { "value": 1 }',
      '    }',
      '  ]',
      '}',
    ].join('\n');
    const added = write(text, (line) => ({ kind: 'add-modifier', line, modifier: '59' })).text;
    assert.equal(added.split('\n')[4], `      "modifier": [{ "coding": [{ "system": "${cpt}", "code": "59" }] }],`);
    assert.equal(added.split('\n').length, text.split('\n').length + 1);
  });

  it('changes both codings of a modifier that stands in two systems', () => {
    const both = (code: string) =>
      claim(item(concept('97760', cpt), [{ coding: [{ system: hcpcs, code }, { code }] }]));
    const text = JSON.stringify(both('GP'));
    const after = write(text, (line) => ({ kind: 'replace-modifier', line, index: 0, modifier: 'GO' })).text;
    assert.equal(after, JSON.stringify(both('GO')));
  });

  it('touches no more than the characters of a code', () => {
    const text = JSON.stringify(claim(item(concept('97760', cpt))), null, 2);
    const { edits } = write(text, (line) => ({ kind: 'replace-code', line, code: '97763' }));
    assert.deepEqual(edits, [
      { span: { start: text.indexOf('97760'), end: text.indexOf('97760') + 5 }, newText: '97763' },
    ]);
  });

  it('leaves a line alone that has no code of ours', () => {
    const text = JSON.stringify(claim(item(concept('97760', 'http://snomed.info/sct'))));
    assert.deepEqual(write(text, (line) => ({ kind: 'replace-code', line, code: '97763' })).edits, []);
  });
});
