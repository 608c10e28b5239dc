/** An explanation as text for a terminal: the same words a hover shows. */
import type { Colors } from 'picocolors/types.js';
import type { Hover } from '../index.js';

export function sectionsAsText(hover: Pick<Hover, 'title' | 'sections'>, colors: Colors): string {
  const blocks = hover.sections.map(({ title, lines }) =>
    [...(title === '' ? [] : [colors.bold(title)]), ...lines.map((it) => (title === '' ? it : `  ${it}`))].join('\n'),
  );
  return [colors.bold(hover.title), ...blocks].join('\n\n') + '\n';
}
