import assert from 'node:assert/strict';
import { projectFrom } from '../../server/src/project/project.js';
import { day } from '../support/knowledge.js';

const names = { rules: ['deleted-code', 'other-rule'] };

const today = day('2026-07-01');

describe('project file', () => {
  it('is read whole', () => {
    const project = projectFrom(
      `{
        // comments are fine
        "rules": { "deleted-code": "warning" },
        "profiles": { "acme": { "extends": "commercial", "minutes": "midpoint", "payers": ["commercial"], "source": "contract" } },
        "folders": [{ "files": "old/**", "profile": "medicare", "rules": { "other-rule": "off" } }],
        "suppress": [{ "rule": "deleted-code", "files": "old/*.837", "code": "g0283", "reason": "archive", "until": "2026-07-01" }],
      }`,
      names,
    );
    assert.deepEqual(project.problems, []);
    const [acme] = project.profiles;
    assert.deepEqual(
      { id: acme?.id, minutes: acme?.minutes, medicareRules: acme?.medicareRules, payers: acme?.payers },
      { id: 'acme', minutes: 'midpoint', medicareRules: 'information', payers: ['commercial'] },
    );
    assert.deepEqual(project.settingsOf('new/a.837', today), {
      levels: { 'deleted-code': 'warning' },
      profile: undefined,
      suppressions: [],
    });
    const old = project.settingsOf('old/a.837', today);
    assert.deepEqual([old.levels, old.profile], [{ 'deleted-code': 'warning', 'other-rule': 'off' }, 'medicare']);
    assert.deepEqual(old.suppressions.map((it) => [it.rule, it.code, it.reason]), [['deleted-code', 'G0283', 'archive']]); // prettier-ignore
  });

  it('takes a locality as people write it, and says how it is written where it is not', () => {
    const localities = ['0111205', '01112-05', '01112 05', '111205', 'SAMPLE CITY'].map((it) => {
      const { locality, problems } = projectFrom(JSON.stringify({ locality: it }), names);
      return locality ?? problems[0]?.message;
    });
    const form =
      'A locality is the five digits of its Medicare contractor and its own two: 0111205, as in the GPCI file.';
    assert.deepEqual(localities, ['0111205', '0111205', '0111205', form, form]);
  });

  it('lets a suppression count to its last day and no longer', () => {
    const text = '{ "suppress": [{ "rule": "other-rule", "files": "**", "reason": "r", "until": "2026-06-30" }] }';
    const project = projectFrom(text, names);
    assert.equal(project.settingsOf('a.csv', day('2026-06-30')).suppressions.length, 1);
    assert.equal(project.settingsOf('a.csv', today).suppressions.length, 0);
  });

  it('says one sentence at the place of each thing it cannot understand, and takes the rest', () => {
    const text = `{
      "rules": { "deleted-code": "loud", "no-such-rule": "off", "deletd-code": "off", "other-rule": "hint" },
      "profile": "nobody",
      "colour": 1,
      "suppress": [{ "rule": "deleted-code", "files": "**" }, { "rule": "other-rule", "files": "**", "reason": "r", "until": "soon" }]
    }`;
    const project = projectFrom(text, names);
    const at = project.problems.map(({ message, span }) => [text.slice(span.start, span.end).slice(0, 24), message]);
    assert.deepEqual(at, [
      [
        '"colour"',
        'Nothing of this name is known here; there are $schema, profile, locality, rules, profiles, folders, suppress.',
      ],
      ['"no-such-rule"', 'Nothing of this name is known here; there are deleted-code, other-rule.'],
      ['"deletd-code"', 'Nothing of this name is known here; deleted-code may be meant.'],
      ['"loud"', 'One of error, warning, information, hint, off is expected here.'],
      ['"nobody"', 'There is no profile of this name; there are medicare, commercial, medicaid, workers-comp.'],
      ['{ "rule": "deleted-code"', 'This needs reason.'],
      ['"soon"', 'A day is written as 2026-12-31.'],
    ]);
    assert.deepEqual(project.settingsOf('a.csv', today).levels, { 'other-rule': 'hint' });
  });

  it('survives any text', () => {
    const text =
      '{ "rules": { "deleted-code": "off" }, "suppress": [{}], "folders": [{ "files": "[" }], "profiles": { "a": 1 } }';
    for (let end = 0; end <= text.length; end++) {
      const { problems } = projectFrom(text.slice(0, end), names);
      for (const { span } of problems) assert.ok(span.start >= 0 && span.end <= end + 1 && span.start <= span.end);
    }
  });
});
