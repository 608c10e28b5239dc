import type { Claim, ServiceLine } from '../claim/claim.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import type { Context } from './rule.js';
import { withoutContact } from './support/contact.js';
import type { ContactEvidence } from './support/contact.js';
import { isTimed } from './support/kinds.js';

interface Facts {
  readonly code: string;
  readonly kind: ContactEvidence['kind'];
}

export const noDirectContact = defineRule<Facts>({
  id: 'no-direct-contact',
  category: 'units',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A one-on-one code is billed, but the note describes work without one-on-one contact.',
  why:
    'Timed codes are for time that the therapist spends one-on-one with one patient. Exercise done alone, with a ' +
    'technician or in a group does not count, whatever the minutes; group treatment has its own code. Bill only ' +
    'the direct contact time, and document which minutes those were.',
  sources: ['bpm-15-230', 'cpm-5-20.2'],
  examples: {
    bad: 'code,modifiers,units,date,note\n97110,GP,2,2026-03-02,Lower limb exercises unsupervised on the bike',
    good: 'code,modifiers,units,date,note\n97110,GP,2,2026-03-02,Lower limb exercises one-on-one on the bike',
  },
  message: ({ code, kind }) => `${code} needs one-on-one contact, but the note describes ${told[kind]}.`,
  check: {
    concerns: isTimed,
    claim(claim, context) {
      if (claim.purpose !== 'template' && hasWords(claim)) readWords(claim, context);
    },
  },
});

const told: Readonly<Record<ContactEvidence['kind'], string>> = {
  unsupervised: 'unsupervised work',
  helper: 'work with a technician or aide',
  group: 'group work',
  independent: 'work done alone',
};

/** Asked of nearly each claim of a batch, and most have none. */
function hasWords({ passages, lines }: Claim): boolean {
  return passages.length > 0 || lines.some(isNoted);
}

function isNoted({ passages }: ServiceLine): boolean {
  return passages.length > 0;
}

function readWords(claim: Claim, context: Context<Facts>): void {
  const { knowledge } = context;
  const timed = claim.lines.filter((it) => it.code && knowledge.code(it.code.value)?.countsTowardTotalTime);
  const [first] = timed;
  if (first === undefined) return;
  for (const line of timed) reportWords(line, line, claim, context);
  reportWords(first, claim, claim, context);
}

function reportWords(
  line: ServiceLine,
  { passages }: Pick<ServiceLine, 'passages'>,
  claim: Claim,
  { knowledge, report }: Context<Facts>,
): void {
  const [evidence] = passages
    .flatMap(withoutContact)
    // Who bills the group tells of it.
    .filter(({ kind }) => kind !== 'group' || !billsGroup(claim, knowledge));
  if (evidence === undefined || line.code === undefined) return;
  const code = line.code.value;
  report(
    { span: line.code.span, place: { field: 'code', line }, code },
    { code, kind: evidence.kind },
    {
      // Who does something without help is said to do it independently, with the therapist at his side.
      ...(evidence.kind === 'independent' ? { severity: 'information' } : {}),
      related: [{ message: 'It is described here.', span: evidence.span }],
    },
  );
}

function billsGroup({ lines }: Claim, knowledge: Knowledge): boolean {
  return lines.some((it) => it.code !== undefined && knowledge.isIn('group', it.code.value));
}
