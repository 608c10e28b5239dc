/** Requests of our own, for clients that know of them. What each takes and gives stands in its file. */
import type { Connection } from 'vscode-languageserver';
import { effectiveFor, effectiveRequest } from './effective.js';
import { explainRequest, explanationFor } from './explain.js';
import { addToReportRequest, findingsReportsFor, reportRequest } from './findings-reports.js';
import { guarded } from './guard.js';
import type { Log } from './guard.js';
import { pageFor, pageRequest } from './pages.js';
import { previewFor, previewRequest } from './previews.js';
import { searcher, searchRequest, slotFor, slotRequest } from './requests.js';
import type { Runtime } from './runtime.js';
import { statusFor, statusRequest } from './status.js';
import type { Workspace } from './workspace.js';

export function answerOwnRequests(connection: Connection, workspace: Workspace, runtime: Runtime, log: Log): void {
  const answer = <Answer>(request: string, nothing: Answer, of: (asked: unknown) => Answer | Promise<Answer>) => {
    connection.onRequest(request, guarded(log, request, nothing, of));
  };
  answer(pageRequest, null, (asked) => pageFor(runtime.knowledge, asked));
  answer(explainRequest, null, (asked) => explanationFor(runtime.knowledge, asked));
  answer(searchRequest, [], searcher(runtime));
  answer(slotRequest, null, (asked) => slotFor(workspace, asked));
  answer(statusRequest, null, (asked) => statusFor(workspace, asked));
  answer(effectiveRequest, null, (asked) => effectiveFor(workspace, asked));
  answer(previewRequest, null, (asked) => previewFor(workspace, asked));
  const reports = findingsReportsFor(workspace, runtime);
  answer(addToReportRequest, null, reports.add);
  answer(reportRequest, null, reports.finish);
}
