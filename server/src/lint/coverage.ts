/** What no rule could judge, whoever is on: lines without a code, codes that the knowledge does not have, codes in a place for billing that no line was made of. */
import type { Reading } from '../formats/format.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { NotChecked } from './lint.js';

/** One sentence a kind; rule `*` means that none could. */
export function unjudged(reading: Reading, knowledge: Knowledge): NotChecked[] {
  let withoutCode = 0;
  let unknown = 0;
  for (const { claim } of reading.claims) {
    if (claim.purpose === 'template') continue;
    for (const { code } of claim.lines) {
      if (code === undefined) withoutCode++;
      else if (knowledge.code(code.value) === undefined) unknown++;
    }
  }
  const unclear = reading.mentions.filter((it) => it.role === 'unclear').length;
  const lines = (count: number) => (count === 1 ? '1 service line' : `${count} service lines`);
  return [
    ...(withoutCode > 0 ? [`${lines(withoutCode)} without a CPT or HCPCS code.`] : []),
    ...(unknown > 0 ? [`${lines(unknown)} with a code outside the built-in data.`] : []),
    ...(unclear > 0
      ? [`${unclear === 1 ? '1 code' : `${unclear} codes`} among the billing lines not understood as billed.`]
      : []),
  ].map((reason) => ({ rule: '*', reason }));
}
