import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinKnowledge, outlineOf } from '../../../server/src/index.js';
import type { OutlineItem } from '../../../server/src/index.js';
import { analysisOf, everyText } from '../../support/every-text.js';
import { dedent } from '../../support/rule-table.js';

const knowledge = builtinKnowledge();

function outline(text: string, name: string): readonly OutlineItem[] {
  const analysis = analysisOf({ text: dedent(text), name });
  assert.ok(analysis !== undefined, 'no format reads this document');
  return outlineOf(knowledge, analysis);
}

/** One item a line, indented as it is nested, its detail in brackets. */
function print(items: readonly OutlineItem[], indent = ''): string {
  return items
    .map(({ name, detail, children }) => {
      const own = `${indent}${name}${detail === '' ? '' : ` [${detail}]`}`;
      return children.length === 0 ? own : `${own}\n${print(children, `${indent}  `)}`;
    })
    .join('\n');
}

function expectOutline(text: string, name: string, expected: string): void {
  assert.equal(print(outline(text, name)), dedent(expected));
}

describe('the outline', () => {
  it('of X12 has its envelope, its claims by number and day, and their lines', () => {
    const text = readFileSync(new URL('../../../examples/claims-march.837', import.meta.url), 'utf8');
    expectOutline(
      text,
      'claims-march.837',
      `
      Interchange 1 · 2 claims
        Group 1 · 2 claims
          Transaction 1 · 837P · 2 claims
            Claim 1 · 2026-03-02 · 2 lines [$220.00]
              97760 GO ×3 — Brace or splint (orthosis) fitting and training, first encounter [$165.00]
              97110 59 — Strength and motion exercise [$55.00]
            Claim 2 · 2026-03-04 · 2 lines [$110.00]
              97760 GO — Brace or splint (orthosis) fitting and training, first encounter [$55.00]
              97762 GO — Brace or artificial-limb check visit (old) [$55.00]
      `,
    );
  });

  it('of X12 without an envelope has its claims alone, and transactions that are not closed end where the next begins', () => {
    expectOutline(
      `
      CLM*TEST1*55***11:B:1~
      LX*1~
      SV1*HC:97110:GP*55*UN*1***1~
      `,
      'test.837',
      `
      Claim 1 · 1 line [$55.00]
        97110 GP — Strength and motion exercise [$55.00]
      `,
    );
    expectOutline(
      `
      ST*837*0001*005010X222A1~
      CLM*TEST1*55***11:B:1~
      SV1*HC:97110:GP*55*UN*1***1~
      ST*837*0002*005010X222A1~
      CLM*TEST2*55***11:B:1~
      SV1*HC:97140:GP*55*UN*1***1~
      `,
      'test.837',
      `
      Transaction 1 · 837P · 1 claim
        Claim 1 · 1 line [$55.00]
          97110 GP — Strength and motion exercise [$55.00]
      Transaction 2 · 837P · 1 claim
        Claim 2 · 1 line [$55.00]
          97140 GP — Hands-on (manual) treatment [$55.00]
      `,
    );
  });

  it('of a sheet, a resource, a template, a form and a note has claims and lines', () => {
    expectOutline(
      `
      Claim,CPT,Mod1,Units,DOS,Charge
      A,97110,GP,2,2026-03-02,110
      A,97140,GP,1,2026-03-03,45.5
      `,
      'charges.csv',
      `
      Claim 1 · 2026-03-02 to 2026-03-03 · 2 lines [$155.50]
        97110 GP ×2 — Strength and motion exercise [2026-03-02 · $110.00]
        97140 GP — Hands-on (manual) treatment [2026-03-03 · $45.50]
      `,
    );
    expectOutline(
      `
      claim:
        lines:
          - code: 97760
            modifiers: [GO]
      `,
      'visit.claim.yaml',
      `
      Template 1 · 1 line
        97760 GO — Brace or splint (orthosis) fitting and training, first encounter
      `,
    );
    expectOutline(
      `
      Date of service: 03/02/2026

      Billing:
      97110 GP x2 (30 min)
      `,
      'visit.note.md',
      `
      Claim 1 · 2026-03-02 · 1 line
        97110 GP ×2 — Strength and motion exercise
      `,
    );
  });

  it('repeats nothing that is no code: a name in the place of a code or a modifier stays where it is', () => {
    const printed = print(
      outline(
        `
        CLM*SAMPLENAME*55***11:B:1~
        SV1*HC:SAMPLENAME:EXAMPLE*55*UN*1***1~
        SV1*HC:SMITH*55*UN*123456789***1~
        `,
        'test.837',
      ),
    );
    assert.doesNotMatch(printed, /SAMPLE|EXAMPLE|SMITH|123456789/);
    assert.match(printed, /Service without a known code/);
  });

  it('of a large file lists claims, not their lines', () => {
    const claim = 'CLM*TEST1*55***11:B:1~\nSV1*HC:97110:GP*55*UN*1***1~\nSV1*HC:97140:GP*55*UN*1***1~\n';
    const few = outline(claim.repeat(2400), 'test.837');
    const many = outline(claim.repeat(2600), 'test.837');
    assert.deepEqual([few.length, few[0]?.children.length], [2400, 2]);
    assert.deepEqual([many.length, many[0]?.children.length], [2600, 0]);
    assert.equal(many[0]?.name, 'Claim 1 · 2 lines');
    const most = outline(claim.repeat(12_000), 'test.837');
    assert.deepEqual([most.length, most[0]?.name], [10_000, 'Claim 1']);
  });

  it('holds each item within the item above it, in every text there is', () => {
    let count = 0;
    for (const document of everyText()) {
      const analysis = analysisOf(document);
      if (analysis === undefined) continue;
      const check = (items: readonly OutlineItem[], outer: OutlineItem['span']) => {
        for (const { name, span, selection, children } of items) {
          const told = `${document.name}: ${name}`;
          assert.ok(outer.start <= span.start && span.end <= outer.end, told);
          assert.ok(span.start <= selection.start && selection.end <= span.end, told);
          assert.ok(selection.start <= selection.end, told);
          check(children, span);
          count++;
        }
      };
      check(outlineOf(knowledge, analysis), { start: 0, end: document.text.length });
    }
    assert.ok(count > 100, `${count} items`);
  });
});
