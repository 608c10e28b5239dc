/**
 * `claimlint.json`: what a project wants of the rules, the same for the editor and the command line.
 *
 *     {
 *       "profile": "commercial",
 *       "locality": "0111205",
 *       "rules": { "modifier-order": "off" },
 *       "profiles": { "acme": { "extends": "commercial", "minutes": "eight-minute", "source": "contract of 2026" } },
 *       "folders": [{ "files": "fixtures/bad/**", "rules": { "deleted-code": "off" } }],
 *       "suppress": [{ "rule": "deleted-code", "files": "old/*.837", "code": "97762", "reason": "archive", "until": "2026-12-31" }]
 *     }
 */
import picomatch from 'picomatch';
import { fromIso } from '../claim/dates.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Problem } from '../formats/format.js';
import { parseJson } from '../formats/support/json.js';
import type { Levels } from '../lint/lint.js';
import type { Suppression } from '../lint/suppress.js';
import type { Profile } from '../rules/profile.js';
import { Entries } from './entries.js';
import type { ProjectNames } from './entries.js';

export type { ProjectNames } from './entries.js';
export const projectFileName = 'claimlint.json';

/** What the project says of one file. */
export interface FileSettings {
  readonly levels: Levels;
  /** The profile that judges every claim of the file; `undefined`: who pays decides. */
  readonly profile: string | undefined;
  readonly suppressions: readonly ProjectSuppression[];
}

export interface ProjectSuppression extends Suppression {
  readonly files: string;
  readonly reason: string;
  /** The last day on which it counts. */
  readonly until: ServiceDate | undefined;
  /** Where it stands in the project file. */
  readonly span: Problem['span'];
}

/** One place in the project file that says something of a file. */
export interface Layer {
  /** As in `folders`; `undefined`: it is for every file. */
  readonly files: string | undefined;
  readonly levels: Levels;
  readonly profile: string | undefined;
}

interface Folder extends Layer {
  readonly matches: (path: string) => boolean;
}

export interface Project {
  readonly profiles: readonly Profile[];
  readonly suppressions: readonly ProjectSuppression[];
  /** The Medicare locality whose prices are told: `0111205`, the number of its contractor and its own. */
  readonly locality: string | undefined;
  /** What could not be understood; the rest counts all the same. */
  readonly problems: readonly Problem[];
  /** `path` is relative to the folder of the project file, with forward slashes. `today` decides which suppressions still count. */
  settingsOf(path: string, today: ServiceDate): FileSettings;
  /** Where those settings come from; later ones outrank earlier ones. */
  layersOf(path: string): readonly Layer[];
}

/** Reads the text of a project file. Never throws. `names` are the rules and profiles there are. */
export function projectFrom(text: string, names: ProjectNames): Project {
  const { root, error } = parseJson(text);
  const entries = new Entries(names);
  if (error !== undefined) entries.problem(error.message, error.span);
  const whole = entries.map(root, ['$schema', 'profile', 'locality', 'rules', 'profiles', 'folders', 'suppress']);
  const profiles = entries.profiles(whole.get('profiles'));
  const levels = entries.levels(whole.get('rules'));
  const profile = entries.profileName(whole.get('profile'));
  const locality = entries.locality(whole.get('locality'));
  const folders = entries.list(whole.get('folders')).flatMap((node): Folder[] => {
    const folder = entries.map(node, ['files', 'profile', 'rules']);
    const files = entries.text(folder.get('files'), 'files', node);
    if (files === undefined) return [];
    return [
      {
        files,
        matches: matcher(files),
        levels: entries.levels(folder.get('rules')),
        profile: entries.profileName(folder.get('profile')),
      },
    ];
  });
  const suppressions = entries.list(whole.get('suppress')).flatMap((node): ProjectSuppression[] => {
    const entry = entries.map(node, ['rule', 'files', 'code', 'reason', 'until']);
    const rule = entries.ruleName(entry.get('rule'), node);
    const files = entries.text(entry.get('files'), 'files', node);
    const reason = entries.text(entry.get('reason'), 'reason', node);
    const code = entries.optionalText(entry.get('code'));
    const until = entries.day(entry.get('until'), fromIso);
    if (rule === undefined || files === undefined || reason === undefined || until === 'unread') return [];
    return [
      { rule, files, reason, until, span: node.span, ...(code === undefined ? {} : { code: code.toUpperCase() }) },
    ];
  });
  const matchers = suppressions.map((it) => matcher(it.files));
  return {
    profiles,
    suppressions,
    locality,
    problems: entries.problems,
    layersOf: (path) => [{ files: undefined, levels, profile }, ...folders.filter((it) => it.matches(path))],
    settingsOf(path, today) {
      const own = folders.filter((it) => it.matches(path));
      return {
        levels: Object.assign({}, levels, ...own.map((it) => it.levels)) as Levels,
        profile: own.findLast((it) => it.profile !== undefined)?.profile ?? profile,
        suppressions: suppressions.filter(
          (it, at) => matchers[at]?.(path) === true && (it.until === undefined || today <= it.until),
        ),
      };
    },
  };
}

function matcher(glob: string): (path: string) => boolean {
  return picomatch(glob, { dot: true });
}
