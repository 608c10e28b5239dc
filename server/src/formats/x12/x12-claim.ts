/**
 * A claim of an 837: a stretch of text, which is read when somebody asks what it says, and no more of it than was asked.
 *
 * A batch holds a hundred thousand claims for as long as it is open. Of most, nothing is reported, and nobody asks again.
 */
import type { Claim, PatientKey, ServiceLine, Unread } from '../../claim/claim.js';
import type { Located } from '../../text/span.js';
import { readDiagnoses, readFrequency, readHeader, readOtherPayers, readProviders } from './claim-header.js';
import type { ClaimHeader, Providers } from './claim-header.js';
import type { ClaimText } from './claim-text.js';
import { CLM } from './ids.js';
import { readLines } from './lines.js';
import type { Lines } from './lines.js';
import { patientOf } from './patient.js';

/** What was asked for so far. */
interface Known {
  header: ClaimHeader | undefined;
  lines: Lines | undefined;
  diagnoses: readonly Located<string>[] | undefined;
  providers: Providers | undefined;
  patient: PatientKey | undefined;
}

export class X12Claim implements Claim {
  /** Out of everybody's reach: names and numbers of people stand there, too. */
  readonly #text: ClaimText;
  #known: Known | undefined;

  constructor(text: ClaimText) {
    this.#text = text;
  }

  forget(): void {
    this.#known = undefined;
  }

  // What is the same for all is no property of each: there are many, and few are asked.
  get format() {
    return 'x12' as const;
  }

  get purpose() {
    return 'claim' as const;
  }

  get diagnosisDots() {
    return 'left-out' as const;
  }

  get span() {
    return { start: 0, end: this.#text.length };
  }

  get payer() {
    return this.#text.context.payer;
  }

  get notation() {
    return this.#text.context.notation;
  }

  get patient() {
    return (this.#asked.patient ??= patientOf(this.#text.context));
  }

  /** As announced; where nothing is, by the type of bill, and then by the first line. */
  get setting() {
    const { setting } = this.#text.context.transaction;
    if (setting !== 'unknown') return setting;
    return this.#readHeader().isBillType ? 'institutional' : this.#readLines().setting;
  }

  get billType() {
    if (this.setting !== 'institutional') return undefined;
    const { facility } = this.#readHeader();
    return isFacility(facility) ? facility : undefined;
  }

  get totalCharge() {
    return this.#readHeader().totalCharge;
  }

  get frequency() {
    return readFrequency(this.#text);
  }

  get lines(): readonly ServiceLine[] {
    return this.#readLines().lines;
  }

  get passages() {
    return this.#readLines().passages;
  }

  get diagnoses() {
    return (this.#asked.diagnoses ??= readDiagnoses(this.#text));
  }

  get otherPayers() {
    return readOtherPayers(this.#text);
  }

  get npis() {
    return this.#readProviders().npis;
  }

  /** Loops for who ordered or referred are in every guide; institutional claims name who attends instead. */
  get ordering() {
    if (this.#readProviders().isOrderingNamed) return 'named';
    return this.setting === 'professional' && this.#text.startsWith(CLM) ? 'not-named' : undefined;
  }

  /** A line without its service has a charge, too: nobody can tell whether the total is right. */
  get unread(): readonly Unread[] | undefined {
    const { unread } = this.#readHeader();
    const { empty } = this.#readLines();
    if (unread === undefined && empty.length === 0) return undefined;
    const charges = empty.map(({ span }): Unread => ({ field: 'charge', span }));
    return unread === undefined ? charges : [unread, ...charges];
  }

  get #asked(): Known {
    return (this.#known ??= {
      header: undefined,
      lines: undefined,
      diagnoses: undefined,
      providers: undefined,
      patient: undefined,
    });
  }

  #readHeader(): ClaimHeader {
    return (this.#asked.header ??= readHeader(this.#text));
  }

  #readProviders(): Providers {
    return (this.#asked.providers ??= readProviders(this.#text));
  }

  #readLines(): Lines {
    return (this.#asked.lines ??= readLines(this.#text, () => this.#placeOfService()));
  }

  #placeOfService(): Located<string> | undefined {
    const { facility, isBillType } = this.#readHeader();
    return isBillType || this.setting === 'institutional' ? undefined : facility;
  }
}

/** Two digits; where elements have slipped, something else stands in their place. */
function isFacility(code: Located<string> | undefined): boolean {
  return code !== undefined && /^\d{2,3}$/.test(code.value);
}
