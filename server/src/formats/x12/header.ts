/** What is said outside of claims and matters to them, while it changes: the context, from segment to segment. */
import type { PayerKind } from '../../claim/claim.js';
import { payerNamed } from '../support/payer-name.js';
import { nameIn, nobody, noTransaction, payerIn, transactionOf, transactionOfGroup } from './context.js';
import type { Context, Person, Transaction } from './context.js';
import { copy } from './elements.js';
import { DMG, GE, GS, HL, IEA, NM1, PRV, SBR, ST } from './ids.js';
import { X12Notation } from './notation.js';
import { idOf } from './segments.js';
import type { Segments, Separators } from './segments.js';

/** Entities (NM101). */
const [biller, insured, patient, payer] = [idOf('85'), idOf('IL'), idOf('QC'), idOf('PR')];

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
  /** The context as it was when last asked for; `undefined` when something has changed since. */
  #context: Context | undefined;
  /** Where those are named who are insured and treated. What is read anew of a text that changes must not hold on to all of it. */
  #holds: 'the text' | 'copies' = 'the text';

  get transaction(): Transaction {
    return this.#transaction;
  }

  enterInterchange(separators: Separators): void {
    this.#context = undefined;
    this.#notation = new X12Notation(separators);
    this.#group = '';
    this.enterTransaction(noTransaction);
  }

  enterTransaction(transaction: Transaction): void {
    this.#context = undefined;
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
    if (!this.#isProviderNamed) this.#context = undefined;
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
    if (!saysWho(segments.id)) return;
    this.#context = undefined;
    switch (segments.id) {
      case HL:
        this.#readLevel(segments.value(3), segments.value(1));
        break;
      case SBR:
        this.#payer = payerIn(segments, 9);
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

  /** NM1 of who bills, of the insured, of a patient who is somebody else, and of who pays. */
  #readName(segments: Segments): void {
    switch (segments.qualifier) {
      case biller:
        this.#isProviderNamed = true;
        this.#billingNpi = segments.value(8) === 'XX' ? ownText(segments.value(9)) : '';
        break;
      case insured:
        this.#insured = this.#named(segments);
        break;
      case patient:
        this.#treated = this.#named(segments);
        break;
      case payer:
        // The payer of a subscriber whose kind of insurance is not given.
        if (this.#payer === 'unknown') this.#payer = payerNamed(segments.value(3)) ?? 'unknown';
        break;
    }
  }

  /** Of whoever was named last. */
  #readBirth(segments: Segments): void {
    if (this.#treated === nobody) this.#insured = this.#born(this.#insured, segments);
    else this.#treated = this.#born(this.#treated, segments);
  }

  #named({ text, start, end }: Segments): Person {
    if (this.#holds === 'the text') return { ...nobody, text, nameStart: start, nameEnd: end };
    return { ...nobody, text: copy(text, start, end), nameEnd: end - start };
  }

  #born(person: Person, { text, start, end }: Segments): Person {
    if (this.#holds === 'the text') return { ...person, text, birthStart: start, birthEnd: end };
    const name = nameIn(person);
    const own = name + text.slice(start, end);
    const nameEnd = name.length;
    return { text: copy(own, 0, own.length), nameStart: 0, nameEnd, birthStart: nameEnd, birthEnd: own.length };
  }

  /** As it was at a checkpoint. */
  resume(context: Context): void {
    this.#holds = 'copies';
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
    this.#context ??= {
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

function saysWho(id: number): boolean {
  return id === NM1 || id === HL || id === SBR || id === DMG || id === PRV;
}

/** Not a view into the text that it was cut from. */
function ownText(value: string): string {
  return copy(value, 0, value.length);
}
