/** What is to say of the project files that counted. */
import { LineIndex } from '../../index.js';
import type { ServiceDate, Suppression } from '../../index.js';
import type { FoundProject } from '../../node/project-files.js';
import { shownPath } from '../files.js';
import { rangeIn } from './report.js';
import type { ProjectReport } from './report.js';

/** `used` are the suppressions that took something out in this run. */
export function projectReports(
  found: readonly FoundProject[],
  used: ReadonlySet<Suppression>,
  today: ServiceDate,
): ProjectReport[] {
  return found.map(({ path, text, project }) => {
    const lines = new LineIndex(text);
    const remarks = [
      ...project.problems,
      ...project.suppressions.flatMap((it) => {
        if (it.until !== undefined && it.until < today)
          return [{ message: `This suppression ran out on ${it.until}.`, span: it.span }];
        return used.has(it) ? [] : [{ message: 'This suppression took nothing out in this run.', span: it.span }];
      }),
    ];
    return {
      path: shownPath(path),
      remarks: remarks.map((it) => ({ message: it.message, ...rangeIn(lines, it.span) })),
    };
  });
}
