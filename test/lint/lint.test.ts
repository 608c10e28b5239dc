import assert from 'node:assert/strict';
import { analyze, Linter } from '../../server/src/index.js';
import { defineRule } from '../../server/src/rules/rule.js';
import { testKnowledge } from '../support/knowledge.js';
import { silentRules } from '../support/silent-rules.js';

const words = {
  category: 'code',
  since: '0.1.0',
  summary: 'A rule for tests.',
  why: '',
  sources: [],
  examples: { bad: '', good: '' },
} as const;

const claims = ['11111,GP,1,2026-03-02', '22222,GO,1,2026-03-02', '33333,GN,1,2026-03-02'].join('\n\n');
const document = (text: string) => ({ name: 'test.claim.csv', text });

/** Reports every code, and counts how many lines it was asked about. */
function reporter() {
  const asked: string[] = [];
  const rule = defineRule<{ code: string }>({
    ...words,
    id: 'every-code',
    severity: 'error',
    message: ({ code }) => code,
    check: {
      line(line, _claim, { report, notChecked }) {
        if (line.code === undefined) return;
        asked.push(line.code.value);
        report({ span: line.code.span, code: line.code.value }, { code: line.code.value });
        notChecked('For a test.');
      },
    },
  });
  return { asked, rule };
}

