/** What is told of a modifier. */
import type { Knowledge } from '../knowledge/knowledge.js';
import { filled, list } from './explanation.js';
import type { Circumstances, Explanation } from './explanation.js';

/** `modifier` in capitals. */
export function explainModifier(
  knowledge: Knowledge,
  modifier: string,
  { code }: Circumstances,
): Explanation | undefined {
  const facts = knowledge.modifier(modifier);
  if (facts === undefined) return undefined;
  const opening = isRepeated(facts.title, facts.description) ? [] : [facts.description];
  const isTold = (modifiers: readonly string[]) =>
    modifiers.every((it) => new RegExp(`\\b${it}\\b`).test(facts.description));
  if (!isTold(facts.requires)) opening.push(`Needs ${list(facts.requires, 'and')} on the same line.`);
  if (!isTold(facts.excludes)) opening.push(`Not together with ${list(facts.excludes, 'or')} on one line.`);
  const when = code === undefined ? undefined : usual(knowledge, code, modifier);
  return {
    title: `${modifier} · ${facts.title}`,
    sections: filled([
      { title: '', lines: opening },
      { title: `With ${code ?? ''}`, lines: when === undefined ? [] : [when] },
      { title: 'Source', lines: facts.sources.slice(0, mostSources) },
    ]),
  };
}

const mostSources = 2;

function usual(knowledge: Knowledge, code: string, modifier: string): string | undefined {
  return knowledge.guide(code)?.modifiers.find((it) => it.modifier === modifier)?.when;
}

function isRepeated(title: string, description: string): boolean {
  return description.replace(/\.$/, '') === title;
}
