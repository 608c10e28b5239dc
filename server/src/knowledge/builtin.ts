/** The knowledge that comes with the product: the files of `server/data`. */
import codes from '../../data/codes.json' with { type: 'json' };
import encounters from '../../data/encounters.json' with { type: 'json' };
import guides from '../../data/guides.json' with { type: 'json' };
import manual from '../../data/manual.json' with { type: 'json' };
import modifiers from '../../data/modifiers.json' with { type: 'json' };
import pairs from '../../data/pairs.json' with { type: 'json' };
import payers from '../../data/payers.json' with { type: 'json' };
import sets from '../../data/sets.json' with { type: 'json' };
import version from '../../data/version.json' with { type: 'json' };
import type { Knowledge } from './knowledge.js';
import { knowledgeOf } from './knowledge-of.js';
import { remembering } from './remembering.js';
import type { KnowledgeFiles } from './rows.js';

let made: Knowledge | undefined;

/** Made once; its answers never change. */
export function builtinKnowledge(): Knowledge {
  // JSON modules lose tuples and literal types. The files are written from values of these types by scripts/build-knowledge.ts.
  const files = {
    codes,
    encounters,
    guides,
    manual,
    modifiers,
    pairs,
    payers,
    sets,
    version,
  } as unknown as KnowledgeFiles;
  return (made ??= remembering(knowledgeOf(files)));
}
