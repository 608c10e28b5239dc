/**
 * What is wrong with the frame of an 837: counts, control numbers, and segments that are not there or do not belong.
 * Only whole transactions are judged, from ST to SE; a fragment and a file still being typed are not.
 */
import type { Fault } from '../../claim/fault.js';
import type { Span } from '../../text/span.js';
import { GE, GS, IEA, ISA, SE, ST } from './ids.js';
import type { Segments } from './segments.js';

/** A segment of the envelope: where it stands, and which segment of the text it is. */
export interface Mark {
  readonly start: number;
  /** Counts all segments of the text, from 0. */
  readonly ordinal: number;
  readonly id: number;
  /** SE01, GE01, IEA01; of those that begin, what they begin: ST01, GS01. */
  readonly count: Typed;
  /** ISA13 and IEA02, GS06 and GE02, ST02 and SE02. */
  readonly control: Typed;
}

/** As typed; the span counts from the segment. */
interface Typed {
  readonly value: string;
  readonly span: Span;
}

export function markOf(segments: Segments, ordinal: number): Mark {
  const { id, start } = segments;
  const typed = (index: number): Typed => ({
    value: segments.value(index),
    span: { start: segments.from(index) - start, end: segments.to(index) - start },
  });
  return { start, ordinal, id, count: typed(1), control: typed(id === ISA ? 13 : id === GS ? 6 : 2) };
}

/** What is wrong, in the order of the text. `inside` are those of transactions, whole or not. */
export function faultsOf(marks: readonly Mark[], inside: readonly Fault[]): readonly Fault[] {
  const faults: Fault[] = [];
  let [interchange, group, transaction]: (Mark | undefined)[] = [];
  let groups = 0;
  let transactions = 0;
  let isOfClaims = false;
  let next = 0;
  for (const mark of marks) {
    switch (mark.id) {
      case ISA:
        [interchange, group, transaction, groups, isOfClaims] = [mark, undefined, undefined, 0, false];
        break;
      case GS:
        [group, transaction, transactions] = [mark, undefined, 0];
        groups++;
        break;
      case ST:
        transaction = mark;
        transactions++;
        break;
      case SE: {
        if (transaction?.count.value === '837') {
          isOfClaims = true;
          for (let it = inside[next]; it !== undefined && it.span.start < transaction.start; it = inside[++next]) {
            if (isTypedWhole(it)) faults.push(it);
          }
          const own: Fault[] = [];
          for (let it = inside[next]; it !== undefined && it.span.start < mark.start; it = inside[++next]) own.push(it);
          faults.push(
            ...own,
            ...countFault(transaction, mark, own),
            ...controlFault(transaction, mark, 'SE02', 'ST02'),
          );
        }
        transaction = undefined;
        break;
      }
      case GE:
        if (group !== undefined && isOfClaims) {
          faults.push(...numberFault('transaction-count', mark, 'GE01', transactions));
          faults.push(...controlFault(group, mark, 'GE02', 'GS06'));
        }
        group = undefined;
        break;
      case IEA:
        if (interchange !== undefined && isOfClaims) {
          faults.push(...numberFault('group-count', mark, 'IEA01', groups));
          faults.push(...controlFault(interchange, mark, 'IEA02', 'ISA13'));
        }
        interchange = undefined;
        break;
    }
  }
  for (const it of inside.slice(next)) if (isTypedWhole(it)) faults.push(it);
  return faults;
}

/** It holds whatever else is still to be typed. */
function isTypedWhole({ kind, facts }: Fault): boolean {
  return kind === 'billing-npi' && facts['form'] === 'right';
}

/** A segment too many or too few is told once: where it stands, or where it should, not by the count as well. */
function countFault(begin: Mark, end: Mark, own: readonly Fault[]): readonly Fault[] {
  const actual = end.ordinal - begin.ordinal + 1;
  const surplus = actual - Number(end.count.value);
  const strangers = own.filter((it) => it.kind === 'unknown-segment' || it.kind === 'foreign-segment').length;
  if (surplus > 0 && surplus <= strangers) return [];
  if (surplus < 0 && own.some((it) => it.kind.startsWith('missing-') && it.kind !== 'missing-parent')) return [];
  return numberFault('segment-count', end, 'SE01', actual);
}

function numberFault(kind: Fault['kind'], mark: Mark, address: string, actual: number): readonly Fault[] {
  const { value } = mark.count;
  if (/^\d+$/.test(value) && Number(value) === actual) return [];
  return [
    {
      kind,
      span: placed(mark, mark.count),
      address,
      facts: { written: value, counted: `${actual}` },
      expected: `${actual}`,
    },
  ];
}

function controlFault(begin: Mark, end: Mark, address: string, other: string): readonly Fault[] {
  const [ours, theirs] = [end.control.value, begin.control.value];
  // Of interchanges and groups they are numbers, of transactions texts.
  const isNumber = end.id !== SE && /^\d+$/.test(ours) && /^\d+$/.test(theirs);
  if (isNumber ? Number(ours) === Number(theirs) : ours === theirs) return [];
  const facts = { written: ours, other: theirs, otherAddress: other };
  return [{ kind: 'control-number', span: placed(end, end.control), address, facts, expected: theirs }];
}

function placed(mark: Mark, { span }: Typed): Span {
  // An element that is not there is shown at the segment's name.
  if (span.start === span.end) return { start: mark.start, end: mark.start + 2 };
  return { start: mark.start + span.start, end: mark.start + span.end };
}
