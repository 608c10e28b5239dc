/**
 * The shape of a page about a code: plain data in reading order, drawn as HTML, Markdown or text by the files beside it.
 * Knows no code and no markup.
 */

/** Plain words; codes in them become links where a drawing has links. */
export interface Page {
  /** The code itself. */
  readonly code: string;
  readonly title: string;
  /** One plain sentence. */
  readonly lead: string;
  /** What must not be overlooked: a code that is deleted, or not yet valid. */
  readonly warning: string | undefined;
  /** The day of service it speaks for; `undefined`: the newest day known. */
  readonly on: string | undefined;
  readonly sections: readonly PageSection[];
  /** The codes and modifiers that the drawing may link to. */
  readonly isKnown: (word: string) => boolean;
}

export interface PageSection {
  /** Stable, for links within the page. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** A document, drawn character for character. */
  | { readonly kind: 'document'; readonly text: string }
  /** `label` stands before the items; empty where the section's title says it. */
  | { readonly kind: 'list'; readonly label: string; readonly items: readonly string[] }
  | { readonly kind: 'terms'; readonly terms: readonly (readonly [term: string, meaning: string])[] }
  /** The first cell of each row is its header. `figures`: all but the first column are numbers. */
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly figures?: boolean;
    };

export function text(it: string | undefined): readonly Block[] {
  return it === undefined || it === '' ? [] : [{ kind: 'text', text: it }];
}

export function bullets(items: readonly string[], label = ''): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', label, items }];
}

export function terms(pairs: readonly (readonly [string, string | undefined])[]): readonly Block[] {
  const known = pairs.flatMap(([term, meaning]) =>
    meaning === undefined || meaning === '' ? [] : [[term, meaning] as const],
  );
  return known.length === 0 ? [] : [{ kind: 'terms', terms: known }];
}

export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  figures = 'words' as 'words' | 'figures',
): readonly Block[] {
  if (rows.length === 0) return [];
  return [{ kind: 'table', caption, head, rows, figures: figures === 'figures' }];
}

/** A text cut where a code of the page stands, so that a drawing can link it. */
export function linked(
  { code, isKnown }: Page,
  words: string,
): readonly { readonly text: string; readonly code?: string }[] {
  const parts: { text: string; code?: string }[] = [];
  let last = 0;
  for (const { 0: word, index } of words.matchAll(/\b(?:\d{4}[0-9FT]|[A-V]\d{4})\b/g)) {
    // A range, 97161-97163, is two codes; the page's own code leads nowhere.
    if (word === code || !isKnown(word)) continue;
    if (index > last) parts.push({ text: words.slice(last, index) });
    parts.push({ text: word, code: word });
    last = index + word.length;
  }
  if (last < words.length) parts.push({ text: words.slice(last) });
  return parts;
}
