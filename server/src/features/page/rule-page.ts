/** What stands on the page of a rule: what it reports, why, what is wrong and what is right, and what it stands on. */
import type { AnyRule } from '../../rules/rule.js';
import { sources } from '../../rules/support/sources.js';
import { bullets, terms, text } from './page.js';
import type { Page } from './page.js';

/** The page of the rule of that name; `undefined` where there is none. */
export function rulePage(rules: readonly AnyRule[], name: string): Page | undefined {
  const rule = rules.find((it) => it.id === name.trim().toLowerCase());
  if (rule === undefined) return undefined;
  const { examples } = rule;
  const form = examples.as === undefined ? ' (code, modifiers, units, date of service)' : '';
  return {
    code: rule.id,
    title: rule.summary,
    lead: '',
    warning: undefined,
    on: undefined,
    sections: [
      { id: 'why', title: 'Why, and what to do', blocks: text(rule.why) },
      { id: 'wrong', title: `Wrong${form}`, blocks: [{ kind: 'document', text: examples.bad }] },
      { id: 'right', title: 'Right', blocks: [{ kind: 'document', text: examples.good }] },
      { id: 'glance', title: 'At a glance', blocks: terms(glance(rule)) },
      { id: 'sources', title: 'Sources', blocks: bullets(rule.sources.map((it) => sources[it])) },
    ],
    isKnown: () => false,
  };
}

function glance({ id, severity, category, binds, since }: AnyRule): readonly (readonly [string, string | undefined])[] {
  return [
    [
      'Severity',
      binds === 'medicare' ? `${severity}; at most a warning where nobody says that Medicare pays` : severity,
    ],
    ['Topic', category],
    ['Since', since],
    [
      'Quieten or raise it',
      `"claimlint.rules": { "${id}": "off" } in the editor, "rules" in claimlint.json for a folder`,
    ],
  ];
}
