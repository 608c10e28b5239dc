/**
 * What was not judged, whoever is on: lines without a code or a day, codes that the knowledge does not have, codes in a place for
 * billing that no line was made of; and what claims lack for a rule to say anything of them. No finding is no promise.
 */
import type { Claim } from '../claim/claim.js';
import type { Reading } from '../formats/format.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { AnyRule } from '../rules/rule.js';
import { counted } from '../text/counted.js';
import type { NotChecked } from './finding.js';

/** Who judges: the rules that are on, and what they ask. */
interface Judge {
  readonly knowledge: Knowledge;
  readonly rules: readonly AnyRule[];
}

/** One sentence a kind; rule `*` means that none could. */
export function unjudged(reading: Reading, { knowledge, rules }: Judge): NotChecked[] {
  const lines = { withoutCode: 0, unknown: 0, undated: 0 };
  const lacking = new Lacking(rules, knowledge);
  for (const { claim } of reading.claims) {
    if (claim.purpose === 'template') continue;
    for (const { code, serviceDate, unread } of claim.lines) {
      if (code === undefined) lines.withoutCode++;
      else if (knowledge.code(code.value) === undefined) lines.unknown++;
      else if (serviceDate === undefined && unread === undefined) lines.undated++;
    }
    lacking.ask(claim);
  }
  const unclear = reading.mentions.filter((it) => it.role === 'unclear').length;
  return [
    ...(lines.withoutCode > 0 ? [`${counted(lines.withoutCode, 'service line')} without a CPT or HCPCS code.`] : []),
    ...(lines.unknown > 0 ? [`${counted(lines.unknown, 'service line')} with a code outside the built-in data.`] : []),
    ...(lines.undated > 0
      ? [`${counted(lines.undated, 'service line')} without a date: judged by the newest rules.`]
      : []),
    ...(unclear > 0 ? [`${counted(unclear, 'code')} among the billing lines not understood as billed.`] : []),
  ]
    .map((reason): NotChecked => ({ rule: '*', reason }))
    .concat(lacking.told);
}

/** Asks each rule until it has told what claims lack for it: once a document. */
class Lacking {
  readonly told: NotChecked[] = [];
  readonly #knowledge: Knowledge;
  #asked: readonly AnyRule[];

  constructor(rules: readonly AnyRule[], knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#asked = rules.filter(({ check }) => check.lacks);
  }

  ask(claim: Claim): void {
    for (const rule of this.#asked) {
      const reason = rule.check.lacks?.(claim, this.#knowledge);
      if (reason === undefined) continue;
      this.told.push({ rule: rule.id, reason });
      this.#asked = this.#asked.filter((it) => it !== rule);
    }
  }
}
