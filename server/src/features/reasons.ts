/** Why something is reported where the cursor rests, what to do about it, and where that is written. */
import type { Finding } from '../lint/finding.js';
import type { AnyRule } from '../rules/rule.js';
import { sources } from '../rules/support/sources.js';
import { touches } from '../text/span.js';
import type { Section } from './explanation.js';
import type { Hover } from './hover.js';

/**
 * What else is told at this offset, with the reasons of what is reported there before it: who rests the mouse on a squiggle
 * asks for them first. The message itself is shown by whoever draws the squiggle.
 */
export function withReasons(
  hover: Hover | undefined,
  offset: number,
  found: readonly Finding[],
  all: readonly AnyRule[],
): Hover | undefined {
  const findings = found.filter((it) => touches(it.span, offset));
  const rules = all.filter((rule) => findings.some((it) => it.rule === rule.id));
  const [rule] = rules;
  const first = findings.find((it) => it.rule === rule?.id);
  if (rule === undefined || first === undefined) return hover;
  const told = hover ?? { title: rule.summary, span: first.span, sections: [] };
  const reasons = rules.flatMap(({ id, why, sources: from }): readonly Section[] => [
    { title: `Why and what to do (${id})`, lines: [why] },
    { title: from.length === 1 ? 'Source' : 'Sources', lines: from.map((it) => sources[it]) },
  ]);
  return { ...told, sections: [...reasons, ...told.sections] };
}
