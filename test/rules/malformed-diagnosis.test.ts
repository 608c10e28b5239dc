import { malformedDiagnosis } from '../../server/src/rules/malformed-diagnosis.js';
import { testRule } from '../support/rule-table.js';

const as = 'test.837';
const file = (diagnoses: string, date = '20260302', payer = 'CI') => `
HL*1**20*1~
SBR*P*18*******${payer}~
CLM*TEST1*55***11:B:1*Y*A*Y*Y~
${diagnoses}
LX*1~
SV1*HC:97110:GP*55*UN*1***1~
DTP*472*D8*${date}~`;
const sheet = (diagnosis: string) => `CPT,Mod,Units,DOS,Dx1\n97110,GP,1,2026-03-02,${diagnosis}`;

const template = (diagnosis: string, drawn = '') => `claim:
  date: 2026-03-02
  diagnoses:
    - ${diagnosis}${drawn}
  lines:
    - code: "97110"`;

testRule(malformedDiagnosis, {
  valid: {
    'three characters': { as, text: file('HI*ABK:I10~') },
    'seven characters': { as, text: file('HI*ABK:S62501D~') },
    'an injury in aftercare: as it should be': { as, text: file('HI*ABK:S52501D~') },
    'a placeholder before the seventh': { as, text: file('HI*ABK:S6390XA~') },
    'a letter in the third place': { as, text: file('HI*ABK:C4A0~') },
    'a new code with a letter in the second place': { as, text: file('HI*ABK:QA00101~') },
    'lower case': { as, text: file('HI*ABK:m65311~') },
    'ICD-9 in its day': { as, text: file('HI*BK:72703~', '20150930') },
    'a dot on paper': { as: 'charges.csv', text: sheet('M65.311') },
    'no dot on paper': { as: 'charges.csv', text: sheet('M65311') },
  },
  invalid: {
    'a dot in a claim file': {
      as,
      text: file('HI*ABK:M65.311~\n       ^^^^^^^ A claim file has diagnoses without the decimal point.'),
      after: file('HI*ABK:M65311~'),
    },
    'of the second diagnosis': {
      as,
      text: file(
        'HI*ABK:M65311*ABF:M25.531~\n                  ^^^^^^^ A claim file has diagnoses without the decimal point.',
      ),
      after: file('HI*ABK:M65311*ABF:M25531~'),
    },
    'eight characters': {
      as,
      text: file(
        'HI*ABK:S6250123~\n       ^^^^^^^^ This is not an ICD-10-CM code: a letter, two characters, then up to four more.',
      ),
    },
    'two letters before it': {
      as,
      text: file(
        'HI*ABK:MM5311~\n       ^^^^^^ This is not an ICD-10-CM code: a letter, two characters, then up to four more.',
      ),
    },
    'an injury without its seventh character': {
      as,
      text: file(
        'HI*ABK:S62501~\n       ^^^^^^ warning: An injury code needs a 7th character (A, D or S); fill gaps before it with X.',
      ),
    },
    'ICD-9 after its day': {
      as,
      text: file(
        'HI*ABK:72703~\n       ^^^^^ warning: This looks like ICD-9-CM; dates of service from 2015-10-01 need ICD-10-CM.',
        '20151001',
      ),
    },
    'a dot in the wrong place, on paper': {
      as: 'test.claim.yaml',
      text: template(
        'M653.11',
        '\n      ^^^^^^^ warning: The decimal point of a diagnosis goes after the third character.',
      ),
      after: template('M65.311'),
    },
  },
});
