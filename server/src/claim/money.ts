/** Amounts as whole cents, which add up and compare as money does. */

export function centsOf(dollars: number): number {
  return Math.round(dollars * 100);
}

/** `12.50` */
export function dollarsOf(cents: number): string {
  return (cents / 100).toFixed(2);
}
