import { unreadOf } from '../claim/unread.js';
import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';

interface Facts {
  readonly place: string | undefined;
}

export const unknownPlaceOfService = defineRule<Facts>({
  id: 'unknown-place-of-service',
  category: 'coverage',
  severity: 'warning',
  since: '0.1.0',
  summary: 'The place of service is not on the CMS list.',
  why:
    'The place of service is a two-digit code from the CMS list: 11 office, 12 home, 19 and 22 hospital ' +
    'outpatient, 31 and 32 nursing facility, 62 rehabilitation facility, 02 and 10 telehealth. It affects payment, ' +
    'and payers reject an unknown one.',
  sources: ['cms-pos', 'x12-837p'],
  examples: { as: 'file.837', bad: exampleFile(['***11:B', '***98:B']), good: exampleFile() },
  message: ({ place }) =>
    place === undefined ? 'A place of service is two digits.' : `${place} is not a known place of service.`,
  check: {
    concerns: ({ place }, knowledge) => place !== undefined && knowledge.placeOfService(place) === undefined,
    claim(claim, { knowledge, report }) {
      if (claim.purpose === 'template') return;
      // Lines without a place of their own share the claim's.
      let told: number | undefined;
      for (const line of claim.lines) {
        const unread = unreadOf(line, 'place-of-service');
        const at = line.placeOfService ?? unread;
        if (at === undefined || at.span.start === told) continue;
        const value = line.placeOfService?.value;
        if (value !== undefined && knowledge.placeOfService(value) !== undefined) continue;
        told = at.span.start;
        const place = value !== undefined && /^\d\d$/.test(value) ? value : undefined;
        report({ span: at.span, place: { field: 'place-of-service', line } }, { place });
      }
    },
  },
});
