/** Turns of speech that messages share. */

/** `A`, `A or B`, `A, B or C`. */
export function either(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}

/** What minutes do: `support 3`, `are too few for 1`. */
export function made(units: number): string {
  return units === 0 ? 'are too few for 1' : `support ${units}`;
}

/** `1 unit`, `2 units`. */
export function unitCount(units: number): string {
  return `${units} ${units === 1 ? 'unit' : 'units'}`;
}

/** In capitals. A code or a modifier mostly is, and then no other string is made of it: this is asked many times a line. */
export function inCapitals(text: string): string {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 97) return text.toUpperCase();
  return text;
}
