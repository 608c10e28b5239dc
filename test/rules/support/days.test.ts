import assert from 'node:assert/strict';
import type { Claim } from '../../../server/src/claim/claim.js';
import { builtinKnowledge, analyze, Linter } from '../../../server/src/index.js';
import { dayOf, daysOf } from '../../../server/src/rules/support/days.js';

const linter = new Linter([], builtinKnowledge());

function claimIn(text: string): Claim {
  const claim = analyze({ name: 'test.claim.csv', text }, linter)?.reading.claims[0]?.claim;
  assert.ok(claim !== undefined, 'no claim is read');
  return claim;
}

function printed(claim: Claim): string {
  const { days, unplaced } = daysOf(claim);
  const codes = (lines: Claim['lines']) => lines.map((it) => it.code?.value).join(' ');
  return [...days.map((it) => `${it.date ?? 'one visit'}: ${codes(it.lines)}`), `no day: ${codes(unplaced)}`].join(
    '\n',
  );
}

describe('lines of a claim by day of service', () => {
  it('one day for all', () => {
    assert.equal(printed(claimIn('97110,GP,1,2026-03-02\n97112,GP,1,2026-03-02')), '2026-03-02: 97110 97112\nno day: ');
  });

  it('days in between each other', () => {
    assert.equal(
      printed(claimIn('97110,GP,1,2026-03-02\n97112,GP,1,2026-03-04\n97140,GP,1,2026-03-02')),
      '2026-03-02: 97110 97140\n2026-03-04: 97112\nno day: ',
    );
  });

  it('no day anywhere is one visit', () => {
    assert.equal(printed(claimIn('97110,GP,1\n97112,GP,1')), 'one visit: 97110 97112\nno day: ');
  });

  it('a line without a day beside lines that have one belongs to none', () => {
    assert.equal(printed(claimIn('97110,GP,1,2026-03-02\n97112,GP,1')), '2026-03-02: 97110\nno day: 97112');
  });

  it('an unread date belongs to none', () => {
    assert.equal(printed(claimIn('97110,GP,1,2026-13-02\n97112,GP,1,2026-03-02')), '2026-03-02: 97112\nno day: 97110');
  });

  it('a range of days belongs to none, one day written as a range to that day', () => {
    const claim = claimIn('97110,GP,1,2026-03-02\n97112,GP,1,2026-03-02\n97140,GP,1,2026-03-04');
    const last = claim.lines[2]?.serviceDate;
    const [first, second, third] = claim.lines;
    assert.ok(first && second && third && last);
    const lines = [first, { ...second, lastDate: last }, { ...third, lastDate: last }];
    assert.equal(printed({ ...claim, lines }), '2026-03-02: 97110\n2026-03-04: 97140\nno day: 97112');
  });

  it('knows the day of a line', () => {
    const claim = claimIn('97110,GP,1,2026-03-02\n97112,GP,1\n97140,GP,1,2026-03-02');
    const days = claim.lines.map((it) => dayOf(it, claim)?.lines.length);
    assert.deepEqual(days, [2, undefined, 2]);
  });

  it('asks once a claim', () => {
    const claim = claimIn('97110,GP,1,2026-03-02');
    assert.equal(daysOf(claim), daysOf(claim));
  });
});
