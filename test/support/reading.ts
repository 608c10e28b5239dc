/** What must hold of every reading of every text, however broken. */
import assert from 'node:assert/strict';
import type { Document, Format, Reading } from '../../server/src/formats/format.js';
import type { Claim, ServiceLine } from '../../server/src/index.js';
import type { Span } from '../../server/src/text/span.js';

/** Fails where a span leaves its text, runs backwards, or does not hold the value it was read from. */
export function assertSane({ text }: Document, reading: Reading): void {
  const inside = (span: Span, start: number, end: number, what: string) => {
    assert.ok(start <= span.start && span.start <= span.end && span.end <= end, `${what} leaves the text`);
  };
  let last = 0;
  for (const { claim, start } of reading.claims) {
    assert.ok(start >= last, 'claims are out of order');
    last = start;
    inside(claim.span, 0, text.length - start, 'a claim');
    for (const span of spansOf(claim)) inside(span, 0, text.length - start, 'a field');
    for (const passage of [...claim.passages, ...claim.lines.flatMap((line) => line.passages)]) {
      assert.equal(passage.text.length, passage.span.end - passage.span.start, 'a passage is not as long as its span');
    }
  }
  for (const mention of reading.mentions) {
    inside(mention.span, 0, text.length, 'a mention');
    assert.equal(text.slice(mention.span.start, mention.span.end).toUpperCase(), mention.value.toUpperCase());
  }
  for (const problem of reading.problems) inside(problem.span, 0, text.length, 'a problem');
}

function spansOf(claim: Claim): Span[] {
  const lineSpans = (line: ServiceLine) => [
    line.span,
    ...[line.code, line.units, line.minutes, line.serviceDate, line.placeOfService, line.charge].flatMap((it) =>
      it === undefined ? [] : [it.span],
    ),
    ...[...line.modifiers, ...line.pointers, ...line.passages].map((it) => it.span),
    ...(line.discipline === undefined ? [] : [line.discipline.span]),
  ];
  return [
    ...claim.lines.flatMap(lineSpans),
    ...claim.diagnoses.map((it) => it.span),
    ...claim.passages.map((it) => it.span),
  ];
}

/** Cuts the text at every `step`-th character and reads what is left: nothing may throw, no span may leave the text. */
export function cutAndRead(format: Format, document: Document, step = 1): void {
  for (let end = 0; end <= document.text.length; end += step) {
    const cut = { ...document, text: document.text.slice(0, end) };
    const reading = format.read(cut);
    assertSane(cut, reading);
    format.slotAt(cut, reading, end);
  }
}