describe('lint', () => {
  it('lists findings in the order of the text, and each reason once', () => {
    const { result } = analyze(document(claims), new Linter([reporter().rule], testKnowledge)) ?? {};
    assert.deepEqual(
      result?.findings.map((it) => it.message),
      ['11111', '22222', '33333'],
    );
    assert.deepEqual(result.notChecked, [{ rule: 'every-code', reason: 'For a test.' }]);
  });

  it('does not run a rule that is off, and takes the level that a person set', () => {
    const of = (level: 'off' | 'hint') =>
      analyze(document(claims), new Linter([reporter().rule], testKnowledge, { levels: { 'every-code': level } }))
        ?.result.findings;
    assert.deepEqual(of('off'), []);
    assert.deepEqual(
      of('hint')?.map((it) => it.severity),
      ['hint', 'hint', 'hint'],
    );
  });

  it('loses one rule on one claim where it fails, tells which, and never the text', () => {
    const failing = defineRule({
      ...words,
      id: 'fails-on-second',
      severity: 'error',
      message: () => '',
      check: {
        line(line) {
          if (line.code?.value === '22222') throw new Error(line.code.value);
        },
      },
    });
    const crashed: string[] = [];
    const linter = new Linter([failing, reporter().rule], testKnowledge, { onCrash: (rule) => crashed.push(rule) });
    assert.equal(analyze(document(claims), linter)?.result.findings.length, 3);
    assert.deepEqual(crashed, ['fails-on-second']);
  });

  it('asks a rule once of each kind of line, and calls it only for those that concern it', () => {
    const kinds: string[] = [];
    const called: string[] = [];
    const choosy = defineRule({
      ...words,
      id: 'choosy',
      severity: 'error',
      message: () => '',
      check: {
        concerns: ({ code = '', modifiers, on = '' }) => {
          kinds.push([code, ...modifiers, on].join(' '));
          return code === '22222' || modifiers.includes('59');
        },
        claim: ({ lines }) => called.push(`claim of ${lines.length}`),
        line: ({ code, modifiers }) => called.push([code, ...modifiers].map((it) => it?.value).join(' ')),
      },
    });
    const text = [
      ['11111,GP,1,2026-03-02', '11111,GP,2,2026-03-02', '11111,GP 59,1,2026-03-02', '22222,GO,1,2026-03-02'],
      ['11111,GP,1,2026-03-02', '11111,GP,1,2026-03-03'],
    ];
    const linter = new Linter([choosy, ...silentRules], testKnowledge);
    for (const claim of text) assert.ok(analyze(document(claim.join('\n')), linter)?.result);
    assert.deepEqual(kinds, [
      '11111 GP 2026-03-02',
      '11111 GP 59 2026-03-02',
      '22222 GO 2026-03-02',
      '11111 GP 2026-03-03',
    ]);
    assert.deepEqual(called, ['claim of 4', '11111 GP 59', '22222 GO']);
  });

  it('asks a rule once of lines that stand together, and calls it for claims of which something could not be read', () => {
    const groups: string[] = [];
    const called: number[] = [];
    const comparing = defineRule({
      ...words,
      id: 'comparing',
      severity: 'error',
      message: () => '',
      check: {
        concernsGroup: (kinds) => {
          groups.push(kinds.map((it) => it.code).join(' '));
          return kinds.length > 1 && kinds[0]?.code === kinds[1]?.code;
        },
        claim: ({ lines }) => called.push(lines.length),
      },
    });
    const linter = new Linter([comparing, ...silentRules], testKnowledge);
    const one = '11111,GP,1,2026-03-02';
    const other = '22222,GO,1,2026-03-02';
    for (const claim of [
      [one, other],
      [one, one, other],
      [one, other],
      [one],
      [one, one, other],
      [one, '22222,GO,1,2026-99-99'],
    ])
      assert.ok(analyze(document(claim.join('\n')), linter)?.result);
    assert.deepEqual(groups, ['11111 22222', '11111 11111 22222', '11111']);
    assert.deepEqual(called, [3, 3, 2]);
  });

  it('calls a rule for every line where it fails over what concerns it, and finds the same in the same claim again', () => {
    const { rule, asked } = reporter();
    const concerns = () => {
      throw new Error();
    };
    const crashed: string[] = [];
    const linter = new Linter([{ ...rule, check: { ...rule.check, concerns } }, ...silentRules], testKnowledge, {
      onCrash: (it) => crashed.push(it),
    });
    const reading = analyze(document(claims), linter)?.reading;
    assert.ok(reading);
    assert.deepEqual([linter.lint(reading).findings.length, linter.lint(reading).findings.length], [3, 3]);
    assert.deepEqual([asked.length, crashed.length], [6, 3]);
  });

  it('takes over what it found in claims that were not read anew', () => {
    const { asked, rule } = reporter();
    const linter = new Linter([rule], testKnowledge);
    const text = (code: string) =>
      `ST*837*1~\nCLM*A*1~\nLX*1~\nSV1*HC:11111*1*UN*1~\nCLM*B*1~\nLX*1~\nSV1*HC:${code}*1*UN*1~\nCLM*C*1~\nLX*1~\nSV1*HC:33333*1*UN*1~\n`;
    const first = analyze({ name: 'a.837', text: text('22222') }, linter);
    assert.ok(first);
    assert.equal(first.result.findings.length, 3);
    asked.length = 0;
    const change = { start: text('').indexOf('HC:*') + 3, removed: 5, added: 6 };
    const second = analyze({ name: 'a.837', text: text('222222') }, linter, { analysis: first, change });
    assert.deepEqual(
      second?.result.findings.map((it) => it.message),
      ['11111', '222222', '33333'],
    );
    assert.deepEqual(asked, ['222222']);
    assert.deepEqual(
      second.result.findings.map((it) => text('222222').slice(it.span.start, it.span.end)),
      ['11111', '222222', '33333'],
    );
  });

  it('asks for fixes once, when somebody looks, and goes on where a rule fails over them', () => {
    let asked = 0;
    const fixing = defineRule({
      ...words,
      id: 'fixing',
      severity: 'error',
      message: () => '',
      check: {
        line(line, _claim, { report }) {
          if (line.code === undefined) return;
          const fixes = () => {
            asked++;
            if (line.code?.value === '22222') throw new Error(line.code.value);
            const change = { kind: 'replace-code', line, code: '99999' } as const;
            return [{ title: 'Change it', change, preferred: true, changesBilling: true }];
          };
          report({ span: line.code.span, place: { field: 'code', line } }, undefined, { fixes });
        },
      },
    });
    const crashed: string[] = [];
    const linter = new Linter([fixing], testKnowledge, { onCrash: (rule) => crashed.push(rule) });
    const findings = analyze(document(claims), linter)?.result.findings ?? [];
    assert.equal(findings.length, 3);
    assert.equal(asked, 0);
    const counts = () => findings.map((it) => it.fixes.length);
    assert.deepEqual([counts(), counts(), asked, crashed], [[1, 0, 1], [1, 0, 1], 3, ['fixing']]);
  });

  it('hands a rule that compares claims those it asked for, also after a change', () => {
    const compared: string[][] = [];
    let asked = 0;
    const comparing = defineRule<undefined, string>({
      ...words,
      id: 'comparing',
      severity: 'error',
      message: () => '',
      check: {
        compared: ({ lines }) => {
          asked++;
          const code = lines[0]?.code?.value;
          return code === '22222' ? undefined : code;
        },
        batch(claims) {
          compared.push(claims.map((it) => it.compared));
        },
      },
    });
    const linter = new Linter([comparing, ...silentRules], testKnowledge);
    const text = (code: string) =>
      ['11111', '22222', code].map((it) => `CLM*TEST*1***11:B:1~\nLX*1~\nSV1*HC:${it}*1*UN*1~\n`).join('');
    const first = analyze({ name: 'a.837', text: text('33333') }, linter);
    assert.equal(first?.result.findings.length, 0);
    const change = { start: text('').lastIndexOf('HC:') + 3, removed: 5, added: 5 };
    const second = analyze({ name: 'a.837', text: text('44444') }, linter, { analysis: first, change });
    assert.equal(second?.result.findings.length, 0);
    assert.deepEqual(compared, [
      ['11111', '33333'],
      ['11111', '44444'],
    ]);
    assert.equal(asked, 4, 'the claims that did not change are not asked again');
  });
});
