import { mostModifiers } from '../claim/claim.js';
import type { ServiceLine } from '../claim/claim.js';
import { unreadOf } from '../claim/unread.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { defineRule, unreadDate } from './rule.js';
import type { Fix } from './rule.js';
import { daysOf } from './support/days.js';
import { doubtAbout } from './support/doubt.js';
import { holdPair, pairsOf, relatedOf, shownCodes } from './support/pairs.js';
import type { Denied } from './support/pairs.js';
import { either } from './support/words.js';

/** What parts the two, where there is more to say than that a modifier does. */
type Kind = 'visit' | 'group' | 'gait' | 'casting' | 'other';

interface Facts {
  readonly code: string;
  readonly beside: readonly string[];
  readonly kind: Kind;
}

export const pairWithoutModifier = defineRule<Facts>({
  id: 'pair-without-modifier',
  category: 'pairs',
  severity: 'warning',
  binds: 'medicare',
  since: '0.1.0',
  summary: 'A code is denied with another on the same day, and no modifier says that it was separate.',
  why:
    'The NCCI edit for this pair has indicator 1: the column 2 code is paid only if 59, XE, XP, XS or XU says that ' +
    'it was separate, with its own minutes in the note. Group and individual treatment need separate time slots; ' +
    'gait training or casting with an orthotic or prosthetic code needs another limb or separate time; a physician ' +
    'visit needs 25. If the two were one service, bill one. NCCI tables after July 2024 are not included here, so ' +
    'for later dates the newest included table is used.',
  sources: ['ncci-table', 'ncci-manual-11'],
  examples: {
    bad: '97760,GP,2,2024-08-05\n97110,GP,2,2024-08-05',
    good: '97760,GP,2,2024-08-05\n97110,GP 59,2,2024-08-05',
  },
  message: ({ code, beside, kind }) => {
    const others = either(beside);
    switch (kind) {
      case 'visit':
        return `${code} is denied with ${others} unless 25 says that the visit was separate.`;
      case 'group':
        return `${code} with group code ${others} needs 59 or an X modifier, and its own minutes.`;
      case 'gait':
        return `${code} with ${others} needs 59 or an X modifier, and another limb or separate time.`;
      case 'casting':
        return `${code} is part of ${others} for the same limb and session; use 59 only if separate.`;
      case 'other':
        return `${code} is denied with ${others} unless 59 or an X modifier says it was separate.`;
    }
  },
  check: {
    concernsGroup: holdPair,
    claim(claim, { knowledge, report, notChecked }) {
      for (const denied of pairsOf(claim, knowledge).unlessParted) {
        const { line, code } = denied;
        if (line.code === undefined || isParted(line, knowledge)) continue;
        const beside = denied.beside.filter((it) => !isParted(it.line, knowledge) && !areOfTwo(line, it.line));
        if (beside.length === 0) continue;
        const doubt = [line, ...beside.map((it) => it.line)].map(doubtAbout).find((it) => it !== undefined);
        if (doubt !== undefined) {
          notChecked(doubt);
          continue;
        }
        const codes = beside.map((it) => it.code);
        const kind = kindOf(code, codes, knowledge);
        const isVisit = [code, ...codes].some((it) => knowledge.isIn('evaluation-and-management', it));
        report(
          { span: line.code.span, place: { field: 'code', line }, code },
          { code, beside: shownCodes(beside), kind },
          {
            // Whether visit and therapy were given by one provider is seldom on the claim.
            ...(isVisit ? { severity: 'information' } : {}),
            related: relatedOf({ ...denied, beside }),
            fixes: () => fixesOf(denied, kind),
          },
        );
      }
      const { unplaced } = daysOf(claim);
      if (unplaced.some((it) => it.code !== undefined && unreadOf(it, 'service-date') !== undefined)) {
        notChecked(unreadDate);
      }
    },
  },
});

/** Payers take the modifier on either line of the two (CMS, from 2019-07-01). */
function isParted({ modifiers }: ServiceLine, knowledge: Knowledge): boolean {
  return modifiers.some((it) => knowledge.isIn('pair-modifiers', it.value.toUpperCase()));
}

/** Edits are for one provider: two taxonomies that are known to differ are two, unless both are therapists of a clinic. */
function areOfTwo(one: ServiceLine, other: ServiceLine): boolean {
  if (one.taxonomy === undefined || other.taxonomy === undefined || one.taxonomy.value === other.taxonomy.value) {
    return false;
  }
  return one.discipline?.from !== 'taxonomy' || other.discipline?.from !== 'taxonomy';
}

function kindOf(code: string, beside: readonly string[], knowledge: Knowledge): Kind {
  const areAll = (set: Parameters<Knowledge['isIn']>[0]) => beside.every((it) => knowledge.isIn(set, it));
  if (knowledge.isIn('evaluation-and-management', code)) return 'visit';
  if (areAll('group') && knowledge.isIn('individual', code)) return 'group';
  if (!areAll('orthotic-prosthetic')) return 'other';
  if (knowledge.isIn('casting-strapping', code)) return 'casting';
  return knowledge.isIn('gait-training', code) ? 'gait' : 'other';
}

function fixesOf({ line, code }: Denied, kind: Kind): readonly Fix[] {
  if (line.modifiers.length >= mostModifiers) return [];
  const modifier = kind === 'visit' ? '25' : '59';
  const condition = kind === 'visit' ? 'a separate visit' : 'separate, with its own minutes in the note';
  return [
    {
      title: `Add ${modifier} to ${code} (only if it was ${condition})`,
      change: { kind: 'add-modifier', line, modifier },
      preferred: false,
      changesBilling: true,
    },
  ];
}
