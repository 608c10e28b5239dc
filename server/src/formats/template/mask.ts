/**
 * Makes a text that is still being written fit for a parser, character for character:
 * placeholders that would be syntax, and quotes and brackets opened but not closed.
 */
import type { Problem } from '../format.js';

export interface Masked {
  /** As long as the text it was made from. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** What YAML or JSON would take for syntax: `{{x}}`, `${x}`, `{% x %}`, `***`, `@X@`, `%X%`, `<x>`, `____`. */
const marks =
  /\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|\{%[^{}\n]*%\}|\*{3,}|@[A-Za-z][\w. ]*@|%[A-Z]\w*%|<[A-Za-z][^<>\n=/]*>|_{3,}/g;

/** Puts digits in place of each mark: they are a value in YAML and in JSON, quoted or not. */
export function maskPlaceholders(text: string): string {
  return text.replace(marks, (mark) => (mark.startsWith('{%') ? ' ' : '1').repeat(mark.length));
}

/** `key: "words` or `key: [items` at the end of a line, with what stands before the value. */
const unfinished = /^([ \t]*(?:- +)*(?:["']?[\w. -]+["']?:)?[ \t]+)(["'[])([^\r\n]*)$/gm;
/** What can only be the next line of a map or a list, not the rest of a value. */
const nextLine = /^(?:\s*\r?\n)?[ \t]*(?:- |-\r?\n|["']?[\w. -]+["']?:(?:\s|$))/;

/**
 * In YAML an unclosed quote or bracket swallows the lines below it. Where the next line is plainly a new member or item,
 * the opening mark becomes a plain character, and the lines below are read as they stand.
 */
export function maskUnfinished(text: string): Masked {
  const problems: Problem[] = [];
  const result = text.replace(unfinished, (line, before: string, mark: string, rest: string, at: number) => {
    const end = at + line.length;
    const below = text.slice(end).replace(/^\r?\n/, '');
    if (isClosed(mark, rest) || !nextLine.test(below.slice(0, 200))) return line;
    const start = at + before.length;
    const what = mark === '[' ? 'A closing bracket' : 'A quotation mark';
    problems.push({ message: `${what} is missing at the end of this line.`, span: { start, end } });
    // A colon, a hash or a bracket in what follows must not become syntax in its turn.
    return `${before}1${rest.replace(/[^\w,. -]/g, '1')}`;
  });
  return { text: result, problems };
}

function isClosed(mark: string, rest: string): boolean {
  if (mark === '[') return rest.includes(']');
  return mark === '"' ? /^(?:[^"\\]|\\.)*"/.test(rest) : /^(?:[^']|'')*'/.test(rest);
}

/** Levels of nesting beyond which a text is not parsed. A template has about five. */
const deepest = 200;

/**
 * Could this text be nested so deeply that a parser, which calls itself for each level, runs out of stack?
 * Counts brackets wherever they stand, and blanks and dashes at the begin of a line.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[[\]{}]/g)) {
    depth = mark === '[' || mark === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return tooManySteps.test(text);
}

const tooManySteps = new RegExp(`^(?:[ \\t]|[-?:][ \\t]){${deepest},}`, 'm');
