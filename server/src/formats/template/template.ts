/**
 * Claim templates in YAML and JSON: `*.claim.yaml`, `*.claim.json`, and any YAML or JSON that says `claimlint: 1` at its top.
 * Their shape is described for people and editors in schemas/claim.schema.json.
 */
import type { Document, Format, Part, Reading } from '../format.js';
import type { Node } from '../support/tree.js';
import { claimsIn } from './claims.js';
import { isJsonNamed, isYamlNamed, parseTemplate } from './parse.js';
import { readClaim } from './read.js';
import { slotAt } from './slots.js';

export const template: Format = { id: 'template', matches, read, slotAt, partsOf };

function matches({ text, name }: Document): boolean {
  const isOurs = /\.claim\.(?:ya?ml|jsonc?)$/i.test(name) || isMarked(text, name);
  return isOurs && !isPaperForm(text);
}

/** Characters at the top of a text in which the marker is looked for. */
const head = 2000;

function isMarked(text: string, name: string): boolean {
  if (name.includes('.') && !isJsonNamed(name) && !isYamlNamed(name)) return false;
  return /^[ \t{]*(["']?)claimlint\1[ \t]*:[ \t]*1\b/m.test(text.slice(0, head));
}

/** Keys that are the boxes of a CMS-1500 form are another format's. */
function isPaperForm(text: string): boolean {
  return /^[ \t{]*(?:- +)?["']?(?:box[ _-]?)?(?:24\.?[a-j]|21\.?[a-l]?)["']?[ \t]*:/im.test(text);
}

function read(document: Document): Reading {
  const { roots, problems } = parseTemplate(document);
  const claims = claimsIn(roots).map((it) => readClaim(it, document.text, document.name));
  claims.sort((a, b) => a.start - b.start);
  return { format: 'template', kind: 'claim template', claims, mentions: [], problems };
}

/** Every list and every map under a key, from the key on: what indentation shows. */
function partsOf(document: Document): readonly Part[] {
  const parts: Part[] = [];
  const add = (node: Node, start: number) => {
    if (node.kind === 'scalar') {
      if (node.quote === 'block' && !node.isRepeated)
        parts.push({ kind: 'block', span: { start, end: node.span.end }, label: '' });
      return;
    }
    parts.push({ kind: 'block', span: { start, end: node.span.end }, label: '' });
    if (node.kind === 'list') for (const it of node.items) add(it, it.span.start);
    else for (const { keySpan, value } of node.members) if (value !== undefined) add(value, keySpan.start);
  };
  for (const root of parseTemplate(document).roots) add(root, root.span.start);
  return parts;
}
