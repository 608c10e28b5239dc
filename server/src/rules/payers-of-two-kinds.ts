import type { Claim, PayerKind } from '../claim/claim.js';
import { defineRule } from './rule.js';
import { exampleFile } from './support/example-file.js';
import { isTherapy } from './support/kinds.js';
import { firstTherapyLine } from './support/therapy-line.js';

interface Facts {
  readonly judged: PayerKind;
  readonly other: PayerKind;
}

const names: Readonly<Partial<Record<PayerKind, string>>> = {
  medicare: 'Medicare',
  medicaid: 'Medicaid',
  commercial: 'commercial insurance',
  'workers-comp': "workers' compensation",
};

export const payersOfTwoKinds = defineRule<Facts>({
  id: 'payers-of-two-kinds',
  category: 'coverage',
  severity: 'information',
  since: '0.1.0',
  summary: 'A therapy claim goes to two payers with different rules.',
  why:
    'Therapy modifiers, units and thresholds differ from payer to payer. This claim is checked by the rules of the ' +
    'payer it is sent to; the other payer may count minutes differently or want other modifiers. Check both before ' +
    'you send the claim on.',
  sources: ['cob', 'cpm-5-20.1'],
  examples: {
    as: 'file.837',
    bad: exampleFile(
      ['LX*1~', 'SBR*S*18*******MC~\nOI***Y***Y~\nNM1*PR*2*SAMPLE PAYER*****PI*222~\nLX*1~'],
      ['SE*22*', 'SE*25*'],
    ),
    good: exampleFile(
      ['LX*1~', 'SBR*S*18*******CI~\nOI***Y***Y~\nNM1*PR*2*SAMPLE PAYER*****PI*222~\nLX*1~'],
      ['SE*22*', 'SE*25*'],
    ),
  },
  message: ({ judged, other }) =>
    `Checked by ${names[judged] ?? judged} rules; the other payer is ${names[other] ?? other}.`,
  check: {
    concerns: isTherapy,
    claim(claim, { knowledge, report }) {
      const other = otherKind(claim);
      if (other === undefined) return;
      const line = firstTherapyLine(claim, knowledge);
      if (line?.code === undefined) return;
      report({ span: line.code.span, place: { field: 'claim' } }, { judged: claim.payer, other });
    },
  },
});

/** The first other payer whose kind is known to be another. */
function otherKind({ payer, otherPayers }: Claim): PayerKind | undefined {
  if (otherPayers === undefined || names[payer] === undefined) return undefined;
  return otherPayers.find((it) => it !== payer && names[it] !== undefined);
}
