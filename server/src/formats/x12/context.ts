/** What the envelope and the header loops say about the claims that follow: which transaction, who pays, who bills. */
import type { Claim, PayerKind } from '../../claim/claim.js';
import type { X12Notation } from './notation.js';
import { idAt, idOf } from './segments.js';
import type { Segment } from './segments.js';

/** What stands between ST and SE. */
export interface Transaction {
  /** In the field's words: `837P`, `835`, `277CA`; empty where no ST says it. */
  readonly kind: string;
  /** Claims are read as claims; of everything else, codes are merely mentioned. */
  readonly holds: 'claims' | 'mentions';
  readonly setting: Claim['setting'];
}

/** All that was said before a claim and matters to it. Two equal contexts read the same text the same way. */
export interface Context {
  readonly notation: X12Notation;
  /** GS01 and GS08. */
  readonly group: string;
  readonly transaction: Transaction;
  readonly payer: PayerKind;
  /** Taxonomy code of the billing provider, as typed; empty where none is given. */
  readonly billing: string;
  /** NPI of the billing provider. */
  readonly billingNpi: string;
  /** HL01 of the billing provider and of the subscriber that are open; empty where there is none. */
  readonly provider: string;
  readonly subscriber: string;
  /** A billing provider was named, or that there is none has been told. */
  readonly isProviderNamed: boolean;
  /** The one who is insured, and the one who was treated where that is somebody else. */
  readonly insured: Person;
  readonly treated: Person;
}

/**
 * Where the segments stand that name a person, in a text that is kept anyway; nothing where there are none.
 * Never shown: they only tell persons apart.
 */
export interface Person {
  readonly text: string;
  /** NM1 */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** DMG */
  readonly birthStart: number;
  readonly birthEnd: number;
}

export const nobody: Person = { text: '', nameStart: 0, nameEnd: 0, birthStart: 0, birthEnd: 0 };

export function nameIn({ text, nameStart, nameEnd }: Person): string {
  return text.slice(nameStart, nameEnd);
}

export function birthIn({ text, birthStart, birthEnd }: Person): string {
  return text.slice(birthStart, birthEnd);
}

function isSame(a: Person, b: Person): boolean {
  return a === b || (nameIn(a) === nameIn(b) && birthIn(a) === birthIn(b));
}

export function equalContexts(a: Context, b: Context): boolean {
  if (a === b) return true;
  const [ours, theirs] = [a.notation.separators, b.notation.separators];
  return (
    a.payer === b.payer &&
    a.billing === b.billing &&
    a.billingNpi === b.billingNpi &&
    a.provider === b.provider &&
    a.subscriber === b.subscriber &&
    a.isProviderNamed === b.isProviderNamed &&
    isSame(a.insured, b.insured) &&
    isSame(a.treated, b.treated) &&
    a.group === b.group &&
    a.transaction.kind === b.transaction.kind &&
    a.transaction.holds === b.transaction.holds &&
    a.transaction.setting === b.transaction.setting &&
    ours.element === theirs.element &&
    ours.component === theirs.component &&
    ours.terminator === theirs.terminator
  );
}

/** Of a text that begins without ST: read as claims, if it holds any. */
export const noTransaction: Transaction = { kind: '', holds: 'claims', setting: 'unknown' };

/** A remittance advice known by its segments alone. */
export const remittance: Transaction = { kind: '835', holds: 'mentions', setting: 'unknown' };

/** Implementation guides of the 837, by the part of GS08 or ST03 that names them; 4010, 5010 and the later ones. */
const guides: Readonly<Record<string, Transaction>> = {
  X098: { kind: '837P', holds: 'claims', setting: 'professional' },
  X222: { kind: '837P', holds: 'claims', setting: 'professional' },
  X298: { kind: '837P', holds: 'claims', setting: 'professional' },
  X096: { kind: '837I', holds: 'claims', setting: 'institutional' },
  X223: { kind: '837I', holds: 'claims', setting: 'institutional' },
  X299: { kind: '837I', holds: 'claims', setting: 'institutional' },
  X097: { kind: '837D', holds: 'mentions', setting: 'unknown' },
  X224: { kind: '837D', holds: 'mentions', setting: 'unknown' },
  X300: { kind: '837D', holds: 'mentions', setting: 'unknown' },
};

const claimsOfSomeKind: Transaction = { kind: '837', holds: 'claims', setting: 'unknown' };

/** The transaction that ST01 and the guide's name (ST03, else GS08) announce. */
export function transactionOf(set: string, version: string): Transaction {
  if (set === '837') return guides[/X\d{3}/.exec(version)?.[0] ?? ''] ?? claimsOfSomeKind;
  if (set === '') return noTransaction;
  const kind = set === '277' && version.includes('X214') ? '277CA' : set;
  // What a broken ST announces is not ours to say.
  return { kind: /^\d{3}(CA)?$/.test(kind) ? kind : 'X12', holds: 'mentions', setting: 'unknown' };
}

/** The transaction of a functional group (GS01) before any ST, or when ST is broken. */
export function transactionOfGroup(functionalId: string, version: string): Transaction {
  if (functionalId === 'HC') return { ...transactionOf('837', version), kind: '' };
  return functionalId === '' ? noTransaction : { kind: '', holds: 'mentions', setting: 'unknown' };
}

/** Claim filing indicator (SBR09, X12 code source 1032). What is not here is `other`; nothing is `unknown`. */
const payers: Readonly<Record<string, PayerKind>> = {
  // Mutually defined: sent where the kind of insurance is not known.
  ZZ: 'unknown',
  MA: 'medicare',
  MB: 'medicare',
  16: 'medicare',
  MC: 'medicaid',
  WC: 'workers-comp',
  12: 'commercial',
  13: 'commercial',
  14: 'commercial',
  15: 'commercial',
  17: 'commercial',
  BL: 'commercial',
  CI: 'commercial',
  HM: 'commercial',
};

const payersById: ReadonlyMap<number, PayerKind> = new Map(
  Object.entries(payers).map(([code, payer]) => [idOf(code), payer]),
);

/** Of the indicator in element `index`. */
export function payerIn(segment: Segment, index: number): PayerKind {
  const { text } = segment;
  const [from, to] = [segment.from(index), segment.to(index)];
  const known = to - from === 2 ? payersById.get(idAt(text, from, to)) : undefined;
  return known ?? (text.slice(from, to).trim() === '' ? 'unknown' : 'other');
}
