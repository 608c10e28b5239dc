/** Which payer profile a claim is judged by. */
import builtin from '../../data/profiles.json' with { type: 'json' };
import type { PayerKind } from '../claim/claim.js';
import type { Profile } from '../rules/profile.js';

// A JSON module loses literal types; the file's schema is checked by test/lint/profiles.test.ts.
export const builtinProfiles = (builtin.profiles as readonly Omit<Profile, 'isAssumed'>[]).map((it): Profile => ({
  ...it,
  isAssumed: false,
}));

export class Profiles {
  readonly #byPayer = new Map<PayerKind, Profile>();
  readonly #byId: ReadonlyMap<string, Profile>;
  readonly #fallback: Profile;
  readonly #fixed: Profile | undefined;

  /** `own` outrank the built-in ones for the payers they name. `chosen` is the id of the one that judges every claim, whoever pays. */
  constructor(own: readonly Profile[] = [], chosen?: string) {
    this.#byId = new Map([...builtinProfiles, ...own].map((it) => [it.id, it]));
    for (const profile of [...builtinProfiles, ...own])
      for (const payer of profile.payers)
        this.#byPayer.set(payer, payer === 'unknown' ? { ...profile, isAssumed: true } : profile);
    const fallback = this.#byPayer.get('unknown');
    if (fallback === undefined) throw new Error('no profile is for unknown payers');
    this.#fallback = fallback;
    this.#fixed = chosen === undefined ? undefined : this.#byId.get(chosen);
  }

  get ids(): readonly string[] {
    return [...this.#byId.keys()];
  }

  for(payer: PayerKind): Profile {
    return this.#fixed ?? this.#byPayer.get(payer) ?? this.#fallback;
  }
}
