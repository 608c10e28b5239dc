import assert from 'node:assert/strict';
import { Linter, analyze } from '../../server/src/index.js';
import { testKnowledge } from '../support/knowledge.js';
import { deletedCode } from '../../server/src/rules/deleted-code.js';
import { testRule } from '../support/rule-table.js';

testRule(deletedCode, {
  valid: {
    'the code was valid on the day': `97762,GP,1,2016-05-01`,
    'its last valid day': `97762,GP,1,2017-12-31`,
    'the code that took its place': `97763,GP,1,2018-01-01`,
    'a code that nobody knows': `12345,GP,1,2024-05-01`,
    'the number is not in the place of a code': `97763,GP,97762,2024-05-01`,
    'no line has a code': `,GP,1,2024-05-01`,
    'advice in a note whose date cannot be read': {
      as: 'note.md',
      text: `
        # Occupational therapy note
        Date of service: 13/45/2016
        - 97110 GO x2
        Use 97762 for later visits, not 97760.
      `,
    },
    'advice in a note that bills nothing, and whose date cannot be read': {
      as: 'note.md',
      text: `
        # Occupational therapy note
        Date of service: 13/45/2016
        Splint checked. Use CPT 97762 for later visits.
      `,
    },
    'a ZIP code beside the codes': {
      as: 'charges.csv',
      text: `
        Zip,CPT,Mod,Units,DOS
        97762,97763,GP,1,2024-05-01
      `,
    },
  },
  invalid: {
    'long after it was deleted': {
      text: `
        97762,GP,1,2024-05-01
        ^^^^^ 97762 was deleted; last valid day 2017-12-31. Use 97763.
      `,
      after: `97763,GP,1,2024-05-01`,
    },
    'the first day on which it was gone': `
      97762,GP,1,2018-01-01
      ^^^^^ 97762 was deleted; last valid day 2017-12-31. Use 97763.
    `,
    'no date of service: milder': {
      text: `
        97762,GP,1
        ^^^^^ warning: 97762 was deleted; last valid day 2017-12-31. Use 97763.
      `,
      after: `97763,GP,1`,
    },
    'two codes took its place': {
      text: `
        44444,GP,1,2024-05-01
        ^^^^^ 44444 was deleted; last valid day 2019-12-31. Use 44445 or 44446.
      `,
      after: `44445,GP,1,2024-05-01`,
    },
    'what took its place was deleted too: the one valid on the day': {
      text: `
        66661,GP,1,2015-05-01
        ^^^^^ 66661 was deleted; last valid day 2009-12-31. Use 66662.
        66661,GP,1,2024-05-01
        ^^^^^ 66661 was deleted; last valid day 2009-12-31. Use 66663.
      `,
      after: `
        66662,GP,1,2015-05-01
        66661,GP,1,2024-05-01
      `,
    },
    'advice in a note of a day on which it was gone': {
      as: 'note.md',
      text: `
        # Occupational therapy note
        Date of service: 05/01/2024
        - 97110 GO x2
        Use 97762 for later visits, not 97760.
            ^^^^^ warning: 97762 was deleted; last valid day 2017-12-31. Use 97763.
      `,
    },
    'advice in a note that names no date': {
      as: 'note.md',
      text: `
        # Occupational therapy note
        Splint checked. Use CPT 97762 for later visits.
                                ^^^^^ warning: 97762 was deleted; last valid day 2017-12-31. Use 97763.
      `,
    },
    'nothing took its place': `
      97110,GP,1,2024-05-01
      55555,GP,1,2024-05-01
      ^^^^^ 55555 was deleted; last valid day 2019-12-31.
    `,
    'on a CMS-1500, where columns stay in their places': {
      as: 'form.cms1500',
      text: `
        05 01 24 05 01 24 11   97762 GP       A     60 00  1
                               ^^^^^ 97762 was deleted; last valid day 2017-12-31. Use 97763.
      `,
      after: `05 01 24 05 01 24 11   97763 GP       A     60 00  1`,
    },
  },
});

describe('advice in a note whose date cannot be read', () => {
  it('is said to be not judged', () => {
    const text = '# Occupational therapy note\nDate of service: 13/45/2016\nUse CPT 97762 for later visits.\n';
    const analysis = analyze({ name: 'note.md', text }, new Linter([deletedCode], testKnowledge));
    assert.deepEqual(analysis?.result.notChecked, [
      { rule: 'deleted-code', reason: 'The date of service could not be read.' },
    ]);
    const [mention] = analysis.reading.mentions;
    const [unread] = mention?.unread ?? [];
    assert.equal(unread && text.slice(unread.span.start, unread.span.end), '13/45/2016');
  });
});
