/**
 * Fills in a snippet as a person would: `${1:text}`, `${2|a,b|}`, `$3`, `${2/(.)(.)/G$1/}`, variables of the date.
 * Only what our own snippets use; an editor proves them in test/vscode.
 */

export interface Snippet {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** By tabstop: what is typed there. Where nothing is said, the default or the first choice stays. */
export type Typed = Readonly<Record<number, string>>;

const date: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '03', CURRENT_DATE: '02' };

const tabstop =
  /\$\{(\d+):((?:\\.|\$[A-Z_]+|[^}\\])*)\}|\$\{(\d+)\|([^|]*)\|\}|\$\{(\d+)\/((?:\\.|[^/])*)\/((?:\$\{[^}]*\}|[^/])*)\/\}|\$\{?(\d+)\}?/g;

/** The choices of each tabstop that has some. */
export function choicesOf({ body }: Snippet): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (const [, , , number, choices] of body.join('\n').matchAll(tabstop))
    if (number !== undefined && choices !== undefined) found.set(Number(number), choices.split(','));
  return found;
}

/** What stands at each tabstop before anything is typed. */
function defaultsOf(snippet: Snippet): Map<number, string> {
  const values = new Map<number, string>();
  for (const [number, [first = '']] of choicesOf(snippet)) values.set(number, first);
  for (const [, number, text = ''] of snippet.body.join('\n').matchAll(tabstop))
    if (number !== undefined)
      values.set(
        Number(number),
        text.replace(/\$([A-Z_]+)/g, (_, name: string) => variable(name)).replace(/\\(.)/g, '$1'),
      );
  return values;
}

export function fillIn(snippet: Snippet, typed: Typed = {}): string {
  const values = defaultsOf(snippet);
  for (const [number, text] of Object.entries(typed)) values.set(Number(number), text);
  return snippet.body
    .join('\n')
    .replace(
      tabstop,
      (
        _,
        named?: string,
        _text?: string,
        chosen?: string,
        _choices?: string,
        changed?: string,
        from?: string,
        to?: string,
        bare?: string,
      ) => {
        const value = values.get(Number(named ?? chosen ?? changed ?? bare)) ?? '';
        return from === undefined || to === undefined
          ? value
          : value.replace(new RegExp(from), (...groups) => formatted(to, groups));
      },
    );
}

/** `G$1` and `${1:+GP}`, which stands only where the group took part. */
function formatted(to: string, groups: readonly unknown[]): string {
  const group = (number: string): string => {
    const value = groups[Number(number)];
    return typeof value === 'string' ? value : '';
  };
  return to
    .replace(/\$\{(\d+):\+([^}]*)\}/g, (_, number: string, text: string) => (group(number) === '' ? '' : text))
    .replace(/\$(\d+)/g, (_, number: string) => group(number));
}

function variable(name: string): string {
  const value = date[name];
  if (value === undefined) throw new Error(`No test knows the variable ${name}.`);
  return value;
}
