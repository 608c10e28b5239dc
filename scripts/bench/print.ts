/** How figures and the bounds that they must meet are printed. */

export function row(what: string, figure: string, ratio = ''): void {
  console.log(`${what.padEnd(58)} ${figure.padStart(14)} ${ratio.padStart(22)}`);
}

export function ms(value: number): string {
  return `${value.toFixed(value < 1 ? 3 : 1)} ms`;
}

let missed = 0;

export function verdict(what: string, isMet: boolean): void {
  if (!isMet) missed++;
  row(`  ${isMet ? 'met' : 'MISSED'}: ${what}`, '');
}

/** Whether all were met. */
export function summedUp(): boolean {
  console.log(missed === 0 ? 'All bounds met.' : `${missed} bounds missed.`);
  return missed === 0;
}
