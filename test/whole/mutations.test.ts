/** A valid 837P, and fifteen ways to break it at one place: each is found once, where it is, with every rule on. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyze, builtinKnowledge, Linter, rules } from '../../server/src/index.js';
import { day } from '../support/knowledge.js';

const valid = readFileSync(new URL('valid.837', import.meta.url), 'utf8');
const linter = new Linter(rules, builtinKnowledge(), { today: day('2026-07-01') });

interface Mutation {
  /** Stands once in the valid file. */
  readonly text: string;
  readonly instead: string;
  readonly rule: string;
  /** The characters that the finding is about, and the segment they stand in. */
  readonly at: string;
  readonly in: string;
  readonly address: string;
}

const mutations: Readonly<Record<string, Mutation>> = {
  'a wrong count in SE': {
    text: 'SE*37*0001',
    instead: 'SE*36*0001',
    rule: 'wrong-count',
    at: '36',
    in: 'SE*36*0001',
    address: 'SE01',
  },
  'a wrong count in GE': {
    text: 'GE*1*101',
    instead: 'GE*2*101',
    rule: 'wrong-count',
    at: '2',
    in: 'GE*2*101',
    address: 'GE01',
  },
  'ST and SE differ': {
    text: 'SE*37*0001',
    instead: 'SE*37*0010',
    rule: 'control-number-mismatch',
    at: '0010',
    in: 'SE*37*0010',
    address: 'SE02',
  },
  'a list of diagnoses that is none': {
    text: 'HI*ABK:M25511*',
    instead: 'HI*AXK:M25511*',
    rule: 'unknown-qualifier',
    at: 'AXK',
    in: 'HI*AXK:M25511*ABF:M25611',
    address: '2300 HI01-1',
  },
  'a segment that nobody knows': {
    text: 'N3*2 SAMPLE STREET~',
    instead: 'N3*2 SAMPLE STREET~\nN9X*1~',
    rule: 'unknown-segment',
    at: 'N9X',
    in: 'N9X*1',
    address: '',
  },
  'a line without its service': {
    text: 'SV1*HC:97110:GP*110*UN*2***1:2~\n',
    instead: '',
    rule: 'missing-part',
    at: 'LX*2',
    in: 'LX*2',
    address: '2400 SV1',
  },
  'a day that does not exist': {
    text: 'LX*1~\nSV1*HC:97161:GP*150*UN*1***1~\nDTP*472*D8*20260302~',
    instead: 'LX*1~\nSV1*HC:97161:GP*150*UN*1***1~\nDTP*472*D8*20260231~',
    rule: 'unreadable-date',
    at: '20260231',
    in: 'DTP*472*D8*20260231',
    address: '2400 DTP03',
  },
  'a segment of another transaction': {
    text: 'LX*2~\nSV1*',
    instead: 'LX*2~\nSVC*HC:97110*110*80~\nSV1*',
    rule: 'unknown-segment',
    at: 'SVC',
    in: 'SVC*HC:97110*110*80',
    address: '',
  },
  'a parent that is not there': {
    text: 'HL*2*1*22*0',
    instead: 'HL*2*7*22*0',
    rule: 'missing-parent',
    at: '7',
    in: 'HL*2*7*22*0',
    address: 'HL02',
  },
  'no billing provider': {
    text: 'NM1*85*2*EXAMPLE PHYSICAL THERAPY*****XX*1234567893~\n',
    instead: '',
    rule: 'missing-part',
    at: 'CLM',
    in: 'CLM*TEST1*260***11:B:1*Y*A*Y*Y',
    address: '2010AA NM1',
  },
  'no claim before its lines': {
    text: 'CLM*TEST1*260***11:B:1*Y*A*Y*Y~\n',
    instead: '',
    rule: 'missing-part',
    at: 'HI',
    in: 'HI*ABK:M25511*ABF:M25611',
    address: '2300 CLM',
  },
  'a total that is not the sum': {
    text: 'CLM*TEST1*260*',
    instead: 'CLM*TEST1*250*',
    rule: 'total-not-sum',
    at: '250',
    in: 'CLM*TEST1*250***11:B:1*Y*A*Y*Y',
    address: '2300 CLM02',
  },
  'a code of four digits': {
    text: 'HC:97110:GP*110*UN*2***1:2',
    instead: 'HC:9711:GP*110*UN*2***1:2',
    rule: 'malformed-code',
    at: '9711',
    in: 'SV1*HC:9711:GP*110*UN*2***1:2',
    address: '2400 SV101-2',
  },
  'a code that was deleted': {
    text: 'HC:97161:GP',
    instead: 'HC:97001:GP',
    rule: 'deleted-code',
    at: '97001',
    in: 'SV1*HC:97001:GP*150*UN*1***1',
    address: '2400 SV101-2',
  },
  'a wrong check digit': {
    text: 'XX*1245319599~',
    instead: 'XX*1245319598~',
    rule: 'invalid-npi',
    at: '1245319598',
    in: 'NM1*82*1*EXAMPLE*THERAPIST****XX*1245319598',
    address: '2310B NM109',
  },
};

function findingsIn(text: string) {
  const analysis = analyze({ name: 'valid.837', text }, linter);
  assert.ok(analysis !== undefined, 'the file is not read');
  return analysis.result.findings.map(({ rule, severity, span, address }) => {
    const from = text.lastIndexOf('\n', span.start - 1) + 1;
    return {
      rule,
      severity,
      at: text.slice(span.start, span.end),
      in: text.slice(from, text.indexOf('~', from)),
      address: address ?? '',
    };
  });
}

describe('a valid 837P', () => {
  it('has no finding', () => {
    assert.deepEqual(findingsIn(valid), []);
  });
  it('is valid whatever ends its lines', () => {
    assert.deepEqual(findingsIn(valid.replaceAll('\n', '\r\n')), []);
    assert.deepEqual(findingsIn(valid.replaceAll('\n', '')), []);
  });
  for (const [name, { text, instead, ...expected }] of Object.entries(mutations)) {
    it(`broken by ${name}: one finding, where it is`, () => {
      assert.equal(valid.split(text).length, 2, 'the text to change stands once in the file');
      assert.deepEqual(findingsIn(valid.replace(text, instead)), [{ ...expected, severity: 'error' }]);
    });
  }
});
