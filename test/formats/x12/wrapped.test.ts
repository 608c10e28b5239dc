/** A file wrapped at any width says what it says unwrapped, and each thing where it stands. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyze, applyEdits, builtinKnowledge, editsOf, Linter, rules } from '../../../server/src/index.js';
import type { Analysis, Change, Finding } from '../../../server/src/index.js';
import { x12 } from '../../../server/src/formats/x12/x12.js';
import { day } from '../../support/knowledge.js';
import { plainLine } from '../../support/plain-line.js';

const documents = ['../same-claim/claim.837', '../../../examples/claims-march.837', 'institutional.837'];
const linter = new Linter(rules, builtinKnowledge(), { today: day('2026-07-01') });

const unwrapped = (text: string) => text.replace(/[\r\n]/g, '');
const wrapped = (text: string, width: number, lineEnd: string) =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(lineEnd) + lineEnd;

function analysisOf(text: string): Analysis {
  const analysis = analyze({ name: 'batch.837', text }, linter);
  assert.ok(analysis);
  return analysis;
}

/** What a finding says, and of which characters. */
function told(text: string, { rule, severity, message, code, address, span, fixes, related }: Finding) {
  const at = (it: { start: number; end: number }) => unwrapped(text.slice(it.start, it.end));
  // Words that a line end parts are read in front of it: behind such a word, its place ends too early.
  const others = related.map((it) => [it.message, at(it.span).slice(0, 4)]);
  return { rule, severity, message, code, address, at: at(span), fixes: fixes.map((it) => it.title), others };
}

describe('a wrapped 837', () => {
  for (const name of documents) {
    const plain = unwrapped(readFileSync(new URL(name, import.meta.url), 'utf8'));
    const expected = analysisOf(plain);
    const findings = expected.result.findings.map((it) => told(plain, it));
    before(() => {
      assert.ok(findings.length > 0, 'nothing is compared');
    });
    for (const [lineEnd, ends] of [
      ['\n', 'LF'],
      ['\r\n', 'CRLF'],
    ] as const) {
      it(`${name.split('/').at(-1)}: the same findings at every width, with ${ends}`, () => {
        for (let width = 20; width <= 100; width++) {
          const text = wrapped(plain, width, lineEnd);
          const { result, reading } = analysisOf(text);
          assert.deepEqual(result.findings.map((it) => told(text, it)), findings, `at ${width}`); // prettier-ignore
          assert.deepEqual(result.notChecked, expected.result.notChecked);
          assert.equal(reading.kind, expected.reading.kind);
          assert.deepEqual(values(text, reading.claims), values(plain, expected.reading.claims), `at ${width}`);
        }
      }).timeout(60_000);
    }

    it(`${name.split('/').at(-1)}: fixes change what they change unwrapped, and no line end`, () => {
      for (let width = 20; width <= 100; width += 3) {
        const text = wrapped(plain, width, '\n');
        const { result } = analysisOf(text);
        result.findings.forEach((finding, index) => {
          finding.fixes.forEach((fix, which) => {
            const other = expected.result.findings[index];
            const same = other?.fixes[which];
            assert.ok(other !== undefined && same !== undefined);
            const after = applyEdits(text, editsOf(text, finding, fix));
            assert.equal(unwrapped(after), applyEdits(plain, editsOf(plain, other, same)));
            // A number that is typed anew may come to stand on one line.
            if (fix.change.kind === 'retype') return;
            assert.equal(after.split('\n').length, text.split('\n').length, fix.title);
          });
        });
      }
    }).timeout(60_000);
  }

  it('reads to what was written, line after line', () => {
    const plain = unwrapped(readFileSync(new URL('../same-claim/claim.837', import.meta.url), 'utf8'));
    for (let width = 20; width <= 100; width++) {
      let text = wrapped(plain, width, '\n');
      for (const index of [0, 1]) {
        for (const wish of [{ kind: 'add-modifier', modifier: 'KX' }, { kind: 'replace-code', code: '97763' }] as const) {
          const [placed] = x12.read({ name: '', text }).claims;
          const line = placed?.claim.lines[index];
          assert.ok(placed !== undefined && line !== undefined);
          const change: Change = { ...wish, line };
          text = applyEdits(text, placed.claim.notation.write(text, placed.start, change));
        }
      }
      const [placed] = x12.read({ name: '', text }).claims;
      const lines = placed?.claim.lines.map((it) => [it.code, ...it.modifiers].map((of) => of?.value));
      assert.deepEqual(lines, [['97763', 'GO', 'KX'], ['97763', 'GO', '59', 'KX']]); // prettier-ignore
    }
  });

  const example = unwrapped(readFileSync(new URL('../../../examples/claims-march.837', import.meta.url), 'utf8'));

  it('tells of a code that is broken by a line end, under both parts', () => {
    let count = 0;
    for (let width = 20; width <= 100; width++) {
      const text = wrapped(example, width, '\n');
      const [code] = /9\n?7\n?7\n?6\n?2/.exec(text) ?? [''];
      if (!code.includes('\n')) continue;
      count++;
      const start = text.indexOf(code);
      for (const at of [start, start + 3, start + 6]) {
        assert.deepEqual(analysisOf(text).hover(at)?.span, { start, end: start + 6 });
        assert.equal(analysisOf(text).complete(at), undefined, 'an editor completes within one line');
      }
    }
    assert.ok(count > 0, 'the code is broken at no width');
  });

  it('completes a modifier that stands on one line', () => {
    const text = wrapped(example, 80, '\n');
    const at = text.indexOf(':59*55') + 1;
    const slot = analysisOf(text).slotAt(at);
    assert.deepEqual(slot?.span, { start: at, end: at + 2 });
    assert.equal(slot.line?.code?.value, '97110');
  });

  it('lets words be read that a line end parts', () => {
    const at = example.indexOf('ORTHOSIS MADE');
    for (const width of [57, 59, 61, 83]) {
      const text = wrapped(example.slice(0, at) + example.slice(at), width, '\r\n');
      const [passage] = analysisOf(text).reading.claims[0]?.claim.lines[0]?.passages ?? [];
      assert.ok(passage);
      assert.equal(passage.text.length, passage.span.end - passage.span.start);
      assert.match(passage.text.replace(/ +/g, ' '), /^FIRST VISIT, THUMB ORTHOSIS MADE AND FITTED, PLAN FOLLOW UP IN 2 WEEKS ?$/);
    }
  });

  it('reads after a change as it reads the whole', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.constantFrom(0, 0, 1, 2, 5, 90),
      added: fc.constantFrom('', 'A', '*', '~', ':59', '\n', '\r\n', 'LX*1~SV1*HC:97760:GO*110*UN*2***1~', 'ST*837*1~'),
    });
    const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
    const width = fc.integer({ min: 20, max: 100 });
    const property = fc.property(width, fc.constantFrom('\n', '\r\n'), edits, (columns, lineEnd, list) => {
      let text = wrapped(example.repeat(3), columns, lineEnd);
      let reading = x12.read({ name: '', text });
      for (const { at, removed: wanted, added } of list) {
        const start = Math.floor(at * text.length);
        const removed = Math.min(wanted, text.length - start);
        text = text.slice(0, start) + added + text.slice(start + removed);
        reading = x12.read({ name: '', text }, { reading, change: { start, removed, added: added.length } });
        const anew = x12.read({ name: '', text });
        assert.deepEqual(values(text, reading.claims), values(text, anew.claims));
        assert.deepEqual({ ...reading, claims: [] }, { ...anew, claims: [] });
      }
    });
    fc.assert(property, { numRuns: 150, seed: 97760 });
  }).timeout(60_000);

  it('keeps the claims that a change does not touch', () => {
    const before = wrapped(example.repeat(20), 80, '\n');
    const start = before.lastIndexOf('HC:97762');
    const text = `${before.slice(0, start)}X${before.slice(start)}`;
    const earlier = x12.read({ name: '', text: before });
    const reading = x12.read({ name: '', text }, { reading: earlier, change: { start, removed: 0, added: 1 } });
    const isNew = reading.claims.map(({ claim }, index) => claim !== earlier.claims[index]?.claim);
    assert.deepEqual([isNew.indexOf(true), isNew.length - 1], [39, 39]);
  });
});

