import { unreadOf } from '../claim/unread.js';
import type { LaterEvidence } from '../prose/evidence.js';
import { defineRule, unreadDate } from './rule.js';
import { evidenceFor, initialLinesOf, wordsOfClaim } from './support/initial-codes.js';
import { isForFirstEncounter } from './support/kinds.js';

interface Facts {
  readonly code: string;
  readonly laterCode: string;
  readonly strength: LaterEvidence['strength'];
}

export const initialCodeAtFollowUp = defineRule<Facts>({
  id: 'initial-code-at-follow-up',
  category: 'orthotic',
  severity: 'warning',
  since: '0.1.0',
  summary: 'An initial-encounter code is billed, but the note describes a later encounter.',
  why:
    'Since 2018 the codes for orthotic and prosthetic training are only for the initial encounter for a device. ' +
    'Every later encounter for that device, whether for changes, fitting or more training, is billed with 97763. A ' +
    'plan to follow up is not a later encounter, and each new device has its own initial encounter.',
  sources: ['cpt-2018', 'aota-orthotics'],
  examples: {
    bad: 'code,modifiers,units,date,note\n97760,GO,1,2026-03-16,Recheck of thumb orthosis; strap replaced',
    good: 'code,modifiers,units,date,note\n97760,GO,2,2026-03-02,Thumb orthosis fabricated and fitted; recheck in 2 weeks',
  },
  message: ({ code, laterCode, strength }) =>
    `${code} is for the initial encounter; the note ${strength === 'stated' ? 'describes' : 'suggests'} a later one. Use ${laterCode}.`,
  check: {
    lacks(claim, knowledge) {
      const hasWords = claim.passages.length > 0 || claim.lines.some((it) => it.passages.length > 0);
      if (hasWords || initialLinesOf(claim, knowledge).length === 0) return undefined;
      return 'No note with an initial-encounter code: whether the visit was a later one was not checked.';
    },
    concerns: isForFirstEncounter,
    claim(claim, { knowledge, report, notChecked }) {
      const candidates = initialLinesOf(claim, knowledge);
      if (candidates.length === 0) return;
      const ofClaim = wordsOfClaim(claim, candidates);
      for (const { line, code, first } of candidates) {
        if (unreadOf(line, 'service-date') !== undefined) {
          notChecked(unreadDate);
          continue;
        }
        const [evidence] = evidenceFor(line, ofClaim);
        if (evidence === undefined || line.code === undefined) continue;
        report(
          { span: line.code.span, place: { field: 'code', line }, code },
          { code, laterCode: first.laterCode, strength: evidence.strength },
          {
            ...(evidence.strength === 'hinted' ? { severity: 'information' } : {}),
            related: [{ message: `This describes ${evidence.label}.`, span: evidence.span }],
            fixes: () => [
              {
                title: `Change ${code} to ${first.laterCode}, the code for later encounters`,
                change: { kind: 'replace-code', line, code: first.laterCode },
                preferred: evidence.strength === 'stated',
                changesBilling: true,
              },
            ],
          },
        );
      }
    },
  },
});
