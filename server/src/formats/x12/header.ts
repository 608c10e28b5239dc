/** What is said outside of claims and matters to them, while it changes: the context, from segment to segment. */
import type { PayerKind } from '../../claim/claim.js';
import { payerNamed } from '../support/payer-name.js';
import { nobody, noTransaction, payerOf, transactionOf, transactionOfGroup } from './context.js';
import type { Context, Person, Transaction } from './context.js';
import { copy } from './elements.js';
import { DMG, GE, GS, HL, IEA, NM1, PRV, SBR, ST } from './ids.js';
import { X12Notation } from './notation.js';
import type { Segments, Separators } from './segments.js';

export class Header {
  #notation = new X12Notation({ element: 42, component: 58, terminator: 126 });
  #group = '';
  #transaction = noTransaction;
  #payer: PayerKind = 'unknown';
  #billing = '';
  #billingNpi = '';
  #provider = '';
  #subscriber = '';
  #isProviderNamed = false;
  #insured = nobody;
  #treated = nobody;
  /** The context as it was when last asked for. */
  #context: Context | undefined;

  get transaction(): Transaction {
    return this.#transaction;
  }

  enterInterchange(separators: Separators): void {
    this.#notation = new X12Notation(separators);
    this.#group = '';
    this.enterTransaction(noTransaction);
  }

  enterTransaction(transaction: Transaction): void {
    this.#transaction = transaction;
    this.#payer = 'unknown';
    this.#leaveProvider();
  }

  #leaveProvider(): void {
    this.#billing = this.#billingNpi = this.#provider = this.#subscriber = '';
    this.#isProviderNamed = false;
    this.#insured = this.#treated = nobody;
  }

  get isProviderNamed(): boolean {
    return this.#isProviderNamed;
  }

  /** What names no provider is told once, not with each of his claims. */
  passOverProvider(): void {
    this.#isProviderNamed = true;
  }

  /** Does HL02 name a level that is open? Then it is surely there. */
  isOpen(level: string): boolean {
    return level === this.#provider || level === this.#subscriber;
  }

  /** GS, ST, SE, GE, IEA */
  readEnvelope(segments: Segments): void {
    if (segments.id === GS) {
      const [functionalId, version] = [segments.value(1).toUpperCase(), segments.value(8)];
      this.#group = `${functionalId} ${version}`;
    }
    if (segments.id === GE || segments.id === IEA) this.#group = '';
    const [functionalId = '', version = ''] = this.#group.split(' ');
    this.enterTransaction(
      segments.id === ST
        ? transactionOf(segments.value(1), segments.value(3) || version)
        : transactionOfGroup(functionalId, version),
    );
  }

  /** Segments before a claim that say who pays and who bills. */
  readLoop(segments: Segments): void {
    switch (segments.id) {
      case HL:
        this.#readLevel(segments.value(3), segments.value(1));
        break;
      case SBR:
        this.#payer = payerOf(segments.value(9));
        break;
      case PRV:
        if (segments.isQualifiedBy('BI')) this.#billing = ownText(segments.value(3));
        break;
      case NM1:
        this.#readName(segments);
        break;
      case DMG:
        this.#readBirth(segments);
        break;
    }
  }

  /** HL03: 20 a billing provider, 22 a subscriber, 23 a patient, for whom both stay as they are. */
  #readLevel(level: string, number: string): void {
    this.#treated = nobody;
    if (level === '23') return;
    this.#payer = 'unknown';
    this.#insured = nobody;
    if (level === '22') this.#subscriber = number;
    else {
      this.#leaveProvider();
      this.#provider = number;
    }
  }

  /** NM1 of who bills (85), of the insured (IL), of a patient who is somebody else (QC), and of who pays (PR). */
  #readName(segments: Segments): void {
    if (segments.isQualifiedBy('85')) {
      this.#isProviderNamed = true;
      this.#billingNpi = segments.value(8) === 'XX' ? ownText(segments.value(9)) : '';
    } else if (segments.isQualifiedBy('IL')) this.#insured = namedBy(segments);
    else if (segments.isQualifiedBy('QC')) this.#treated = namedBy(segments);
    else if (this.#payer === 'unknown' && segments.isQualifiedBy('PR')) {
      // The payer of a subscriber whose kind of insurance is not given.
      this.#payer = payerNamed(segments.value(3)) ?? 'unknown';
    }
  }

  /** Of whoever was named last. */
  #readBirth(segments: Segments): void {
    const birth = ownText(segments.value(2));
    if (this.#treated === nobody) this.#insured = { name: this.#insured.name, birth };
    else this.#treated = { name: this.#treated.name, birth };
  }

  /** As it was at a checkpoint. */
  resume(context: Context): void {
    this.#context = context;
    this.#notation = context.notation;
    this.#group = context.group;
    this.#transaction = context.transaction;
    this.#payer = context.payer;
    this.#billing = context.billing;
    this.#billingNpi = context.billingNpi;
    this.#provider = context.provider;
    this.#subscriber = context.subscriber;
    this.#isProviderNamed = context.isProviderNamed;
    this.#insured = context.insured;
    this.#treated = context.treated;
  }

  /** The same object as long as nothing changes. */
  context(): Context {
    const it = this.#context;
    const isCurrent =
      it?.notation === this.#notation &&
      it.group === this.#group &&
      it.transaction === this.#transaction &&
      it.payer === this.#payer &&
      it.billing === this.#billing &&
      it.billingNpi === this.#billingNpi &&
      it.provider === this.#provider &&
      it.subscriber === this.#subscriber &&
      it.isProviderNamed === this.#isProviderNamed &&
      it.insured === this.#insured &&
      it.treated === this.#treated;
    if (it !== undefined && isCurrent) return it;
    this.#context = {
      notation: this.#notation,
      group: this.#group,
      transaction: this.#transaction,
      payer: this.#payer,
      billing: this.#billing,
      billingNpi: this.#billingNpi,
      provider: this.#provider,
      subscriber: this.#subscriber,
      isProviderNamed: this.#isProviderNamed,
      insured: this.#insured,
      treated: this.#treated,
    };
    return this.#context;
  }
}

function namedBy({ text, start, end }: Segments): Person {
  return { name: copy(text, start, end), birth: '' };
}

/** Not a view into the text that it was cut from. */
function ownText(value: string): string {
  return copy(value, 0, value.length);
}
