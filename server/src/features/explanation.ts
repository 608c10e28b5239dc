/** The shape of every explanation: plain data, turned into Markdown or text by whoever shows it. */

import type { ServiceDate } from '../claim/dates.js';

/** A titled part of an explanation. Lines are plain text, without markup. */
export interface Section {
  /** Empty for the opening lines. */
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is told of a code or a modifier. */
export interface Explanation {
  /** `97760 · Brace or splint fitting and training, first encounter`. */
  readonly title: string;
  /** The short part first. */
  readonly sections: readonly Section[];
}

/** What is told depends on the day and on what else stands on the line. Without a day, the newest day known is meant. */
export interface Circumstances {
  readonly on?: ServiceDate | undefined;
  /** The code beside the modifier. */
  readonly code?: string | undefined;
  /** The Medicare locality whose prices are told beside the national ones, `0111205`: its contractor's number and its own. */
  readonly locality?: string | undefined;
}

/** The sections that have something to say. */
export function filled(sections: readonly Section[]): readonly Section[] {
  return sections.filter((it) => it.lines.length > 0);
}

/** `97110, 97112 or 97140`. */
export function list(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** The first few, and how many more there are. */
export function capped(words: readonly string[], most: number): string {
  if (words.length <= most) return list(words, 'and');
  return `${words.slice(0, most).join(', ')} and ${words.length - most} more`;
}
