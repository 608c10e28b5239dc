import type { Claim } from '../claim/claim.js';
import { defineRule } from './rule.js';
import { isTimed } from './support/kinds.js';
import { tellsTime } from './support/stated-minutes.js';
import { countOf } from './support/units.js';

interface Facts {
  readonly code: string;
}

export const missingTreatmentMinutes = defineRule<Facts>({
  id: 'missing-treatment-minutes',
  category: 'units',
  severity: 'warning',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'A note bills timed units but does not say how long the treatment took.',
  why:
    'Every treatment day needs the total timed minutes and the total treatment minutes in the record. Without them ' +
    'the units cannot be supported, and a review takes the payment back. Minutes for each code are optional.',
  sources: ['bpm-15-220.3'],
  examples: {
    as: 'note',
    bad: 'Date of service: 03/02/2026\nPT daily note. Gait and stairs with the new brace, skin clear, good balance throughout.\nCPT: 97110 GP x2',
    good: 'Date of service: 03/02/2026\nPT daily note. Gait and stairs with the new brace, skin clear, good balance throughout.\nTimed minutes: 30. Total minutes: 34.\nCPT: 97110 GP x2',
  },
  message: ({ code }) => `${code} is billed by time, but the note has no timed or total treatment minutes.`,
  check: {
    concerns: isTimed,
    claim(claim, { knowledge, report }) {
      if (claim.format !== 'note' || claim.purpose === 'template' || !isNarrative(claim)) return;
      if (claim.lines.some((it) => it.minutes !== undefined)) return;
      const line = claim.lines.find(
        (it) =>
          it.code !== undefined && countOf(it) !== undefined && knowledge.code(it.code.value)?.countsTowardTotalTime,
      );
      if (line?.code === undefined || tellsTime(claim)) return;
      const code = line.code.value;
      report({ span: line.code.span, place: { field: 'code', line }, code }, { code });
    },
  },
});

/** A list of codes is no record of a visit: there must be words beside the lines that are billed. */
function isNarrative({ passages, lines }: Claim): boolean {
  let words = 0;
  for (const { text, span } of passages) {
    for (const { index } of text.matchAll(/[A-Za-z]{3,}/g)) {
      const at = span.start + index;
      if (!lines.some((it) => it.span.start <= at && at < it.span.end)) words++;
      if (words >= fewestWords) return true;
    }
  }
  return false;
}

/** A sentence or two, beside the words of a heading. */
const fewestWords = 12;
