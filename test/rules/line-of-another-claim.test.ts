import { builtinKnowledge } from '../../server/src/index.js';
import { lineOfAnotherClaim } from '../../server/src/rules/line-of-another-claim.js';
import { testRule } from '../support/rule-table.js';

interface Sent {
  readonly line?: string;
  /** CLM05. */
  readonly place?: string;
  readonly date?: string;
  /** Segments of the claim in front of its line. */
  readonly more?: string;
  /** Segments in front of the claim. */
  readonly before?: string;
}

const patient = 'HL*2*1*22*0~\nSBR*P*18*******CI~\nNM1*IL*1*SAMPLE*ALFA****MI*TEST0001~';
const usual = '97161:GP*150*UN*1***1~';
const claim = ({ line = usual, place = '11:B:1', date = '20260302', more = '', before = '' }: Sent) =>
  `${before}CLM*TEST*150***${place}*Y*A*Y*Y~\nHI*ABK:M25561~\n${more}LX*1~\nSV1*HC:${line}\nDTP*472*D8*${date}~`;
const file = (provider: string, ...claims: readonly Sent[]) => ({
  as: 'batch.837',
  text: [`HL*1**20*1~\nNM1*85*2*EXAMPLE CLINIC*****${provider}~`, patient, ...claims.map(claim)].join('\n'),
});
const two = (first: Sent, second: Sent) => file('XX*1234567893', first, second);
const drawn = (code: string) => `\n       ^^^^^ Another claim also bills ${code} on this day; payers deny the second.`;
const again = `${usual}${drawn('97161')}`;
const rendering = (npi: string) => `NM1*82*1*EXAMPLE*THERAPIST****XX*${npi}~\n`;

testRule(
  lineOfAnotherClaim,
  {
    valid: {
      'another day': two({}, { date: '20260303' }),
      'another patient': two({}, { before: `${patient.replace('ALFA', 'BRAVO').replace('0001', '0002')}\n` }),
      'a claim that replaces the first': two({}, { place: '11:B:7' }),
      'a claim that takes the first back': two({}, { place: '11:B:8' }),
      'replaced by one sent for the first time': two({ place: '11:B:8' }, {}),
      'nothing tells how often it was sent': two({ place: '11:B' }, { place: '11:B' }),
      'another code': two({}, { line: '97165:GO*150*UN*1***1~' }),
      'another modifier': two({}, { line: '97161:GP:KX*150*UN*1***1~' }),
      'other units': two({ line: '97760:GO*55*UN*1***1~' }, { line: '97760:GO*55*UN*2***1~' }),
      'another charge': two({}, { line: '97161:GP*155*UN*1***1~' }),
      'another place': two({}, { place: '12:B:1' }),
      'somebody else rendered it': two({ more: rendering('1245319599') }, { more: rendering('1679576722') }),
      'another payer': two({}, { before: `${patient.replace('*CI', '*MB')}\n` }),
      'another payer named beside it': two({ more: 'SBR*S*18*******CI~\n' }, { more: 'SBR*S*18*******CI~\n' }),
      'nothing tells who bills': file('24*123456789', {}, {}),
      'a service that may be given twice a day': two(
        { line: '97110:GP*110*UN*2***1~' },
        { line: '97110:GP*110*UN*2***1~' },
      ),
      'a day that could not be read': two({ date: '20260302' }, { date: '20260302-20260304' }),
      'a sheet, which does not tell how often it was sent': {
        as: 'charges.csv',
        text: 'Claim,Patient,DOS,CPT,Modifiers,Units,Charge\nT1,SAMPLE1,03/02/2026,97161,GP,1,150\nT2,SAMPLE1,03/02/2026,97161,GP,1,150',
      },
      'twice on one claim: another rule tells': two(
        { line: `${usual}\nDTP*472*D8*20260302~\nLX*2~\nSV1*HC:${usual}` },
        { date: '20260303' },
      ),
    },
    invalid: {
      'the claim again': two({}, { line: again }),
      'an orthotic encounter': two(
        { line: '97760:GO:RT*110*UN*2***1~' },
        { line: `97760:GO:RT*110*UN*2***1~${drawn('97760')}` },
      ),
      'an evaluation of occupational therapy': two(
        { line: '97166:GO*150*UN*1***1~' },
        { line: `97166:GO*150*UN*1***1~${drawn('97166')}` },
      ),
      'modifiers in another order': two(
        { line: '97161:GP:KX*150*UN*1***1~' },
        { line: `97161:KX:GP*150*UN*1***1~${drawn('97161')}` },
      ),
      'other claims between': file('XX*1234567893', {}, { date: '20260303' }, { date: '20260304' }, { line: again }),
      'three times': file('XX*1234567893', {}, { line: again }, { line: again }),
      'among other lines': two({}, { line: `97110:GP*55*UN*1***1~\nDTP*472*D8*20260302~\nLX*2~\nSV1*HC:${again}` }),
      'of an institutional claim': two({ place: '13:A:1', more: '', line: usual }, { place: '13:A:1', line: again }),
    },
  },
  builtinKnowledge(),
);
