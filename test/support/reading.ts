/** What must hold of every reading of every text, however broken. */
import assert from 'node:assert/strict';
import type { Document, Format, Reading } from '../../server/src/formats/format.js';
import type { Claim, ServiceLine } from '../../server/src/index.js';
import type { Passage } from '../../server/src/prose/passage.js';
import type { Span } from '../../server/src/text/span.js';

/** Fails where a span leaves its text, runs backwards, or does not hold the value it was read from. */
export function assertSane({ text }: Document, reading: Reading): void {
  let last = 0;
  for (const { claim, start } of reading.claims) {
    assert.ok(start >= last, 'claims are out of order');
    last = start;
    assertClaim(claim, text.length - start);
  }
  for (const mention of reading.mentions) {
    inside(mention.span, text.length, 'a mention');
    assert.equal(text.slice(mention.span.start, mention.span.end).toUpperCase(), mention.value.toUpperCase());
  }
  for (const problem of reading.problems) inside(problem.span, text.length, 'a problem');
}

/** Plain loops: a file of a thousand claims is cut tens of thousands of times. */
function assertClaim(claim: Claim, end: number): void {
  inside(claim.span, end, 'a claim');
  for (const line of claim.lines) {
    inside(line.span, end, 'a line');
    assertFields(line, end);
    for (const it of line.passages) assertPassage(it, end);
  }
  for (const it of claim.diagnoses) inside(it.span, end, 'a diagnosis');
  for (const it of claim.passages) assertPassage(it, end);
}

function assertFields(line: ServiceLine, end: number): void {
  for (const it of line.modifiers) inside(it.span, end, 'a modifier');
  for (const it of line.pointers) inside(it.span, end, 'a pointer');
  const { code, units, minutes, serviceDate, placeOfService, charge, discipline } = line;
  for (const it of [code, units, minutes, serviceDate, placeOfService, charge, discipline]) {
    if (it !== undefined) inside(it.span, end, 'a field');
  }
}

function assertPassage(passage: Passage, end: number): void {
  inside(passage.span, end, 'a passage');
  if (passage.text.length !== passage.span.end - passage.span.start)
    assert.fail('a passage is not as long as its span');
}

function inside(span: Span, end: number, what: string): void {
  if (!(0 <= span.start && span.start <= span.end && span.end <= end)) assert.fail(`${what} leaves the text`);
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
