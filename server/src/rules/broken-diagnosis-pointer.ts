import type { Claim, ServiceLine } from '../claim/claim.js';
import { unreadOf } from '../claim/unread.js';
import { defineRule } from './rule.js';
import type { Severity } from './rule.js';
import { exampleFile } from './support/example-file.js';

type Facts =
  | { readonly kind: 'beyond'; readonly pointer: number; readonly diagnoses: number }
  | { readonly kind: 'too-many'; readonly pointers: number; readonly most: number }
  | { readonly kind: 'unread' | 'none' };

export const brokenDiagnosisPointer = defineRule<Facts>({
  id: 'broken-diagnosis-pointer',
  category: 'coverage',
  severity: 'error',
  since: '0.1.0',
  summary: "A line's diagnosis pointer is missing or points to a diagnosis that is not on the claim.",
  why:
    'Each line has one to four pointers to the diagnoses it treats; the first is the main reason for the service. ' +
    'A pointer past the last diagnosis points to nothing, so the payer cannot see why the service was needed. On a ' +
    'paper claim pointers are letters (A is the first diagnosis); in an 837 they are numbers starting at 1. ' +
    'Correct the pointer, or add the missing diagnosis to the claim.',
  sources: ['x12-sv107', 'nucc-21'],
  examples: { as: 'file.837', bad: exampleFile(['UN*2***1~', 'UN*2***2~']), good: exampleFile() },
  message: (facts) => {
    switch (facts.kind) {
      case 'beyond':
        return facts.pointer === 0
          ? 'There is no diagnosis 0: pointers start at 1.'
          : `Points to diagnosis ${facts.pointer}, but the claim has ${facts.diagnoses === 0 ? 'none' : `only ${facts.diagnoses}`}.`;
      case 'too-many':
        return `${facts.pointers} diagnosis pointers; a line can have at most ${facts.most}.`;
      case 'unread':
        return 'This is not a diagnosis pointer.';
      case 'none':
        return 'This line has no diagnosis pointer.';
    }
  },
  check: {
    line(line, claim, { knowledge, report }) {
      if (claim.purpose === 'template' || claim.setting === 'institutional') return;
      const severity = severityOf(claim);
      const unread = unreadOf(line, 'pointer');
      if (unread !== undefined) {
        report({ span: unread.span, place: { field: 'pointer', line } }, { kind: 'unread' }, { severity });
        return;
      }
      if (line.pointers.length === 0) {
        const at = line.code;
        if (at !== undefined && needsPointer(line, claim))
          report({ span: at.span, place: { field: 'pointer', line } }, { kind: 'none' }, { severity });
        return;
      }
      const most = knowledge.figure('pointers-of-a-line', line.serviceDate?.value)?.value ?? Infinity;
      const surplus = line.pointers[most];
      if (surplus !== undefined) {
        const facts = { kind: 'too-many', pointers: line.pointers.length, most } as const;
        report({ span: surplus.span, place: { field: 'pointer', line, index: most } }, facts, { severity });
        return;
      }
      // Which diagnosis a pointer names cannot be told where some are not read, or none are here.
      const diagnoses = claim.diagnoses.length;
      if (diagnoses === 0 || unreadOf(claim, 'diagnosis') !== undefined) return;
      for (let index = 0; index < line.pointers.length; index++) {
        const pointer = line.pointers[index];
        if (pointer === undefined || (pointer.value >= 1 && pointer.value <= diagnoses)) continue;
        report(
          { span: pointer.span, place: { field: 'pointer', line, index } },
          { kind: 'beyond', pointer: pointer.value, diagnoses },
          { severity },
        );
      }
    },
  },
});

/** Files of a fixed form say for certain where pointers and diagnoses stand; sheets and words leave it to be guessed. */
function severityOf({ format }: Claim): Severity {
  return format === 'x12' || format === 'fhir' ? 'error' : 'warning';
}

/** The 837P asks for one on each line. Elsewhere it is only known where other lines of the claim have some. */
function needsPointer({ code }: ServiceLine, claim: Claim): boolean {
  if (code === undefined || claim.diagnoses.length === 0) return false;
  if (claim.format === 'x12') return claim.setting === 'professional';
  return claim.format !== 'note' && claim.lines.some((it) => it.pointers.length > 0);
}
