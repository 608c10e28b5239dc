/** What the server needs of the platform it runs on. Node and the browser each bring one. */
import type { Knowledge, ProjectFile, ServiceDate } from '../index.js';

export interface Runtime {
  readonly knowledge: Knowledge;
  /** The day it is. */
  readonly today: () => ServiceDate;
  /** The project files near a document; `undefined` where the platform cannot look for them. */
  readonly projects: ProjectSource | undefined;
  /** Runs something once, after so many milliseconds. The answer calls it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

export interface ProjectSource {
  /** What the nearest project file says of this document. `undefined`: there is none, or the document is no file. */
  readonly of: (uri: string) => Promise<ProjectFile | undefined>;
  /** Forgets what was read: something has changed. */
  readonly forget: () => void;
}
