/** Asks whether a typed place could be read. */
import type { Field, Unread } from './claim.js';

/** The place of this field whose value could not be read, of a line or of a claim. */
export function unreadOf(of: { readonly unread?: readonly Unread[] | undefined }, field: Field): Unread | undefined {
  // Asked of each line, of which nearly all were read: a search would make its function first.
  if (of.unread === undefined) return undefined;
  for (const it of of.unread) if (it.field === field) return it;
  return undefined;
}
