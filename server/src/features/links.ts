/** Names of rules that lead to their pages: in comments that keep a rule quiet, and in project files. */
import { parseJson } from '../formats/support/json.js';
import type { Node } from '../formats/support/tree.js';
import { rulesNamedIn } from '../lint/suppress.js';
import type { Located } from '../text/span.js';

/** The rules that a document names, whether or not there are such. In the order of the text. */
export function rulesNamed({
  text,
  name,
}: {
  readonly text: string;
  readonly name: string;
}): readonly Located<string>[] {
  return name === 'claimlint.json' ? inProject(text) : rulesNamedIn(text);
}

function inProject(text: string): readonly Located<string>[] {
  const found: Located<string>[] = [];
  visit(parseJson(text).root, found);
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** `"rules": { NAME: … }` at any depth, and `"rule": NAME`. */
function visit(node: Node | undefined, found: Located<string>[]): void {
  if (node?.kind === 'list') node.items.forEach((it) => { visit(it, found); }); // prettier-ignore
  if (node?.kind !== 'map') return;
  for (const { key, value } of node.members) {
    if (key === 'rules' && value?.kind === 'map')
      found.push(...value.members.map((it) => ({ value: it.key, span: inside(it.keySpan) })));
    else if (key === 'rule' && value?.kind === 'scalar') found.push({ value: value.text, span: value.inner });
    else visit(value, found);
  }
}

/** Without the quotes. */
function inside({ start, end }: Located<string>['span']): Located<string>['span'] {
  return end - start < 2 ? { start, end } : { start: start + 1, end: end - 1 };
}
