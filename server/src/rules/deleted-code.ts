import { unreadOf } from '../claim/unread.js';
import { defineRule, unreadDate } from './rule.js';
import { either } from './support/words.js';
import type { Fix } from './rule.js';

interface Facts {
  readonly code: string;
  readonly lastValid: string;
  readonly replacedBy: readonly string[];
}

export const deletedCode = defineRule<Facts>({
  id: 'deleted-code',
  category: 'code',
  severity: 'error',
  since: '0.1.0',
  summary: 'A code is billed for a date after it was deleted.',
  why:
    'Payers reject a line whose code was not valid on the date of service. Old templates and web pages go on ' +
    'listing deleted codes for years. Bill the code that was valid on the date of service.',
  sources: ['ncci-ptp', 'cms-pprrvu', 'cpt-2018'],
  examples: { bad: '97762,GP,1,2024-05-01', good: '97762,GP,1,2016-05-01' },
  message: ({ code, lastValid, replacedBy }) =>
    `${code} was deleted; last valid day ${lastValid}.${replacedBy.length > 0 ? ` Use ${either(replacedBy)}.` : ''}`,
  check: {
    concerns: ({ code, on }, knowledge) => code !== undefined && knowledge.deletion(code, on) !== undefined,
    line(line, _claim, { knowledge, report, notChecked }) {
      if (line.code === undefined) return;
      const code = line.code.value;
      const deletion = knowledge.deletion(code, line.serviceDate?.value);
      if (deletion === undefined) return;
      if (unreadOf(line, 'service-date') !== undefined) {
        notChecked(unreadDate);
        return;
      }
      const fixes = () =>
        deletion.replacedBy.map((replacement): Fix => ({
          title: `Change ${code} to ${replacement}${line.serviceDate === undefined ? '' : ', the code valid on this date'}`,
          change: { kind: 'replace-code', line, code: replacement },
          preferred: deletion.replacedBy.length === 1,
          changesBilling: true,
        }));
      report(
        { span: line.code.span, place: { field: 'code', line }, code },
        { code, ...deletion },
        { fixes, ...(line.serviceDate === undefined ? { severity: 'warning' } : {}) },
      );
    },
    mention(mention, { knowledge, report, notChecked }) {
      if (mention.kind !== 'code' || mention.role !== 'advice') return;
      const deletion = knowledge.deletion(mention.value, mention.serviceDate);
      if (deletion === undefined) return;
      if (unreadOf(mention, 'service-date') !== undefined) {
        notChecked(unreadDate);
        return;
      }
      const fixes = () =>
        deletion.replacedBy.map((code): Fix => ({
          title: `Change ${mention.value} to ${code}`,
          change: { kind: 'replace-mention', mention, code },
          preferred: deletion.replacedBy.length === 1,
          changesBilling: true,
        }));
      report(
        { span: mention.span, code: mention.value },
        { code: mention.value, ...deletion },
        { severity: 'warning', fixes },
      );
    },
  },
});
