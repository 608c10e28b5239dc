/** Linters for the files of a project: files for which the same is set share one, and so its memory of claims. */
import type { ServiceDate } from '../claim/dates.js';
import { Linter } from '../lint/lint.js';
import type { Levels, LinterOptions } from '../lint/lint.js';
import { Profiles } from '../lint/profiles.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { AnyRule } from '../rules/rule.js';
import type { FileSettings, Project } from './project.js';

export interface LinterBase extends Pick<LinterOptions, 'onCrash'> {
  readonly rules: readonly AnyRule[];
  readonly knowledge: Knowledge;
  readonly today: ServiceDate;
}

/** Where a file stands, as its project names it. */
export interface ProjectFile {
  readonly project: Project;
  /** Relative to the folder of the project file, with forward slashes. */
  readonly path: string;
}

export class Linters {
  readonly #base: LinterBase;
  readonly #made = new Map<string, Linter>();
  readonly #projects = new Map<Project, number>();

  constructor(base: LinterBase) {
    this.#base = base;
  }

  /** `levels` are those of the person, which outrank the project's. */
  for(levels: Levels = {}, file?: ProjectFile): Linter {
    const settings = file?.project.settingsOf(file.path, this.#base.today);
    const key = this.#keyOf(levels, file?.project, settings);
    let linter = this.#made.get(key);
    if (linter === undefined) {
      linter = new Linter(this.#base.rules, this.#base.knowledge, {
        levels: { ...settings?.levels, ...levels },
        profiles: new Profiles(file?.project.profiles, settings?.profile),
        suppressions: settings?.suppressions ?? [],
        today: this.#base.today,
        ...(this.#base.onCrash === undefined ? {} : { onCrash: this.#base.onCrash }),
      });
      this.#made.set(key, linter);
    }
    return linter;
  }

  #keyOf(levels: Levels, project: Project | undefined, settings: FileSettings | undefined): string {
    if (project !== undefined && !this.#projects.has(project)) this.#projects.set(project, this.#projects.size);
    const number = project === undefined ? -1 : this.#projects.get(project);
    const sorted = (it: Levels = {}) => Object.entries(it).sort();
    const spans = settings?.suppressions.map((it) => it.span.start);
    return JSON.stringify([number, sorted(levels), sorted(settings?.levels), settings?.profile, spans]);
  }
}
