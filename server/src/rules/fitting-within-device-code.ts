import type { Claim, ServiceLine } from '../claim/claim.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import { daysOf } from './support/days.js';
import { initialLinesOf } from './support/initial-codes.js';
import { isForFirstEncounter } from './support/kinds.js';

interface Facts {
  readonly code: string;
  readonly device: string;
}

export const fittingWithinDeviceCode = defineRule<Facts>({
  id: 'fitting-within-device-code',
  category: 'orthotic',
  severity: 'warning',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'Orthotic or prosthetic training is billed with the device code, but the note describes only fitting.',
  why:
    'Payment for the device (L code) already includes measuring, making, fitting and adjusting it. When the device ' +
    'is billed, only training minutes count toward the training code, and one unit needs at least 8 of them. Bill ' +
    'those minutes and document what was trained. If no device code is billed, fitting time counts.',
  sources: ['mac-therapy-articles', 'cpt-2018'],
  examples: {
    bad: 'code,modifiers,units,date,note\nL3908,LT,1,2026-03-02,\n97760,GO,2,2026-03-02,30 min measuring and moulding',
    good: 'code,modifiers,units,date,note\nL3908,LT,1,2026-03-02,\n97760,GO,1,2026-03-02,15 min training in use and wear schedule',
  },
  message: ({ code, device }) =>
    `${code} with ${device}: the device code already pays for fitting; only training counts.`,
  check: {
    concerns: isForFirstEncounter,
    claim(claim, { knowledge, report, notChecked }) {
      const initial = claim.purpose === 'claim' && claim.lines.length > 1 ? initialLinesOf(claim, knowledge) : [];
      if (initial.length === 0) return;
      for (const { line, code } of initial) {
        const device = deviceBeside(line, claim, knowledge);
        if (device?.code === undefined || line.code === undefined) continue;
        const words = (line.passages.length > 0 ? line : claim).passages.map((it) => it.text).join('\n');
        if (words.trim() === '') {
          notChecked('Nothing says whether the time billed with a device code was training.');
          continue;
        }
        if (!fitting.test(words) || training.test(words.replace(untrained, ''))) continue;
        report(
          { span: line.code.span, place: { field: 'code', line }, code },
          { code, device: device.code.value.toUpperCase() },
          { related: [{ message: 'This code pays for the device and its fitting.', span: device.code.span }] },
        );
      }
    },
  },
});

function deviceBeside(line: ServiceLine, claim: Claim, knowledge: Knowledge): ServiceLine | undefined {
  const day = daysOf(claim).days.find((it) => it.lines.includes(line));
  return day?.lines.find(({ code }) => {
    const value = code?.value.toUpperCase() ?? '';
    return knowledge.isIn('orthotic-device', value) || knowledge.isIn('prosthetic-device', value);
  });
}

const fitting = /\bfit(?:ting|ted|s)?\b|measur|mou?ld|fabricat|\bmade\b|\bcast(?:ed|ing)\b|trimm|assembl|\bstraps?\b|adjust|deliver|issued|dispens/i; // prettier-ignore

/** Whatever the patient learned or tried is training: a wide net, for a miss costs less. */
const training = /train|instruct|educat|taught|teach|donn|doff|practi[cs]|wear|gait|ambulat|walk|function|transfer|\badls?\b|exercis|demonstrat|skin (?:check|inspection)|task|activit|home program/i; // prettier-ignore

const untrained = /\b(?:no|without) (?:\w+ )?training\b/gi;
