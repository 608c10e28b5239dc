/** What is said outside of claims and matters to them, while it changes: the context, from segment to segment. */
import type { PayerKind } from '../../claim/claim.js';
import { payerNamed } from '../support/payer-name.js';
import { noTransaction, payerOf, taxonomyOf, transactionOf, transactionOfGroup } from './context.js';
import type { Context, Taxonomy, Transaction } from './context.js';
import { GE, GS, HL, IEA, NM1, PRV, SBR, ST } from './ids.js';
import { X12Notation } from './notation.js';
import type { Segments, Separators } from './segments.js';

export class Header {
  #notation = new X12Notation({ element: 42, component: 58, terminator: 126 });
  #group = '';
  #transaction = noTransaction;
  #payer: PayerKind = 'unknown';
  #billing: Taxonomy | undefined;
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
    this.#billing = undefined;
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
        this.#readLevel(segments.value(3));
        break;
      case SBR:
        this.#payer = payerOf(segments.value(9));
        break;
      case NM1:
        // The payer of a subscriber whose kind of insurance is not given.
        if (this.#payer === 'unknown' && segments.isQualifiedBy('PR'))
          this.#payer = payerNamed(segments.value(3)) ?? 'unknown';
        break;
      case PRV:
        if (segments.isQualifiedBy('BI')) this.#billing = taxonomyOf(segments.value(3));
        break;
    }
  }

  /** HL03: 20 a billing provider, 22 a subscriber, 23 a patient, for whom both stay as they are. */
  #readLevel(level: string): void {
    if (level === '23') return;
    this.#payer = 'unknown';
    if (level !== '22') this.#billing = undefined;
  }

  /** As it was at a checkpoint. */
  resume(context: Context): void {
    this.#context = context;
    this.#notation = context.notation;
    this.#group = context.group;
    this.#transaction = context.transaction;
    this.#payer = context.payer;
    this.#billing = context.billing;
  }

  /** The same object as long as nothing changes. */
  context(): Context {
    const it = this.#context;
    const isCurrent =
      it?.notation === this.#notation &&
      it.group === this.#group &&
      it.transaction === this.#transaction &&
      it.payer === this.#payer &&
      it.billing === this.#billing;
    if (it !== undefined && isCurrent) return it;
    this.#context = {
      notation: this.#notation,
      group: this.#group,
      transaction: this.#transaction,
      payer: this.#payer,
      billing: this.#billing,
    };
    return this.#context;
  }
}
