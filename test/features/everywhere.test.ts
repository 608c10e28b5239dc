/** Hover and completion asked at every place of every fixture: they answer about what stands there, or not at all. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  analyze,
  arranged,
  builtinKnowledge,
  elementHoverAt,
  foldsOf,
  hintsIn,
  Linter,
  outlineOf,
  placesIn,
  referenceAt,
  renamedAt,
  sameAs,
  selectionsAt,
  signaturesAt,
  tokensOf,
} from '../../server/src/index.js';
import type { Analysis } from '../../server/src/index.js';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'formats');
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) =>
  /\.(?:837|edi|x12|txt|json|ndjson|csv|tsv|ya?ml|md|note)$/.test(it),
);
const linter = new Linter([], builtinKnowledge());

function analysisOf(name: string): Analysis | undefined {
  return analyze({ text: readFileSync(path.join(folder, name), 'utf8'), name: path.basename(name) }, linter);
}

describe('hover and completion everywhere', () => {
  for (const name of fixtures) {
    const analysis = analysisOf(name);
    if (analysis === undefined) continue;
    const { text } = analysis.document;
    // Long fixtures repeat themselves; a prime step still comes by every kind of place.
    const step = text.length > 20_000 ? 7 : 1;

    it(`answer about what stands there: ${name}`, () => {
      for (let at = 0; at <= text.length; at += step) {
        const hover = analysis.hover(at);
        if (hover !== undefined) {
          const shown = text.slice(hover.span.start, hover.span.end).toUpperCase();
          assert.ok(hover.span.start <= at && at <= hover.span.end, `the hover at ${at} is about another place`);
          assert.ok(hover.title.startsWith(shown), `the hover at ${at} is about something else`);
        }
        const { span } = analysis.slotAt(at) ?? {};
        if (span !== undefined) assert.ok(span.start <= at && at <= span.end, `the slot at ${at} is elsewhere`);
      }
    });

    it(`lead from place to place: ${name}`, () => {
      const { reading, document, linter } = analysis;
      for (const { span, kind, value } of placesIn(reading).slice(0, 200)) {
        const same = sameAs(reading, span.start + 1);
        assert.ok(
          same.every((it) => it.kind === kind || it.span.start <= span.start + 1),
          `at ${span.start}`,
        );
        assert.ok(kind === 'diagnosis' || text.slice(span.start, span.end).length >= value.length, `at ${span.start}`);
      }
      for (let at = 0; at <= text.length; at += step * 3) {
        const reference = referenceAt(document, reading, at);
        if (reference !== undefined) assert.ok(reference.from.start <= at && at <= reference.from.end, `at ${at}`);
        const renamed = at % 5 === 0 ? renamedAt(reading, at) : undefined;
        if (renamed !== undefined) assert.ok(renamed.span.start <= at && at <= renamed.span.end, `at ${at}`);
      }
      const offsets = hintsIn(linter.knowledge, document, reading, { start: 0, end: text.length }).map(
        (it) => it.offset,
      );
      assert.deepEqual(offsets, [...new Set(offsets)].sort((a, b) => a - b)); // prettier-ignore
    });

    it(`offer what can be put there: ${name}`, () => {
      const places = [...text.matchAll(/\b(?:\d{5}|G[PON]|59)\b/g)].map((it) => it.index + 1);
      for (const at of places.slice(0, 200)) {
        for (const item of analysis.complete(at)?.items ?? []) {
          assert.ok(item.newText.includes(item.value) && item.detail !== '', `at ${at}`);
        }
      }
    });
  }
});

describe('the shape of a text everywhere', () => {
  const knowledge = builtinKnowledge();
  /** Cut off, and with its middle gone: what somebody sees while typing. */
  const broken = (text: string) =>
    [...Array(24).keys()].flatMap((step) => {
      const at = Math.floor((text.length * step) / 24);
      return [text.slice(0, at), text.slice(0, at) + text.slice(at + 40)];
    });

  for (const name of fixtures) {
    const text = readFileSync(path.join(folder, name), 'utf8').slice(0, 20_000);

    it(`is told whatever is missing: ${name}`, () => {
      for (const part of [text, ...broken(text)]) {
        const analysis = analyze({ text: part, name: path.basename(name) }, linter);
        if (analysis === undefined) continue;
        const { length } = part;
        for (const { span } of outlineOf(knowledge, analysis)) assert.ok(span.start >= 0 && span.end <= length);
        for (const { firstLine, lastLine } of foldsOf(analysis)) assert.ok(firstLine < lastLine);
        for (const { span } of tokensOf(knowledge, analysis)) assert.ok(span.start < span.end && span.end <= length);
        for (const layout of [{ kind: 'one-line' }, { kind: 'lines', indent: '  ' }] as const) {
          for (const { span } of arranged(analysis, layout)) assert.ok(span.start <= span.end && span.end <= length);
        }
        for (const at of [length, Math.floor(length / 2), Math.max(0, length - 9)]) {
          assert.deepEqual(selectionsAt(analysis, at).at(-1) ?? { start: 0, end: length }, { start: 0, end: length });
          signaturesAt(analysis, at);
          elementHoverAt(analysis, at);
        }
      }
    });
  }
});
