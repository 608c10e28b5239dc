/** Rules about codes that stand together, asked with the built-in knowledge: the examples that manuals and tables give. */
import assert from 'node:assert/strict';
import { analyze, builtinKnowledge, Linter, rules } from '../../../server/src/index.js';

const own = [
  'add-on-without-base',
  'code-not-yet-valid',
  'code-of-another-payer',
  'deleted-code',
  'duplicate-line',
  'mutually-exclusive-codes',
  'never-paid-code',
  'pair-never-paid',
  'pair-without-modifier',
];
const linter = new Linter(
  rules.filter((it) => own.includes(it.id)),
  builtinKnowledge(),
);

/** `severity rule code`, a line each, of lines `code modifiers` on one day, for Medicare. */
function found(date: string, ...lines: readonly string[]): string[] {
  const segments = lines.map((line, index) => {
    const day = line.split('@')[1] ?? date;
    const procedure = line.replace(/@.*/, '').split(' ').join(':');
    return `LX*${index + 1}~SV1*HC:${procedure}*90*UN*1***1~DTP*472*D8*${day.replaceAll('-', '')}~`;
  });
  const text = `HL*1**20*1~SBR*P*18*******MB~CLM*TEST1*90***11:B:1*Y*A*Y*Y~${segments.join('')}`;
  const findings = analyze({ name: 'test.837', text }, linter)?.result.findings ?? [];
  return findings.map((it) => `${it.severity} ${it.rule} ${it.code ?? ''}`);
}

const attested = '2024-08-05';
const later = '2026-03-02';

describe('codes that stand together, by the built-in knowledge', () => {
  const silent: Readonly<Record<string, readonly string[]>> = {
    'an evaluation and the first encounter with an orthosis': ['97165 GO', '97760 GO'],
    'a later encounter and functional activities': ['97763 GP', '97530 GP'],
    'a test parted from functional activities': ['97530 GP', '97750 GP 59'],
    'group and individual treatment, parted': ['97150 GP', '97110 GP 59'],
    'evaluations of two disciplines': ['97161 GP', '97165 GO'],
    'habits that are out of date: gait and functional activities': ['97530 GP', '97116 GP'],
    'manual therapy and an evaluation': ['97140 GP', '97161 GP'],
    'manual therapy and functional activities': ['97530 GP', '97140 GP'],
    'a re-evaluation and exercise': ['97164 GP', '97110 GP'],
    'exercise and manual therapy': ['97110 GP', '97140 GP'],
    'the further time of cognitive treatment with the first': ['97129 GN', '97130 GN'],
    'further caregiver training with the first': ['97550 GP', '97551 GP'],
    'what Medicare wants for stimulation': ['G0283 GP', '97110 GP'],
  };
  for (const [name, lines] of Object.entries(silent)) {
    it(`nothing to say: ${name}`, () => {
      assert.deepEqual(found(attested, ...lines), []);
      assert.deepEqual(found(later, ...lines), []);
    });
  }

  const loud: Readonly<Record<string, readonly [lines: readonly string[], attested: readonly string[]]>> = {
    'first and later encounter on one day': [['97760 GO', '97763 GO 59'], ['error mutually-exclusive-codes 97763']],
    'an evaluation and a later encounter': [['97165 GO', '97763 GO 59'], ['error pair-never-paid 97763']],
    'an evaluation and a physical test': [['97161 GP', '97750 GP'], ['error pair-never-paid 97750']],
    'an orthosis and exercise': [['97760 GO', '97110 GO'], ['warning pair-without-modifier 97110']],
    'manual therapy and massage': [['97140 GP', '97124 GP 59'], ['error pair-never-paid 97124']],
    'evaluation and re-evaluation': [['97161 GP', '97164 GP'], ['error pair-never-paid 97164']],
    'two evaluations': [['97161 GP', '97162 GP'], ['error pair-never-paid 97161']],
    'range of motion and an evaluation': [['97165 GO', '95851 GO'], ['error pair-never-paid 95851']],
    'group and individual treatment': [['97150 GP', '97530 GP'], ['warning pair-without-modifier 97530']],
    'gait training beside an orthosis': [['97760 GP', '97116 GP'], ['warning pair-without-modifier 97116']],
    'a splint beside an orthosis': [['97760 GO', '29125 GO'], ['warning pair-without-modifier 29125']],
    packs: [['97010 GP'], ['warning never-paid-code 97010']],
    'a wound code that is never paid, beside one that is': [
      ['97597 GP', '97602 GP'],
      ['warning never-paid-code 97602'],
    ],
    stimulation: [['97014 GP'], ['error code-of-another-payer 97014']],
    'stimulation, twice': [['97014 GP', 'G0283 GP'], ['warning mutually-exclusive-codes 97014']],
    'further cognitive treatment alone': [['97130 GN'], ['error add-on-without-base 97130']],
    'further caregiver training alone': [['97551 GP'], ['error add-on-without-base 97551']],
  };
  for (const [name, [lines, expected]] of Object.entries(loud)) {
    it(`one finding: ${name}`, () => {
      assert.deepEqual(found(attested, ...lines), expected);
      // No table of this day was read: what rests on one is no longer certain.
      assert.deepEqual(
        found(later, ...lines),
        expected.map((it) => it.replace('error pair', 'warning pair')),
      );
    });
  }

  it('pair edits did not hold in the spring of 2020', () => {
    assert.deepEqual(found('2020-05-04', '97161 GP', '97750 GP'), []);
  });
  it('monitoring: the shorter or the longer span of data', () => {
    assert.deepEqual(found(later, '98977 GP', '98985 GP@2026-03-20'), ['error mutually-exclusive-codes 98977']);
    assert.deepEqual(found(later, '98977 GP', '98985 GP@2026-04-20'), []);
  });
  it('codes of 2026 before their year', () => {
    assert.deepEqual(found('2025-11-03', '98985 GP'), ['error code-not-yet-valid 98985']);
  });
});
