/** What the pair edits and other instructions say of a code beside others on one day. */
import type { ServiceDate } from '../../claim/dates.js';
import type { Guide, Knowledge, Pair } from '../../knowledge/knowledge.js';
import { byUse, separating } from '../essentials.js';
import { list } from '../explanation.js';
import { bullets, table, text } from './page.js';
import type { Block } from './page.js';

export function sameDay(
  knowledge: Knowledge,
  code: string,
  on: ServiceDate | undefined,
  guide: Guide | undefined,
): readonly Block[] {
  const pairs = knowledge.pairs(code, on);
  const parting = list(separating(knowledge), 'or');
  const partners = (wanted: (pair: Pair) => boolean) =>
    byUse(
      knowledge,
      pairs.filter(wanted).map((it) => (it.column1 === code ? it.column2 : it.column1)),
    ).join(', ');
  const groups = [
    ['Denied beside this code, and no modifier helps', partners((it) => it.indicator === 0 && it.column1 === code)],
    [
      'This code is denied beside them, and no modifier helps',
      partners((it) => it.indicator === 0 && it.column2 === code),
    ],
    [
      `Denied beside this code, unless ${parting} parts them`,
      partners((it) => it.indicator === 1 && it.column1 === code),
    ],
    [
      `This code is denied beside them, unless ${parting} parts it`,
      partners((it) => it.indicator === 1 && it.column2 === code),
    ],
  ].filter(([, codes]) => codes !== '');
  const beyond = pairs.find((it) => it.basis.isBeyond || on === undefined)?.basis.asOf;
  return [
    ...table('Often billed together', ['Code', 'Pair edit', 'Note'], together(knowledge, code, on, guide)),
    ...table('Medicare pair edits', ['Verdict', 'Codes'], groups),
    ...bullets(
      knowledge.exclusions(code, on).map((it) => {
        const others = it.codes.includes(code) ? it.others : it.codes;
        return `Not within one ${it.within === 'day' ? 'day' : it.within === 'month' ? 'month' : 'period of 30 days'} with ${list(others, 'or')}: ${it.why}.`;
      }),
      'Other instructions',
    ),
    ...text(beyond === undefined ? undefined : `Pair edits as of ${beyond}; tables of later quarters were not read.`),
  ];
}

function together(
  knowledge: Knowledge,
  code: string,
  on: ServiceDate | undefined,
  guide: Guide | undefined,
): readonly (readonly string[])[] {
  return (guide?.oftenTogether ?? []).map((other) => {
    const verdict = knowledge.pair(code, other, on);
    const note = guide?.pairNotes.find((it) => it.code === other)?.note ?? '';
    switch (verdict.kind) {
      case 'edit':
        return [
          other,
          verdict.indicator === 0
            ? `never: ${verdict.column2} is denied`
            : `${verdict.column2} is denied unless a modifier on it shows separate minutes`,
          note,
        ];
      case 'none':
        return [other, verdict.ended === undefined ? 'none' : `none since ${verdict.ended}`, note];
      case 'not-known':
        return [other, 'not known', note];
    }
  });
}
