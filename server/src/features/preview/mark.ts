/** How a severity is shown: by a shape and a word, never by colour alone. */
import { severities } from '../../rules/severity.js';
import type { Severity } from '../../rules/severity.js';
import { counted } from '../../text/counted.js';

interface Loud {
  readonly severity: Severity;
}

/** A shape of its own for each severity, and the word beside it. */
export function mark({ severity }: Loud): string {
  const shapes = {
    error: '<circle cx="8" cy="8" r="7"/><path class="ink" d="M5.2 5.2l5.6 5.6m0-5.6l-5.6 5.6"/>',
    warning: '<path d="M8 1.2l7.2 13.3H.8z"/><path class="ink" d="M8 6v4.2m0 1.6v1"/>',
    information: '<rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2"/><path class="ink" d="M8 4v1m0 2v5"/>',
    hint: '<circle cx="8" cy="8" r="4"/>',
  };
  const name = severity[0]?.toUpperCase() ?? '';
  return `<span class="mark ${severity}"><svg viewBox="0 0 16 16" aria-hidden="true">${shapes[severity]}</svg> ${name}${severity.slice(1)}</span>`;
}

/** `2 errors, 1 warning`. */
export function tally(findings: readonly Loud[]): string {
  const parts = severities.flatMap((severity) => {
    const count = findings.filter((it) => it.severity === severity).length;
    if (count === 0) return [];
    return severity === 'information' ? [`${count} information`] : [counted(count, severity)];
  });
  return parts.length === 0 ? 'No findings' : parts.join(', ');
}
