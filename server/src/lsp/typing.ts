/**
 * Keeps the report steady while somebody types: no new finding about a half-typed word.
 *
 * What was shown before stays shown. A finding that is new, and about the service line, token or sentence being edited,
 * waits until the typing rests or goes on elsewhere. One `Typing` belongs to one document.
 */
import type { Finding, Span, TextChange } from '../index.js';
import type { Runtime } from './runtime.js';

/** In milliseconds: longer than the pause between two keys, shorter than the time to wonder. */
export const restAfter = 700;

export class Typing {
  readonly #later: Runtime['later'];
  readonly #rested: () => void;
  #shown: readonly Finding[] = [];
  /** All replacements since `#shown`, one after the other. */
  #changes: readonly TextChange[] = [];
  /** Where the newest edit stands, until the typing rests. */
  #edited: Span | undefined;
  #withholds = false;
  #cancel: () => void = () => undefined;

  /** `rested` is called when findings that were withheld may be shown. */
  constructor(later: Runtime['later'], rested: () => void) {
    this.#later = later;
    this.#rested = rested;
  }

  /** Told of every update, with the stretches that were replaced one after the other. */
  edited(changes: readonly TextChange[]): void {
    for (const change of changes) {
      const here = { start: change.start, end: change.start + change.added };
      // Several replacements in one update are one edit: all of what lies between them counts as touched.
      const earlier = change === changes[0] || this.#edited === undefined ? here : moved(this.#edited, change);
      this.#edited = { start: Math.min(earlier.start, here.start), end: Math.max(earlier.end, here.end) };
    }
    this.#changes = [...this.#changes, ...changes];
    this.#cancel();
    this.#cancel = this.#later(restAfter, () => {
      this.#edited = undefined;
      if (this.#withholds) this.#rested();
    });
  }

  /** The findings to show now; they are remembered as shown. */
  show(findings: readonly Finding[]): readonly Finding[] {
    const edited = this.#edited;
    const doubtful = new Set(edited === undefined ? [] : findings.filter((it) => isAbout(it, edited)));
    for (const finding of doubtful) if (this.#wasShown(finding)) doubtful.delete(finding);
    this.#withholds = doubtful.size > 0;
    this.#shown = findings.filter((it) => !doubtful.has(it));
    this.#changes = [];
    return this.#shown;
  }

  /** A finding is the same as before if it says the same and one of its ends is where it was. */
  #wasShown({ rule, message, span }: Finding): boolean {
    return this.#shown.some((it) => {
      if (it.rule !== rule || it.message !== message) return false;
      const now = this.#changes.reduce(moved, it.span);
      return now.start === span.start || now.end === span.end;
    });
  }

  close(): void {
    this.#cancel();
  }
}

/** True where the edit touches the token, its service line, or a place that explains the finding. */
function isAbout({ span, place, start, related }: Finding, edited: Span): boolean {
  const line = place?.line?.span;
  const spans = [span, ...related.map((it) => it.span)];
  if (line !== undefined) spans.push({ start: line.start + start, end: line.end + start });
  return spans.some((it) => it.start <= edited.end && edited.start <= it.end);
}

/** Where a span is after a change. An insertion at either edge belongs to it, so the edge away from it stays sure. */
function moved({ start, end }: Span, change: TextChange): Span {
  const from = start <= change.start ? start : offsetAfter(start, change);
  return { start: from, end: Math.max(from, offsetAfter(end, change)) };
}

/** What was removed is taken to have stood where its replacement begins. */
function offsetAfter(offset: number, { start, removed, added }: TextChange): number {
  return offset < start + removed ? Math.min(offset, start) : offset - removed + added;
}
