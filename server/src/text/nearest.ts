/** The name that a misspelled one was meant to be. */

/** The only nearest of `known` with less than a third of its letters mistyped, forgotten or added; `undefined` where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined;
  let isAlone = false;
  for (const it of known) {
    if (Math.abs(it.length - name.length) * 3 >= it.length) continue;
    const distance = distanceOf(name.toLowerCase(), it.toLowerCase());
    if (distance * 3 >= it.length || (best !== undefined && distance > best.distance)) continue;
    isAlone = distance !== best?.distance;
    best = { name: it, distance };
  }
  return isAlone ? best?.name : undefined;
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let at = 0; at < a.length; at++) {
    const next = [at + 1];
    for (let index = 0; index < b.length; index++) {
      const kept = (row[index] ?? 0) + (a[at] === b[index] ? 0 : 1);
      next.push(Math.min(kept, (next[index] ?? 0) + 1, (row[index + 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
