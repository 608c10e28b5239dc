/** Asks whether a typed place could be read. */
import type { Field, Unread } from './claim.js';

/** The place of this field whose value could not be read, of a line or of a claim. */
export function unreadOf(of: { readonly unread?: readonly Unread[] | undefined }, field: Field): Unread | undefined {
  return of.unread?.find((it) => it.field === field);
}
