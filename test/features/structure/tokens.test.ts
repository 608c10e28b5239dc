import assert from 'node:assert/strict';
import { builtinKnowledge, tokensOf } from '../../../server/src/index.js';
import { analysisOf, everyText } from '../../support/every-text.js';
import { dedent } from '../../support/rule-table.js';

const knowledge = builtinKnowledge();

/** `97110:function GP:parameter`; a `!` behind a code that is gone. */
function tokens(text: string, name: string, from = 0, to?: number): string {
  const analysis = analysisOf({ text: dedent(text), name });
  assert.ok(analysis !== undefined, 'no format reads this document');
  const asked = to === undefined ? undefined : { start: from, end: to };
  return tokensOf(knowledge, analysis, asked)
    .map(
      ({ span, kind, isDeprecated }) => `${dedent(text).slice(span.start, span.end)}:${kind}${isDeprecated ? '!' : ''}`,
    )
    .join(' ');
}

const claim = `
  CLM*TEST1*110***11:B:1~
  HI*ABK:M25561~
  NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~
  LX*1~
  SV1*HC:97762:GP*55*UN*2*12**1:2~
  DTP*472*D8*20260302~
`;

describe('tokens', () => {
  it('are codes, modifiers, amounts, days, diagnoses, pointers and numbers of providers', () => {
    assert.equal(
      tokens(claim, 'test.837'),
      '110:number M25561:enumMember 1245319599:type 97762:function! GP:parameter 55:number 2:number 12:type ' +
        '1:variable 2:variable 20260302:string',
    );
  });

  it('say of a code that it is gone on its day, and not on an earlier one', () => {
    assert.equal(
      tokens('97762,GP,1,2017-12-31', 'test.claim.csv'),
      '97762:function GP:parameter 1:number 2017-12-31:string',
    );
    assert.match(tokens('97762,GP,1,2018-01-01', 'test.claim.csv'), /^97762:function! /);
  });

  it('are those of what was asked for', () => {
    const text = dedent(claim);
    const line = text.indexOf('SV1');
    assert.equal(tokens(claim, 'test.837', line, line + 15), '97762:function! GP:parameter');
    assert.equal(tokens(claim, 'test.837', 0, 3), '');
  });

  it('do not stand where a claim only takes over what was said before it', () => {
    const text =
      'HL*1**20*1~\nPRV*BI*PXC*225X00000X~\nNM1*85*2*EXAMPLE*****XX*1234567893~\nCLM*T*55***11:B:1~\nSV1*HC:97110*55*UN*1~';
    assert.doesNotMatch(tokens(text, 'test.837'), /CLM/);
  });

  it('are the codes that other transactions and words name', () => {
    assert.match(
      tokens('ST*835*0001~\nCLP*T*1*55*40~\nSVC*HC:97110:GP*55*40~\nSE*4*0001~', 'test.835'),
      /^97110:function GP:parameter$/,
    );
    assert.match(tokens('PT visit, plan of care.\n\nBill CPT 97760 today.\n', 'visit.md'), /97760:function/);
  });

  it('stand in order, none over another, each on one line and where it was asked for, in every text there is', () => {
    for (const document of everyText()) {
      const analysis = analysisOf(document);
      if (analysis === undefined) continue;
      const all = tokensOf(knowledge, analysis);
      let end = 0;
      for (const { span } of all) {
        assert.ok(span.start >= end && span.end > span.start, `${document.name} at ${span.start}`);
        assert.doesNotMatch(document.text.slice(span.start, span.end), /[\r\n]/);
        end = span.end;
      }
      const asked = { start: Math.floor(end / 3), end: Math.floor(end / 2) };
      const expected = all.filter(({ span }) => span.start < asked.end && asked.start < span.end);
      assert.deepEqual(tokensOf(knowledge, analysis, asked), expected, document.name);
    }
  });
});
