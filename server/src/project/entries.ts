/** Takes values out of a project file and keeps a sentence about each that cannot be understood. */
import { fromIso } from '../claim/dates.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Problem } from '../formats/format.js';
import { localityForm, localityFrom } from './locality.js';
import type { Node } from '../formats/support/tree.js';
import type { Levels } from '../lint/lint.js';
import { builtinProfiles } from '../lint/profiles.js';
import { nearest } from '../text/nearest.js';
import { payerKinds } from '../claim/claim.js';
import type { PayerKind } from '../claim/claim.js';
import { minutesMethods } from '../rules/profile.js';
import type { Profile } from '../rules/profile.js';
import { levels } from '../rules/severity.js';
import type { Level } from '../rules/severity.js';

export interface ProjectNames {
  readonly rules: readonly string[];
}

export class Entries {
  readonly problems: Problem[] = [];
  readonly #rules: ReadonlySet<string>;
  readonly #profiles = new Map<string, Profile>(builtinProfiles.map((it) => [it.id, it]));

  constructor(names: ProjectNames) {
    this.#rules = new Set(names.rules);
  }

  problem(message: string, span: Problem['span']): void {
    this.problems.push({ message, span });
  }

  /** The members of an object by their names; one that is not among `known` is told. */
  map(node: Node | undefined, known: readonly string[]): ReadonlyMap<string, Node> {
    const found = new Map<string, Node>();
    if (node === undefined) return found;
    if (node.kind !== 'map') {
      this.problem('An object is expected here.', node.span);
      return found;
    }
    for (const { key, keySpan, value } of node.members) {
      if (!known.includes(key)) this.problem(`Nothing of this name is known here${instead(key, known)}.`, keySpan);
      else if (value !== undefined) found.set(key, value);
    }
    return found;
  }

  list(node: Node | undefined): readonly Node[] {
    if (node === undefined) return [];
    if (node.kind === 'list') return node.items;
    this.problem('A list is expected here.', node.span);
    return [];
  }

  /** A text that has to be there; `owner` is told where it is not. */
  text(node: Node | undefined, name: string, owner: Node): string | undefined {
    const text = this.optionalText(node);
    if (node === undefined || text?.trim() === '') this.problem(`This needs ${name}.`, owner.span);
    return text?.trim() === '' ? undefined : text;
  }

  optionalText(node: Node | undefined): string | undefined {
    if (node === undefined) return undefined;
    if (node.kind === 'scalar' && node.quote === '"') return node.text;
    this.problem('A text between quotes is expected here.', node.span);
    return undefined;
  }

  day(node: Node | undefined, read: (text: string) => ServiceDate | undefined): ServiceDate | undefined | 'unread' {
    const text = this.optionalText(node);
    if (node === undefined) return undefined;
    const day = text === undefined ? undefined : read(text);
    if (day === undefined) this.problem('A day is written as 2026-12-31.', node.span);
    return day ?? 'unread';
  }

  locality(node: Node | undefined): string | undefined {
    const text = this.optionalText(node);
    const locality = localityFrom(text ?? '');
    if (text !== undefined && node !== undefined && locality === undefined) this.problem(localityForm, node.span);
    return locality;
  }

  ruleName(node: Node | undefined, owner: Node): string | undefined {
    const name = this.text(node, 'rule', owner);
    if (name === undefined || node === undefined || this.#rules.has(name)) return name;
    this.problem(`There is no rule of this name${instead(name, [...this.#rules])}.`, node.span);
    return undefined;
  }

  levels(node: Node | undefined): Levels {
    const found: Record<string, Level> = {};
    for (const [name, value] of this.map(node, [...this.#rules])) {
      const level = this.#oneOf(value, levels);
      if (level !== undefined) found[name] = level;
    }
    return found;
  }

  profileName(node: Node | undefined): string | undefined {
    const name = this.optionalText(node);
    if (name === undefined || node === undefined || this.#profiles.has(name)) return name;
    this.problem(`There is no profile of this name; there are ${[...this.#profiles.keys()].join(', ')}.`, node.span);
    return undefined;
  }

  profiles(node: Node | undefined): readonly Profile[] {
    if (node === undefined) return [];
    if (node.kind !== 'map') {
      this.problem('An object is expected here.', node.span);
      return [];
    }
    return node.members.flatMap(({ key, value }) => (value === undefined ? [] : [this.#profile(key, value)]));
  }

  #profile(id: string, node: Node): Profile {
    const own = this.map(node, [
      'extends',
      'payers',
      'minutes',
      'medicareRules',
      'therapyModifiersFrom',
      'rules',
      'source',
    ]);
    const from = this.day(own.get('therapyModifiersFrom'), fromIso);
    const parent = this.#profiles.get(this.profileName(own.get('extends')) ?? 'medicare');
    const payersNode = own.get('payers');
    const profile: Profile = {
      id,
      isAssumed: false,
      minutes: this.#oneOf(own.get('minutes'), minutesMethods) ?? parent?.minutes ?? 'either',
      medicareRules:
        this.#oneOf(own.get('medicareRules'), ['as-is', ...levels]) ?? parent?.medicareRules ?? 'information',
      levels: { ...parent?.levels, ...this.levels(own.get('rules')) },
      therapyModifiersFrom: from === 'unread' ? undefined : (from ?? parent?.therapyModifiersFrom),
      payers:
        payersNode === undefined
          ? []
          : this.list(payersNode).flatMap((it): readonly PayerKind[] => {
              const payer = this.#oneOf<PayerKind>(it, payerKinds);
              return payer === undefined ? [] : [payer];
            }),
      source: this.text(own.get('source'), 'source', node) ?? 'the project',
    };
    this.#profiles.set(id, profile);
    return profile;
  }

  #oneOf<T extends string>(node: Node | undefined, words: readonly T[]): T | undefined {
    const text = this.optionalText(node);
    if (text === undefined || node === undefined) return undefined;
    const word = words.find((it) => it === text);
    if (word === undefined) this.problem(`One of ${words.join(', ')} is expected here.`, node.span);
    return word;
  }
}

/** The name that was meant, else the names there are where they are few enough to read. */
function instead(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `; ${near} may be meant`;
  return known.length <= fewNames ? `; there are ${known.join(', ')}` : '';
}

const fewNames = 12;
