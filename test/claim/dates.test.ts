import assert from 'node:assert/strict';
import { daysBetween, serviceDateFrom } from '../../server/src/claim/dates.js';
import { day } from '../support/knowledge.js';

/** Written forms of the second of November 2017, where nothing else is said. */
const read: Readonly<Record<string, string>> = {
  '2017-11-02': '2017-11-02',
  '2017-11-02T09:30:00Z': '2017-11-02',
  '20171102': '2017-11-02',
  '11/2/17': '2017-11-02',
  '11-02-2017': '2017-11-02',
  'Nov 2, 2017': '2017-11-02',
  'Nov. 2 2017': '2017-11-02',
  'November 2nd, 2017': '2017-11-02',
  'Thursday, November 2, 2017': '2017-11-02',
  'Thu Nov 2, 2017': '2017-11-02',
  '2 Nov 2017': '2017-11-02',
  'Thurs. 2nd November, 2017': '2017-11-02',
  '16-Nov-2017': '2017-11-16',
  '16-Nov-17': '2017-11-16',
  '02NOV2017': '2017-11-02',
  'Sept 5, 2017': '2017-09-05',
  '5 May 2017': '2017-05-05',
  '2017.11.02': '2017-11-02',
  '2017/11/02': '2017-11-02',
  '2017-11-2': '2017-11-02',
  '11022017': '2017-11-02',
  '20171102.0': '2017-11-02',
  '11/02/2017 10:30': '2017-11-02',
  '2017-11-02 10:30:00.000': '2017-11-02',
  '11/2/2017 9:05 AM': '2017-11-02',
  '11/02/2017-11/02/2017': '2017-11-02',
  '11/02/17 - 11/03/17': '2017-11-02',
  '20171102-20171103': '2017-11-02',
  '11-02-2017 - 11-03-2017': '2017-11-02',
  'Nov 2, 2017 to Nov 3, 2017': '2017-11-02',
};

const unread = [
  '',
  '2016',
  '2016-05',
  '171230',
  '20181345',
  '13/02/2017',
  '30/11/2017',
  '2017-13-02',
  '11/31/2017',
  'Nov 31, 2017',
  'Non 2, 2017',
  'Thursday',
  'Nov 2017',
  '13022017',
  '11/03/2017-11/02/2017',
  '11/02/2017-',
  '11/02/2017-13/02/2017',
];

describe('a date of service', () => {
  for (const [text, day] of Object.entries(read)) {
    it(`is read from ${text}`, () => {
      assert.equal(serviceDateFrom(` ${text} `), day);
    });
  }
  for (const text of unread) {
    it(`is not read from ${text === '' ? 'nothing' : text}`, () => {
      assert.equal(serviceDateFrom(text), undefined);
    });
  }
});

describe('the days between two', () => {
  const cases: readonly (readonly [one: string, other: string, days: number])[] = [
    ['2026-03-02', '2026-03-02', 0],
    ['2026-03-02', '2026-03-01', 1],
    ['2026-02-28', '2026-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-12-31', '2026-01-01', 1],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-01-01', '2001-01-01', 366],
    ['2017-11-02', '2026-03-02', 3042],
  ];
  for (const [one, other, days] of cases) {
    it(`${one} and ${other}`, () => {
      assert.equal(daysBetween(day(one), day(other)), days);
    });
  }
});
