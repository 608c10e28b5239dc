/** What every feature about the shape of a text works on. An `Analysis` is one. */
import type { Document, Reading } from '../../formats/format.js';

export interface ReadDocument {
  readonly document: Document;
  readonly reading: Reading;
}
