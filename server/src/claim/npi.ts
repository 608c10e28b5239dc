/** The form of a National Provider Identifier (45 CFR 162.406). */

/** Ten digits, the first 1 or 2, the last a check digit by Luhn's formula over 80840 and the number. */
export function isNpi(text: string): boolean {
  if (!hasFormOfNpi(text)) return false;
  // What 80840 adds to the sum, whatever follows.
  let sum = 24;
  for (let at = 0; at < 10; at++) {
    const digit = text.charCodeAt(at) - 48;
    const doubled = at % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Ten digits, the first 1 or 2, whatever the last says of the others. */
export function hasFormOfNpi(text: string): boolean {
  return /^[12]\d{9}$/.test(text);
}
