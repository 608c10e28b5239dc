/**
 * What the suite inside VS Code and the runner outside say to each other.
 * The suite logs lines that begin with the marker. What it asks for is answered in a file beside its workspace.
 */
export const marker = '@claimlint-tests ';

export type Message =
  /** The suite runs: what goes wrong from here on is not the workbench's fault. */
  | { readonly type: 'here' }
  | { readonly type: 'start'; readonly tests: number }
  | { readonly type: 'pass'; readonly title: string; readonly ms: number }
  | { readonly type: 'fail'; readonly title: string; readonly reason: string }
  | { readonly type: 'end' }
  /** Something that was measured, in milliseconds. */
  | { readonly type: 'figure'; readonly name: string; readonly ms: number }
  | { readonly type: 'ask'; readonly id: number; readonly ask: Ask };

/** What a test may ask of the page that the workbench is shown in: what a person's eyes and hands would do. */
export type Ask =
  /** A picture of the whole page, saved as `<name>.png`. */
  | { readonly do: 'screenshot'; readonly name: string }
  /** A key with its modifiers as Playwright writes them: `Control+.`, `Escape`. */
  | { readonly do: 'press'; readonly keys: string }
  | { readonly do: 'type'; readonly text: string }
  /** Rests the mouse on, or clicks, the nth place (from 0) where the text is seen inside the element; no text: the element. */
  | { readonly do: 'hover' | 'click'; readonly text: string; readonly within: string; readonly nth: number }
  /** What a person reads in each element the CSS selector names, once there is one. */
  | { readonly do: 'read'; readonly selector: string }
  /** The same in a page of the extension, a webview: what is read there, clicked on, or given the focus of the keyboard. */
  | { readonly do: 'view'; readonly selector: string; readonly deed: 'read' | 'click' | 'focus' }
  /** Where the keyboard is: the tag of the element that has the focus, and the part of the workbench around it. */
  | { readonly do: 'focused' }
  /** What keeps people from using the page of the extension that shows such an element, as axe-core tells it: rule and place. */
  | { readonly do: 'audit'; readonly selector: string };

export type Answer =
  { readonly ok: true; readonly value: readonly string[] } | { readonly ok: false; readonly reason: string };

/** The folder of answers, as seen from the workspace folder. */
export const answersFolder = '../answers';

/** How long the suite waits for an answer. The page gives up a little earlier, to say why. */
export const answerWithin = 15_000;

/** An audit of a long page compares the colours of each of its words. */
export const auditWithin = 90_000;
