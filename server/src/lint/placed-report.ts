/** A report, told from where its claim stands in the document now. */
import { shift } from '../text/span.js';
import type { Report } from './outcome.js';
import type { Finding } from './finding.js';

export class PlacedReport implements Finding {
  readonly rule;
  readonly severity;
  readonly message;
  readonly span;
  readonly code;
  readonly place;
  readonly claim;
  readonly start;
  readonly #report: Report;

  /** `start` is where its claim begins, unless the report says so itself. */
  constructor(report: Report, start: number) {
    this.start = start + report.start;
    this.rule = report.rule;
    this.severity = report.severity;
    this.message = report.message;
    this.span = shift(report.at.span, this.start);
    this.code = report.at.code;
    this.place = report.at.place;
    this.claim = report.claim;
    this.#report = report;
  }

  get address(): Finding['address'] {
    return this.#report.at.address ?? (this.place && this.claim?.notation.address(this.place));
  }

  get fixes(): Finding['fixes'] {
    return this.#report.fixes();
  }

  get related(): Finding['related'] {
    return this.#report.related.map(({ message, span }) => ({ message, span: shift(span, this.start) }));
  }
}
