/**
 * The outline of a document: claims and their lines, in X12 within interchanges and transactions.
 * A name is made of numbers, days, codes and our own titles. Nothing else of the document is repeated: it may name somebody.
 */
import type { Claim, PlacedClaim, ServiceLine } from '../../claim/claim.js';
import { centsOf, dollarsOf } from '../../claim/money.js';
import type { Part } from '../../formats/format.js';
import { formatOfReading } from '../../formats/index.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { counted } from '../../text/counted.js';
import { shift } from '../../text/span.js';
import type { Span } from '../../text/span.js';
import type { ReadDocument } from './read.js';

export interface OutlineItem {
  readonly kind: 'interchange' | 'group' | 'transaction' | 'claim' | 'line';
  /** `Claim 3 · 2026-01-05 · 4 lines`, `97760 GO ×2 — Brace fitting and training, first encounter`. */
  readonly name: string;
  /** Behind the name, in small: a charge. Empty where there is none. */
  readonly detail: string;
  /** Absolute; within the span of the item that holds it. */
  readonly span: Span;
  /** What to put the cursor on; within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** More items than this nobody reads. An outline with more lines lists claims alone. */
export const mostLines = 5000;
/** With more claims than `mostLines` none of them is read to tell its day, and those behind these are not listed. */
export const mostClaims = 10_000;

/** How much is told of each claim. */
type Depth = 'lines' | 'claims' | 'numbers';

export function outlineOf(knowledge: Knowledge, { document, reading }: ReadDocument): readonly OutlineItem[] {
  const parts = formatOfReading(reading)?.partsOf?.(document, reading) ?? [];
  const depth = depthFor(reading.claims);
  const claims = reading.claims
    .slice(0, mostClaims)
    .map((placed, index) => claimItem(knowledge, placed, index + 1, depth));
  return within({ start: 0, end: document.text.length }, parts.flatMap(frameItem), claims);
}

function depthFor(claims: readonly PlacedClaim[]): Depth {
  if (claims.length > mostLines) return 'numbers';
  return claims.reduce((sum, { claim }) => sum + claim.lines.length, 0) > mostLines ? 'claims' : 'lines';
}

type Frame = Pick<OutlineItem, 'kind' | 'span'> & { readonly label: string };

function frameItem({ kind, span, label }: Part): Frame[] {
  return kind === 'section' || kind === 'block' ? [] : [{ kind, span, label }];
}

/** `frames`, the outer before the inner, and `claims` in the order of the text, as far as they stand in `span`. */
function within(span: Span, frames: readonly Frame[], claims: readonly OutlineItem[]): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  const counts = new Map<string, number>();
  let at = 0;
  let nextClaim = 0;
  const addClaimsBefore = (end: number) => {
    for (let it = claims[nextClaim]; it !== undefined && it.span.start < end; it = claims[++nextClaim]) items.push(it);
  };
  while (at < frames.length) {
    const frame = frames[at];
    if (frame === undefined) break;
    let behind = at + 1;
    while (behind < frames.length && (frames[behind]?.span.start ?? 0) < frame.span.end) behind++;
    addClaimsBefore(frame.span.start);
    const first = nextClaim;
    while (nextClaim < claims.length && (claims[nextClaim]?.span.start ?? 0) < frame.span.end) nextClaim++;
    const children = within(frame.span, frames.slice(at + 1, behind), claims.slice(first, nextClaim));
    const count = (counts.get(frame.kind) ?? 0) + 1;
    counts.set(frame.kind, count);
    items.push(itemOf(frame, count, nextClaim - first, children));
    at = behind;
  }
  addClaimsBefore(span.end);
  return items;
}

const frameNames = { interchange: 'Interchange', group: 'Group', transaction: 'Transaction', claim: '', line: '' };

