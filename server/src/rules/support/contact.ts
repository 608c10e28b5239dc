/** Words that tell of work without one-on-one contact. In doubt there is no evidence: most notes that use them mean something else. */
import type { Passage } from '../../prose/passage.js';
import { statementsOf } from '../../prose/statements.js';
import type { Statement } from '../../prose/statements.js';
import { shift } from '../../text/span.js';
import type { Span } from '../../text/span.js';

export interface ContactEvidence {
  readonly kind: 'unsupervised' | 'helper' | 'group' | 'independent';
  readonly span: Span;
}

const work = /\b(?:exercis\w*|therex|ther-?ex|circuit|treadmill|bike|ergometer|nustep|gait training|activities|training|strengthening|stretching|program)\b/i; // prettier-ignore

const signs: readonly (readonly [kind: ContactEvidence['kind'], sign: RegExp])[] = [
  ['unsupervised', /\bunsupervised\b|\bwithout (?:direct |any )?supervision\b|\bwithout (?:a |the )?therapist\b/i],
  [
    'helper',
    /\b(?:with|by|under)\s+(?:an? |the |our )?(?:(?:rehab(?:ilitation)?|therapy|physical therapy|occupational therapy|pt|ot|clinic)\s+(?:aide|tech)|tech|technician)\b/i,
  ],
  ['group', /\b(?:in|as) (?:an? |the )?(?:small )?group(?: setting| of (?:[2-9]|two|three|four|five|six)\b|(?=\s*(?:[,.;)]|with|for|today|$)))|\bgroup (?:exercise|treatment|therapy|session|class)\b/i], // prettier-ignore
  ['independent', /\bindependently\b/i],
];

/** What may say any of it: a look at every text, before its sentences are read. */
const any = /unsupervised|supervision|without|\btech|\baide\b|\bgroup\b|independently/i;

/** Under these headings a note tells what is to be, what was, or what the patient says. */
const elsewhere: ReadonlySet<Statement['section']> = new Set(['plan', 'history', 'goals', 'billing', 'instructions', 'subjective']); // prettier-ignore

/** Not done, not here, not now, or not in the work that is billed. */
const doubt = /\b(?:no|not|never|denie[sd]|declin\w*|refus\w*|will|would|should|could|can|able|unable|unsafe|goals?|plans?|next|begin|progress\w*|transition\w*|discharg\w*|consider|recommend\w*|instruct\w*|educat\w*|teach\w*|taught|encourag\w*|advis\w*|home|hep|gym at|school|work|prior|previous\w*|before|history|support group|group home|muscle|age group|family|spouse|wife|husband|caregiver)\b/i; // prettier-ignore

/** The first sign of each kind, in the order of the text. */
export function withoutContact(passage: Passage): readonly ContactEvidence[] {
  const { text } = passage;
  if (!any.test(text)) return [];
  const found = new Map<ContactEvidence['kind'], ContactEvidence>();
  for (const { section, words } of statementsOf(text, passage.section)) {
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || elsewhere.has(section)) continue;
    const clause = text.slice(first.span.start, last.span.end);
    for (const [kind, sign] of signs) {
      const match = sign.exec(clause);
      if (match === null || found.has(kind)) continue;
      const rest =
        clause.slice(0, match.index) + ' '.repeat(match[0].length) + clause.slice(match.index + match[0].length);
      if (doubt.test(rest) || !(work.test(rest) || /group (?:exercise|treatment|therapy)/i.test(match[0]))) continue;
      const start = first.span.start + match.index;
      found.set(kind, { kind, span: shift({ start, end: start + match[0].length }, passage.span.start) });
    }
  }
  return [...found.values()];
}
