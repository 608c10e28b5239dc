import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixed } from '../../server/src/cli/fix.js';
import { Linter } from '../../server/src/index.js';
import { defineRule } from '../../server/src/rules/rule.js';
import { testKnowledge } from '../support/knowledge.js';

/** Offers one fix that only spells anew, and one that changes what is billed. */
const rule = defineRule({
  id: 'small-letters',
  category: 'modifier',
  severity: 'error',
  since: '0.1.0',
  summary: 'For a test.',
  why: 'For a test.',
  sources: [],
  examples: { bad: '', good: '' },
  message: () => 'Small letters.',
  check: {
    line(line, _claim, { report }) {
      for (const modifier of line.modifiers) {
        const text = modifier.value.toUpperCase();
        if (text === modifier.value) continue;
        const fix = { title: 'Write it large', preferred: true };
        report(modifier, undefined, {
          fixes: [{ ...fix, change: { kind: 'retype', at: modifier, text }, changesBilling: text === 'KX' }],
        });
      }
    },
  },
});

describe('claimlint check --fix', () => {
  let folder = '';
  const linter = new Linter([rule], testKnowledge);
  const path = () => join(folder, 'a.claim.csv');
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimlint-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('writes what changes nothing billed, and not a byte more; a second time it writes nothing', async () => {
    const text = '\uFEFF97110,gp,1,2026-03-02\r\n97110,GP kx,1,2026-03-02\r\n';
    writeFileSync(path(), text);
    const after = await fixed(path(), { name: 'a.claim.csv', text }, linter);
    assert.equal(readFileSync(path(), 'utf8'), text.replace('gp', 'GP'));
    assert.equal(after.text, text.replace('gp', 'GP'));
    assert.equal(await fixed(path(), after, linter), after);
  });

  it('leaves a file of another encoding alone and says so', async () => {
    const text = '97110,gp,1,2026-03-02\n';
    writeFileSync(path(), text, 'utf16le');
    await assert.rejects(fixed(path(), { name: 'a.claim.csv', text }, linter), /is not UTF-8, so nothing was fixed/);
    assert.equal(readFileSync(path(), 'utf16le'), text);
  });
});