/** `Transaction 2 · 837P · 14 claims` */
function itemOf({ kind, span, label }: Frame, number: number, claims: number, children: readonly OutlineItem[]) {
  const parts = [`${frameNames[kind]} ${number}`, label, claims === 0 ? '' : counted(claims, 'claim')];
  const name = parts.filter((it) => it !== '').join(' · ');
  const nameEnd = Math.min(span.end, span.start + (kind === 'interchange' ? 3 : 2));
  return {
    kind,
    name,
    detail: '',
    span: around(span, children),
    selection: { start: span.start, end: nameEnd },
    children,
  };
}

function claimItem(knowledge: Knowledge, placed: PlacedClaim, number: number, depth: Depth): OutlineItem {
  const { claim, start } = placed;
  if (depth === 'numbers') return numberedClaim(placed, number);
  const { lines } = claim;
  const children = depth === 'lines' ? lines.map((it) => lineItem(knowledge, it, start, claim)) : [];
  const own = shift(claim.span, start);
  const days = lines.flatMap((it) => it.serviceDate?.value ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  const day = first === last ? first : `${first ?? ''} to ${last ?? ''}`;
  const what = claim.purpose === 'template' ? 'Template' : 'Claim';
  return {
    kind: 'claim',
    name: [`${what} ${number}`, day, counted(lines.length, 'line')].filter((it) => it !== undefined).join(' · '),
    detail: chargeOf(claim),
    span: around(own, children),
    selection: { start: own.start, end: Math.min(own.end, own.start + nameLength(claim)) },
    children: children.length > 1 ? [...children].sort((a, b) => a.span.start - b.span.start) : children,
  };
}

function around(span: Span, children: readonly OutlineItem[]): Span {
  let { start, end } = span;
  for (const { span: inner } of children) {
    start = Math.min(start, inner.start);
    end = Math.max(end, inner.end);
  }
  return { start, end };
}

function numberedClaim({ claim, start }: PlacedClaim, number: number): OutlineItem {
  const span = shift(claim.span, start);
  const selection = { start, end: Math.min(span.end, start + nameLength(claim)) };
  return { kind: 'claim', name: `Claim ${number}`, detail: '', span, selection, children: [] };
}

/** Where a claim begins with a name of its own, it stands for the whole. */
function nameLength({ format }: Claim): number {
  return format === 'x12' ? 3 : 1;
}

function chargeOf({ totalCharge, lines }: Claim): string {
  if (totalCharge !== undefined) return money(centsOf(totalCharge.value));
  const charges = lines.flatMap((it) => it.charge?.value ?? []);
  return charges.length === 0 ? '' : money(charges.reduce((sum, it) => sum + centsOf(it), 0));
}

function lineItem(knowledge: Knowledge, line: ServiceLine, start: number, claim: Claim): OutlineItem {
  const { code, modifiers, units, charge, serviceDate } = line;
  const span = shift(line.span, start);
  const value = code?.value.toUpperCase() ?? '';
  const named = [codeShape.test(value) ? value : 'Service without a known code'];
  for (const it of modifiers) if (modifierShape.test(it.value)) named.push(it.value.toUpperCase());
  if (units !== undefined && units.value !== 1 && units.value < 10_000) named.push(`×${units.value}`);
  const title = knowledge.code(value)?.title;
  const isOfOneDay = claim.lines.every((it) => it.serviceDate?.value === claim.lines[0]?.serviceDate?.value);
  const details = [
    isOfOneDay ? '' : (serviceDate?.value ?? ''),
    charge === undefined ? '' : money(centsOf(charge.value)),
  ];
  const selection = code === undefined ? { start: span.start, end: span.start } : shift(code.span, start);
  return {
    kind: 'line',
    name: named.join(' ') + (title === undefined ? '' : ` — ${title}`),
    detail: details.filter((it) => it !== '').join(' · '),
    span: { start: Math.min(span.start, selection.start), end: Math.max(span.end, selection.end) },
    selection,
    children: [],
  };
}

/** Whatever else stands in their place may be a word about somebody. */
const codeShape = /^(?:\d{4}[\dFTMU]|[A-V]\d{4})$/;
const modifierShape = /^[A-Z\d]{2}$/i;

function money(cents: number): string {
  return `$${dollarsOf(cents)}`;
}
