/** Pairs of codes on one day of a claim that a pair edit keeps apart: what the rules about pairs share. */
import type { Claim, ServiceLine } from '../../claim/claim.js';
import type { ServiceDate } from '../../claim/dates.js';
import type { Exclusion, Knowledge, Pair } from '../../knowledge/knowledge.js';
import type { LineKind, Related } from '../rule.js';
import { daysOf } from './days.js';

/** A line and the code on it. */
export interface Billed {
  readonly line: ServiceLine;
  readonly code: string;
}

/** A line in column 2 and those of its day that are paid in its place, each code once. */
export interface Denied extends Billed {
  readonly date: ServiceDate | undefined;
  readonly beside: readonly Beside[];
}

export interface Beside extends Billed {
  readonly edit: Pair;
}

export interface PairsOfClaim {
  /** No modifier helps. Pairs that an instruction of high confidence excludes anyhow are not among them. */
  readonly never: readonly Denied[];
  /** Denied unless a modifier parts them, which is not asked here. Lines that are denied in every case are on neither side. */
  readonly unlessParted: readonly Denied[];
}

const none: PairsOfClaim = { never: [], unlessParted: [] };

/** Of the claim asked about last: rules take turns on one claim before they come to the next. */
let last: { readonly lines: readonly ServiceLine[]; readonly by: Knowledge; readonly pairs: PairsOfClaim } | undefined;

export function pairsOf(claim: Claim, knowledge: Knowledge): PairsOfClaim {
  const { lines } = claim;
  if (lines.length < 2) return none;
  if (last?.lines !== lines || last.by !== knowledge) {
    last = { lines, by: knowledge, pairs: isJudged(claim, knowledge) ? readPairs(claim, knowledge) : none };
  }
  return last.pairs;
}

/** Whether a pair edit keeps two of the lines apart, if they are judged at all. */
export function holdPair(kinds: readonly LineKind[], knowledge: Knowledge): boolean {
  return kinds.some(({ code, on }, index) =>
    kinds
      .slice(index + 1)
      .some(
        (it) =>
          code !== undefined &&
          it.code !== undefined &&
          on === it.on &&
          knowledge.pair(code, it.code, on).kind === 'edit',
      ),
  );
}

/** Forms to be filled in list codes to choose from, and bills that are not paid line by line have no pairs. */
export function isJudged({ purpose, billType }: Claim, knowledge: Knowledge): boolean {
  return purpose === 'claim' && (billType === undefined || knowledge.isTherapyBill(billType.value));
}

/** The instruction by which the two exclude each other on the day, within whatever span of time. */
export function exclusionOf(
  one: string,
  other: string,
  on: ServiceDate | undefined,
  knowledge: Knowledge,
): Exclusion | undefined {
  return knowledge
    .exclusions(one, on)
    .find(
      ({ codes, others }) =>
        (codes.includes(one) && others.includes(other)) || (codes.includes(other) && others.includes(one)),
    );
}

/** Codes on the other lines, as many as a message has room for. */
export function shownCodes(beside: Denied['beside']): readonly string[] {
  return beside.slice(0, 3).map((it) => it.code);
}

/** What the table says, of which day, at the line that is paid. */
export function relatedOf({ beside }: Denied): readonly Related[] {
  return beside.flatMap(({ line, code, edit }) => {
    if (line.code === undefined) return [];
    const { asOf, isBeyond } = edit.basis;
    return [
      {
        message: `${code} is the one that is paid, by the NCCI table of ${asOf}${isBeyond ? ', the newest known' : ''}.`,
        span: line.code.span,
      },
    ];
  });
}

function readPairs(claim: Claim, knowledge: Knowledge): PairsOfClaim {
  let edits: { readonly date: ServiceDate | undefined; readonly denied: Billed; readonly paid: Beside }[] | undefined;
  for (const { date, lines } of daysOf(claim).days) {
    for (let second = 1; second < lines.length; second++) {
      for (let first = 0; first < second; first++) {
        const one = billed(lines[first]);
        const other = billed(lines[second]);
        if (one === undefined || other === undefined || one.code === other.code) continue;
        const edit = knowledge.pair(one.code, other.code, date);
        if (edit.kind !== 'edit') continue;
        const [paid, denied] = edit.column1 === one.code ? [one, other] : [other, one];
        if (isUnpaid(denied.code, date, knowledge)) continue;
        (edits ??= []).push({ date, denied, paid: { ...paid, edit } });
      }
    }
  }
  if (edits === undefined) return none;

  const never = edits.filter(({ paid }) => paid.edit.indicator === 0);
  const lost = new Set(never.map(({ denied }) => denied.line));
  const apart = edits.filter(
    ({ denied, paid }) => paid.edit.indicator === 1 && !lost.has(denied.line) && !lost.has(paid.line),
  );
  const isExcluded = (date: ServiceDate | undefined, one: string, other: string) =>
    exclusionOf(one, other, date, knowledge)?.basis.confidence === 'high';
  return {
    never: byLine(never.filter(({ date, denied, paid }) => !isExcluded(date, denied.code, paid.code))),
    unlessParted: byLine(apart),
  };
}

/** What Medicare pays on no day at all is the matter of another rule. */
function isUnpaid(code: string, on: ServiceDate | undefined, knowledge: Knowledge): boolean {
  if (knowledge.code(code)?.isNeverPaid === true) return true;
  const status = knowledge.medicareStatus(code, on)?.status;
  return status === 'N' || status === 'I';
}

function byLine(
  edits: readonly { readonly date: ServiceDate | undefined; readonly denied: Billed; readonly paid: Beside }[],
): readonly Denied[] {
  const lines = new Map<ServiceLine, { readonly date: ServiceDate | undefined } & Billed & { beside: Beside[] }>();
  for (const { date, denied, paid } of edits) {
    const sofar = lines.get(denied.line);
    if (sofar === undefined) lines.set(denied.line, { ...denied, date, beside: [paid] });
    else if (!sofar.beside.some((it) => it.code === paid.code)) sofar.beside.push(paid);
  }
  return [...lines.values()];
}

function billed(line: ServiceLine | undefined): Billed | undefined {
  return line?.code === undefined ? undefined : { line, code: line.code.value };
}
