/** Every format, in the order they are tried: the surest first. */
import { cms1500 } from './cms1500/cms1500.js';
import { csv } from './csv/csv.js';
import { fhir } from './fhir/fhir.js';
import type { Document, Format, Reading } from './format.js';
import { note } from './note/note.js';
import { template } from './template/template.js';
import { x12 } from './x12/x12.js';

/** A note may quote anything, so notes come last. */
export const formats: readonly Format[] = [x12, fhir, cms1500, template, csv, note];

/** The format this document is written in, or `undefined`: then it holds no claim and nothing is shown. */
export function formatOf(document: Document): Format | undefined {
  return formats.find((format) => format.matches(document));
}

/** The format that a reading was read by. */
export function formatOfReading({ format }: Pick<Reading, 'format'>): Format | undefined {
  return formats.find((it) => it.id === format);
}
