import type { Claim } from '../claim/claim.js';
import { elementNames, isVisitRecord, missingElements } from '../prose/orthotic-record.js';
import type { RecordElement } from '../prose/orthotic-record.js';
import { defineRule } from './rule.js';
import { evidenceFor, initialLinesOf, wordsOfClaim } from './support/initial-codes.js';
import { isForFirstEncounter } from './support/kinds.js';
import { tellsTime } from './support/stated-minutes.js';

interface Facts {
  readonly code: string;
  readonly missing: readonly string[];
}

export const incompleteOrthoticNote = defineRule<Facts>({
  id: 'incomplete-orthotic-note',
  category: 'orthotic',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A note or template bills an initial orthotic or prosthetic encounter but lacks required documentation.',
  why:
    'An initial encounter is paid for work that the record shows: the device, body region and side, why it is ' +
    'needed, how it was fitted, what the patient was taught about use, wear, care and skin checks, which tasks ' +
    'were trained and how the patient responded, a goal from the plan of care, one-on-one contact, and minutes. ' +
    'Document what is missing. In a template, a field may be left blank.',
  sources: ['aota-orthotics', 'bpm-15-220.3'],
  examples: {
    as: 'note',
    bad:
      'Date of service: 03/02/2026\n\n## Subjective\n\nReferred by the hand surgeon after thumb fracture of the right hand; pain with pinch.\n\n' +
      '## Objective\n\nThermoplastic thumb spica fabricated, molded and fitted by the therapist; straps trimmed, edges flared, no pressure areas.\n\n' +
      '## Plan\n\nRecheck in two weeks. Goal: pain-free pinch.\n\n## Billing\n\n97760 GO x2 (30 min)',
    good:
      'Date of service: 03/02/2026\n\n## Subjective\n\nReferred by the hand surgeon after thumb fracture of the right hand; pain with pinch.\n\n' +
      '## Objective\n\nThermoplastic thumb spica fabricated, molded and fitted by the therapist; straps trimmed, edges flared, no pressure areas. ' +
      'Instructed in wear schedule, care and skin checks. Trained in writing and grasp with the splint on; tolerated well.\n\n' +
      '## Plan\n\nRecheck in two weeks. Goal: pain-free pinch.\n\n## Billing\n\n97760 GO x2 (30 min)',
  },
  message: ({ code, missing }) => `The record for ${code} is missing: ${listed(missing)}.`,
  check: {
    concerns: isForFirstEncounter,
    claim(claim, { knowledge, report }) {
      if (claim.format !== 'note') return;
      const lines = initialLinesOf(claim, knowledge);
      const [first] = lines;
      const form = claim.purpose === 'template' ? 'form' : 'filled';
      const text = claim.passages.map((it) => it.text).join('\n');
      if (first?.line.code === undefined || !isVisitRecord(text, form)) return;
      const isEvaluated = claim.lines.some(
        (it) => it.code !== undefined && knowledge.isIn('evaluation', it.code.value),
      );
      // The goals of a visit with an evaluation stand in the plan of care that it makes.
      const missing = missingIn(text, form, claim).filter((it) => it !== 'goal' || !isEvaluated);
      if (!missing.some((it) => it !== 'direct contact')) return;
      // The code is wrong, and what a first encounter needs is beside the point.
      if (evidenceFor(first.line, wordsOfClaim(claim, lines)).length > 0) return;
      const { line, code } = first;
      report(
        { span: first.line.code.span, place: { field: 'code', line }, code },
        { code, missing },
        {
          ...(missing.some((it) => core.has(it)) ? {} : { severity: 'information' }),
          related:
            missing.length > named ? [{ message: `Missing: ${missing.join(', ')}.`, span: first.line.span }] : [],
        },
      );
    },
  },
});

/** What no record of such a visit can do without; a goal may stand in the plan of care. */
const core: ReadonlySet<string> = new Set(
  (['device', 'side', 'reason', 'instruction', 'training', 'fitting'] satisfies RecordElement[]).map(
    (it) => elementNames[it],
  ),
);

/** Minutes that a dated note lacks are told by the rule about them. */
function missingIn(text: string, form: 'filled' | 'form', claim: Claim): readonly string[] {
  const missing = missingElements(text, form)
    .filter((it) => it !== 'reason' || claim.diagnoses.length === 0)
    .map((it) => elementNames[it]);
  return form === 'form' && !tellsTime(claim) && claim.lines.every((it) => it.minutes === undefined)
    ? [...missing, 'minutes']
    : missing;
}

/** Names that a message has room for. */
const named = 4;

function listed(missing: readonly string[]): string {
  const rest = missing.length - named;
  return missing.slice(0, named).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
