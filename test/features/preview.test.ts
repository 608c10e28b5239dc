/** A claim on a form: every format in the same boxes, findings where they belong, no word of a person. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyze, builtinKnowledge, formAsHtml, Linter, rules } from '../../server/src/index.js';
import type { ClaimForm, FormBox } from '../../server/src/index.js';
import { day } from '../support/knowledge.js';

const linter = new Linter(rules, builtinKnowledge(), { today: day('2026-07-01') });
const cpt = 'http://www.ama-assn.org/go/cpt';
const files = (folder: string) => new URL(folder, import.meta.url);

describe('the form of a claim', () => {
  describe('is the same, whatever the claim is written in', () => {
    const folder = files('../formats/same-claim/');
    for (const name of readdirSync(folder)) {
      it(name, () => {
        const form = formOf(name, readFileSync(new URL(name, folder), 'utf8'));
        assert.deepEqual(
          form.lines.map(({ code, modifiers, units }) => [
            code.text,
            modifiers.map((it) => it.text).filter((it) => it !== ''),
            units.text,
          ]),
          [
            ['97760', ['GO'], '2'],
            ['97110', ['GO', '59'], '1'],
          ],
        );
      });
    }
  });

  const march = readFileSync(files('../../examples/claims-march.837'), 'utf8');

  it('shows boxes of the 837 as a coder knows them', () => {
    const form = formOf('march.837', march, march.indexOf('SV1*HC:97110:59'));
    assert.equal(`${form.number} of ${form.of}, ${form.kind}`, '1 of 2, 837P');
    assert.deepEqual(words(form, '1'), ['Medicare']);
    assert.deepEqual(words(form, '21'), ['A M65311', 'B M25531', 'C ', 'D ']);
    assert.deepEqual(words(form, '17b'), ['1679576722']);
    assert.deepEqual(words(form, '28'), ['220.00']);
    assert.deepEqual(words(form, '33a'), ['1234567893']);
    assert.deepEqual(words(form, '6'), ['self']);
    assert.deepEqual(words(form, '27'), ['yes']);
    assert.deepEqual(words(form, '22'), ['']);
    const again = march.replace('11:B:1', '11:B:7');
    assert.deepEqual(words(formOf('march.837', again, again.indexOf('CLM')), '22'), ['7 replaces']);
    const [line] = form.lines;
    assert.equal(line?.from.text, '03 02 26');
    assert.equal(line.pointers.map((it) => it.text).join(''), 'AB');
    assert.equal(line.charge.text, '165.00');
    assert.equal(line.rendering.text, '1245319599');
  });

  it('leads to the person’s name, number and birth date, and does not repeat them', () => {
    const form = formOf('march.837', march, march.indexOf('CLM*TEST1'));
    const led = ['1a', '2', '3', '5', '26', '25', '33'].map((number) => {
      const [cell] = boxOf(form, number).cells;
      assert.equal(cell?.state, 'filled', number);
      return march.slice(cell.span?.start, cell.span?.end);
    });
    assert.deepEqual(led, [
      'TEST0001',
      'SAMPLE',
      '19500101',
      '97110 SAMPLE ROAD',
      'TEST1',
      '123456789',
      'EXAMPLE HAND THERAPY',
    ]);
    assert.equal(boxOf(form, '23').cells[0]?.state, 'empty');
    const html = formAsHtml(form);
    for (const name of ['SAMPLE', 'TEST0001', '19500101', 'TEST1', '123456789<']) assert.ok(!html.includes(name), name);
  });

  it('leads to the same in FHIR, by the patient’s own resource or by its reference, and in a sheet', () => {
    const claim = {
      resourceType: 'Claim',
      identifier: [{ value: 'TEST-77' }],
      patient: { reference: 'Patient/p1' },
      provider: { display: 'EXAMPLE CLINIC' },
      insurance: [{ coverage: { reference: 'Coverage/c1' } }],
      item: [{ sequence: 1, productOrService: { coding: [{ system: cpt, code: '97110' }] } }],
    };
    const patient = { resourceType: 'Patient', id: 'p1', name: [{ family: 'SAMPLE' }], birthDate: '1950-01-01' };
    const bundle = { resourceType: 'Bundle', entry: [{ resource: patient }, { resource: claim }] };
    assert.deepEqual(ledTo('a.json', JSON.stringify(bundle), ['2', '3', '1a', '26', '33']), [
      '{"family":"SAMPLE"}',
      '"1950-01-01"',
      '"Coverage/c1"',
      '"TEST-77"',
      '"EXAMPLE CLINIC"',
    ]);
    assert.deepEqual(ledTo('a.json', JSON.stringify(claim), ['2', '3']), ['"Patient/p1"', undefined]);
    const sheet = 'Claim ID,Patient Name,DOB,CPT,Units,DOS\nTEST-1,"SAMPLE, ALFA",1950-01-01,97110,1,2026-03-02\n';
    assert.deepEqual(ledTo('a.csv', sheet, ['2', '3', '26', '5']), ['SAMPLE, ALFA', '1950-01-01', 'TEST-1', undefined]);
  });

  it('has the patient of a dependent, not the insured', () => {
    const text = march.replace(
      'CLM*TEST2',
      'HL*4*3*23*0~\nPAT*19~\nNM1*QC*1*EXAMPLE*KID~\nN3*9 OTHER STREET~\nDMG*D8*20150505*F~\nCLM*TEST2',
    );
    const form = formOf('march.837', text, text.indexOf('CLM*TEST2'));
    const at = (number: string) => {
      const span = boxOf(form, number).cells[0]?.span;
      return text.slice(span?.start, span?.end);
    };
    assert.deepEqual([at('2'), at('3'), at('5'), at('1a')], ['EXAMPLE', '20150505', '9 OTHER STREET', 'TEST0002']);
    assert.deepEqual(words(form, '6'), ['child']);
  });

  it('tells findings at their boxes, and how many are told elsewhere', () => {
    const form = formOf('march.837', march, march.indexOf('CLM*TEST1'));
    const [, second] = form.lines;
    const [finding] = second?.findings ?? [];
    assert.equal(finding?.rule, 'missing-therapy-modifier');
    assert.deepEqual([finding.box, finding.column], ['24D line 2', 'D']);
    assert.equal(march.slice(finding.span.start, finding.span.end), '97110');
    assert.equal(form.elsewhere, 2);
    assert.match(formAsHtml(form), /<h2 id="summary">1 error<\/h2>/);
  });

  it('tells a wrong total at box 28, a wrong NPI at 33a, a wrong pointer at 24E', () => {
    const text = march
      .replace('TEST1*220', 'TEST1*221')
      .replace('1234567893', '1234567890')
      .replace('***1:2', '***1:7');
    const form = formOf('march.837', text, text.indexOf('CLM*TEST1'));
    assert.deepEqual(
      boxOf(form, '28').findings.map((it) => it.rule),
      ['total-not-sum'],
    );
    assert.deepEqual(
      boxOf(form, '33a').findings.map((it) => it.rule),
      ['invalid-npi'],
    );
    const told = form.lines[0]?.findings.map((it) => [it.rule, it.box]);
    assert.deepEqual(told, [['broken-diagnosis-pointer', '24E line 1']]);
    assert.equal(form.lines[0]?.pointers[1]?.text, 'G');
  });

  it('says what could not be understood, and does not take it for missing', () => {
    const form = formOf('march.837', march.replace('*165*UN*3', '*165*UN*x3'), march.indexOf('CLM*TEST1'));
    assert.equal(form.lines[0]?.units.state, 'unread');
    assert.match(formAsHtml(form), /not understood/);
  });

  it('tells that paper needs a second form for a seventh line', () => {
    const rows = Array.from({ length: 7 }, () => '97110,GP,1,2026-03-02').join('\n');
    assert.match(formAsHtml(formOf('a.claim.csv', rows)), /7 service lines: on paper 2 forms\./);
  });

  it('draws what was typed, not markup made of it', () => {
    const form = formOf('a.claim.csv', 'code,modifier,units,date\n97110,<b>,1,2026-03-02\n');
    assert.ok(!formAsHtml(form).includes('<b>,'));
  });

  it('is there for every claim of every fixture, with spans inside the text', () => {
    const folder = files('../formats/');
    let seen = 0;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:837|txt|json|ndjson|csv|tsv|yaml|md)$/.test(name)) continue;
      const text = readFileSync(new URL(name, folder), 'utf8');
      const analysis = analyze({ name: name.replace(/.*[\\/]/, ''), text }, linter);
      for (const { start } of analysis?.reading.claims ?? []) {
        const form = analysis?.formAt(start);
        assert.ok(form, name);
        const ids = [...formAsHtml(form).matchAll(/ id="([^"]+)"/g)].map((it) => it[1]);
        assert.equal(new Set(ids).size, ids.length, `an id stands twice: ${name}`);
        for (const [, from, to] of formAsHtml(form).matchAll(/data-span="(\d+)-(\d+)"/g)) {
          assert.ok(Number(from) <= Number(to) && Number(to) <= text.length, name);
        }
        seen++;
      }
    }
    assert.ok(seen > 60);
  });
});

describe('the claim that a cursor means', () => {
  const march = readFileSync(files('../../examples/claims-march.837'), 'utf8');
  const at = (words: string) => formOf('march.837', march, march.indexOf(words)).number;

  it('is the one it stands in', () => {
    assert.deepEqual([at('SV1*HC:97760:GO*165'), at('CLM*TEST2'), at('CLM*TEST1')], [1, 2, 1]);
  });
  it('is the one that follows, in the header and at its patient', () => {
    assert.deepEqual([at('ISA'), at('NM1*IL*1*SAMPLE*ALFA')], [1, 1]);
  });
  it('is the last, behind all', () => {
    assert.equal(formOf('march.837', march, march.length).number, 2);
  });
  it('is the one whose line it is, where claims run into each other', () => {
    const text =
      'claim id,cpt,units,dos\nTEST-1,97110,1,2026-03-02\nTEST-2,97530,1,2026-03-02\nTEST-1,97140,1,2026-03-02\n';
    assert.deepEqual(
      ['97110', '97530', '97140'].map((code) => formOf('a.csv', text, text.indexOf(code)).number),
      [1, 2, 1],
    );
  });
});

function formOf(name: string, text: string, offset = 0): ClaimForm {
  const form = analyze({ name, text }, linter)?.formAt(offset);
  assert.ok(form, `${name} has no claim`);
  return form;
}

/** What stands where boxes lead. */
function ledTo(name: string, text: string, numbers: readonly string[]): readonly (string | undefined)[] {
  const form = formOf(name, text);
  return numbers.map((number) => {
    const span = boxOf(form, number).cells[0]?.span;
    return span && text.slice(span.start, span.end);
  });
}

function boxOf({ person, condition, provider }: ClaimForm, number: string): FormBox {
  const box = [...person, ...condition, ...provider].find((it) => it.number === number);
  assert.ok(box, `there is no box ${number}`);
  return box;
}

function words(form: ClaimForm, number: string): readonly string[] {
  return boxOf(form, number).cells.map((it) => (it.letter === undefined ? it.text : `${it.letter} ${it.text}`));
}
