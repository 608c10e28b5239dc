import assert from 'node:assert/strict';
import { cms1500 } from '../../../server/src/formats/cms1500/cms1500.js';
import { corpus } from '../../support/fixtures.js';

describe('a CMS-1500 as text', () => {
  const ours: Readonly<Record<string, readonly [name: string, text: string]>> = {
    'one whole service line': ['a.txt', 'copied:\n03 02 26 03 02 26 11   97760 GO       AB   110 00  2   1245319599'],
    'a code in box 24D and another box': ['a.txt', '24D: 97760 GO\n24G: 2\n'],
    'box numbers in words': ['', 'Box 21A: M65.4\nBox 24D line 1: 97760\n'],
    'its name': ['form.cms1500', ''],
    'its name before another': ['form.hcfa.txt', ''],
  };
  for (const [name, [file, text]] of Object.entries(ours)) {
    it(`is known by ${name}`, () => {
      assert.ok(cms1500.matches({ name: file, text }));
    });
  }

  const others: Readonly<Record<string, readonly [name: string, text: string]>> = {
    'ZIP codes': ['a.txt', '12 EXAMPLE ST\nTESTVILLE OR 97760\nTESTVILLE OR 97110-2345\n'],
    'a day and a number': ['a.txt', '03/02/2026 11 97760\n03 02 26 97110 3 visits\n'],
    'days, ZIP code and telephone': ['a.txt', '03/02/2026 11 TESTVILLE OR 97760 541 55 01 2\n'],
    'times of day': ['a.txt', 'Time in 10:00\nTime out 10:45\n24: out of the office\n'],
    'a numbered list': ['a.txt', '1. Splint made\n19. Recheck\n21. Return to clinic\n24. D/C home\n'],
    'one key alone': ['a.txt', '24D: 97760\n'],
    'keys without a code': ['a.txt', '24A: 03/02/2026\n24D: see above\n24G: 2\n'],
    'a note that quotes a line': ['a.md', '03 02 26 03 02 26 11   97760 GO   AB   110 00  2'],
    'nothing': ['a.txt', ''],
  };
  for (const [name, [file, text]] of Object.entries(others)) {
    it(`is not ${name}`, () => {
      assert.ok(!cms1500.matches({ name: file, text }));
    });
  }

  for (const document of [...corpus('notes', /./), ...corpus('csv', /./), ...corpus('edi', /./)]) {
    it(`is not the real ${document.name}`, () => {
      assert.ok(!cms1500.matches(document));
    });
  }
});
