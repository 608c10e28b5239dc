/** Which modifiers are in daily use, as far as the guides tell. */
import type { Knowledge } from '../knowledge/knowledge.js';

/** Modifier to the number of codes whose guide names it. */
export function usualModifiers(knowledge: Knowledge): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of knowledge.codes) {
    for (const { modifier } of knowledge.guide(code)?.modifiers ?? []) {
      counts.set(modifier, (counts.get(modifier) ?? 0) + 1);
    }
  }
  return counts;
}