describe('an 837 that is not wrapped', () => {
  it('keeps the ends of its segments, whatever their terminator', () => {
    for (const name of ['professional-newline-terminated.837', 'missing-terminators.837', 'professional-cr-terminated.837']) {
      const text = readFileSync(new URL(name, import.meta.url), 'utf8');
      const claims = x12.read({ name, text }).claims;
      assert.ok(claims.length > 0 && claims.every(({ claim }) => claim.lines.length > 0), name);
    }
  });
});

/** What claims say, and which characters each value stands for. */
function values(text: string, claims: Analysis['reading']['claims']) {
  return claims.map(({ start, claim }) => {
    const at = (span: { start: number; end: number }) => unwrapped(text.slice(start + span.start, start + span.end));
    const { payer, otherPayers, setting, ordering, patient, npis, totalCharge, billType, diagnoses, unread } = claim;
    const value = (it: { value: unknown; span: { start: number; end: number } } | undefined) =>
      it && [it.value, at(it.span)];
    return {
      ...{ payer, otherPayers, setting, ordering, patient, whole: at(claim.span) },
      ...{ npis: npis?.map((it) => [it.role, it.address, value(it)]), total: value(totalCharge) },
      ...{ billType: value(billType), diagnoses: diagnoses.map(value), unread: unread?.map((it) => [it.field, at(it.span)]) },
      lines: claim.lines.map((line) => {
        const { span, modifiers, pointers, passages, discipline, unread: open, modifiersOpen, ...located } = plainLine(line);
        return {
          ...{ whole: at(span), modifiers: modifiers.map(value), pointers: pointers.map(value), modifiersOpen },
          ...{ open: open?.map((it) => [it.field, at(it.span)]), passages: passages.map((it) => [it.section, at(it.span)]) },
          ...{ discipline: discipline && [discipline.discipline, at(discipline.span)] },
          ...Object.fromEntries(Object.entries(located).map(([key, it]) => [key, value(it)])),
        };
      }),
    };
  });
}
