/**
 * A claim of an 837: a stretch of text, which is read when somebody asks what it says.
 *
 * A batch holds a hundred thousand claims for as long as it is open. Of most, nothing is reported, and nobody asks again.
 */
import type { Claim, ServiceLine } from '../../claim/claim.js';
import { patientOf } from './patient.js';
import { readContents } from './contents.js';
import type { Contents } from './contents.js';
import type { Context } from './context.js';

export class X12Claim implements Claim {
  readonly format = 'x12';
  readonly purpose = 'claim';
  readonly diagnosisDots = 'left-out';
  /** Out of everybody's reach: names and numbers of people stand there, too. */
  readonly #text: string;
  readonly #start: number;
  readonly #length: number;
  readonly #context: Context;
  #contents: Contents | undefined;

  /** The claim stands at `start` in `text`, which is kept as long as the claim is. */
  constructor(text: string, start: number, length: number, context: Context) {
    this.#text = text;
    this.#start = start;
    this.#length = length;
    this.#context = context;
  }

  get span() {
    return { start: 0, end: this.#length };
  }

  get payer() {
    return this.#context.payer;
  }

  get notation() {
    return this.#context.notation;
  }

  get setting() {
    return this.#read().setting;
  }

  get billType() {
    return this.#read().billType;
  }

  get lines(): readonly ServiceLine[] {
    return this.#read().lines;
  }

  get diagnoses() {
    return this.#read().diagnoses;
  }

  get passages() {
    return this.#read().passages;
  }

  get otherPayers() {
    return this.#read().otherPayers;
  }

  get totalCharge() {
    return this.#read().totalCharge;
  }

  get npis() {
    return this.#read().npis;
  }

  get ordering() {
    return this.#read().ordering;
  }

  get unread() {
    return this.#read().unread;
  }

  get patient() {
    return patientOf(this.#context);
  }

  forget(): void {
    this.#contents = undefined;
  }

  #read(): Contents {
    return (this.#contents ??= readContents(this.#text.slice(this.#start, this.#start + this.#length), this.#context));
  }
}
