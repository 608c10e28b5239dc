/** What is told of a set of imported data without opening it: its head. */
import type { ServiceDate } from '../claim/dates.js';

/**
 * `pairs`: NCCI procedure-to-procedure edits. `limits`: NCCI medically unlikely edits. `values`: relative values of the Medicare
 * Physician Fee Schedule. `localities`: its geographic indices. `hcpcs`: HCPCS Level II. `diagnoses`: ICD-10-CM.
 * `opps`: Addendum B of the outpatient hospital schedule. `codes`: a list of codes of one's own licence. `fees`: one's own prices.
 */
export type SetKind = (typeof setKinds)[number];
export const setKinds = [
  'pairs',
  'limits',
  'values',
  'localities',
  'hcpcs',
  'diagnoses',
  'opps',
  'codes',
  'fees',
] as const;

export interface SetHead {
  readonly kind: SetKind;
  /** Tells sets of one kind and day apart: `practitioner`, `nonqpp`, `f1`; empty where there is one only. */
  readonly variant: string;
  /** First day it speaks for. */
  readonly from: ServiceDate;
  /** Last day, where it ends by itself: with its year. `undefined`: until a younger set follows. */
  readonly to: ServiceDate | undefined;
  readonly rows: number;
  /** Name of the file it was read from, without folders. */
  readonly file: string;
  /** When it was imported: `CCYY-MM-DDThh:mm:ssZ`. */
  readonly imported: string;
}

/** The name a person calls it by, and of the file that holds it: `pairs-2024-07-01-practitioner`. */
export function nameOfSet({ kind, variant, from }: Pick<SetHead, 'kind' | 'variant' | 'from'>): string {
  return [kind, ...(from === anyDay ? [] : [from]), ...(variant === '' ? [] : [variant])].join('-');
}

/** The first day of sets that do not say from when they hold. A day that exists, so the cast says nothing new. */
export const anyDay = '1900-01-01' as ServiceDate;

/** What a set is called in a list for people. */
export const kindNames: Readonly<Record<SetKind, string>> = {
  pairs: 'NCCI pair edits (PTP)',
  limits: 'NCCI unit limits (MUE)',
  values: 'Physician Fee Schedule relative values',
  localities: 'Physician Fee Schedule localities (GPCI)',
  hcpcs: 'HCPCS Level II',
  diagnoses: 'ICD-10-CM',
  opps: 'OPPS Addendum B',
  codes: 'code list',
  fees: 'fee schedule',
};

/** A file that cannot be taken in; the message is one sentence for the person who chose it. */
export class ImportProblem extends Error {}
