/** What counts for a document, and who says so: a person's settings, the project file, or the profile of who pays. */
import { URI, Utils } from 'vscode-uri';
import { levels, projectFileName, rules } from '../index.js';
import type { Layer } from '../index.js';
import { isRecord } from './settings.js';
import type { Workspace } from './workspace.js';

/** `{ uri, inspected }` → `EffectiveSettings`; `inspected` is what the client knows of each setting. */
export const effectiveRequest = 'claimlint/effectiveSettings';

/** From the strongest to the weakest, in the words of VS Code. */
const scopes = ['folder', 'workspace', 'user', 'default'] as const;
export type Scope = (typeof scopes)[number];

/** A setting without its `claimlint.`, and what each scope says of it. */
export type Inspected = { readonly name: string } & Readonly<Partial<Record<Scope, unknown>>>;

export interface EffectiveSettings {
  readonly settings: readonly { readonly name: string; readonly value: string; readonly from: Scope }[];
  /** Rules that somebody has set. */
  readonly rules: readonly EffectiveRule[];
  /** Address of the project file; `undefined` where none counts for this document. */
  readonly projectFile: string | undefined;
  readonly profiles: readonly EffectiveProfile[];
}

export interface EffectiveRule {
  readonly rule: string;
  readonly level: string;
  /** `profile`: for claims of the payers of that profile only. */
  readonly from: Scope | 'project' | 'profile';
  /** The folder of the project file, or the name of the profile. */
  readonly of?: string;
}

export interface EffectiveProfile {
  readonly id: string;
  /** `nobody`: no payer is named, and this one is assumed. */
  readonly from: 'project' | 'payer' | 'nobody';
  readonly minutes: string;
  readonly medicareRules: string;
  readonly source: string;
}

export async function effectiveFor(workspace: Workspace, asked: unknown): Promise<EffectiveSettings | null> {
  if (!isRecord(asked) || typeof asked['uri'] !== 'string' || !Array.isArray(asked['inspected'])) return null;
  const inspected = asked['inspected'].flatMap((it: unknown) => (isInspected(it) ? [it] : []));
  const file = await workspace.projectOf(asked['uri']);
  const layers = file?.project.layersOf(file.path) ?? [];
  const profiles = await profilesFor(workspace, asked['uri'], layers);
  return {
    settings: inspected.flatMap((it) => (it.name === 'rules' ? [] : strongest(it))),
    rules: rules.flatMap(({ id }) => ruleFrom(id, inspected, layers, profiles)),
    projectFile: file === undefined ? undefined : addressOf(asked['uri'], file.path),
    profiles: profiles.map(({ id, from, minutes, medicareRules, source }) => ({
      id,
      from,
      minutes,
      medicareRules,
      source,
    })),
  };
}

function isInspected(value: unknown): value is Inspected {
  return isRecord(value) && typeof value['name'] === 'string';
}

function strongest(inspected: Inspected): EffectiveSettings['settings'] {
  const from = scopes.find((it) => inspected[it] !== undefined);
  return from === undefined ? [] : [{ name: inspected.name, value: JSON.stringify(inspected[from]), from }];
}

/** A person outranks the project file, whose later entries outrank earlier ones, and that outranks the profile. */
function ruleFrom(
  rule: string,
  inspected: readonly Inspected[],
  layers: readonly Layer[],
  profiles: Awaited<ReturnType<typeof profilesFor>>,
): readonly EffectiveRule[] {
  const set = inspected.find((it) => it.name === 'rules');
  for (const from of scopes) {
    const value = set?.[from];
    const level = isRecord(value) ? levels.find((it) => it === value[rule]) : undefined;
    if (level !== undefined) return [{ rule, level, from }];
  }
  const layer = layers.findLast((it) => it.levels[rule] !== undefined);
  const level = layer?.levels[rule];
  if (layer !== undefined && level !== undefined)
    return [{ rule, level, from: 'project', ...(layer.files !== undefined && { of: layer.files }) }];
  return profiles.flatMap((it) => {
    const own = it.levels[rule];
    return own === undefined ? [] : [{ rule, level: own, from: 'profile', of: it.id } as const];
  });
}

async function profilesFor(workspace: Workspace, uri: string, layers: readonly Layer[]) {
  const served = await workspace.served(uri);
  if (served === undefined) return [];
  const { reading, linter } = served.analysis;
  const chosen = layers.findLast((it) => it.profile !== undefined)?.profile;
  const all = reading.claims.map(({ claim }) => linter.profiles.for(claim.payer));
  return [...new Map(all.map((it) => [`${it.id} ${it.isAssumed}`, it])).values()].map((it) => {
    const from: EffectiveProfile['from'] = it.id === chosen ? 'project' : it.isAssumed ? 'nobody' : 'payer';
    return { ...it, from };
  });
}

/** The project file lies as many folders above the document as the document's path from it has. */
function addressOf(uri: string, path: string): string {
  const up = path.split('/').map(() => '..');
  return Utils.joinPath(URI.parse(uri), ...up, projectFileName).toString();
}
