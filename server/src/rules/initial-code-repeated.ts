import type { Claim, PatientKey, PlacedClaim, ServiceLine } from '../claim/claim.js';
import { daysBetween } from '../claim/dates.js';
import type { ServiceDate } from '../claim/dates.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { shift } from '../text/span.js';
import { defineRule } from './rule.js';
import type { ComparedClaim, Severity } from './rule.js';
import { evidenceFor, initialLinesOf, wordsOfClaim } from './support/initial-codes.js';
import { deviceOf, likenessOf } from './support/same-device.js';
import type { Device } from './support/same-device.js';

interface Facts {
  readonly code: string;
  readonly earlier: string;
  readonly laterCode: string;
  readonly days: number;
}

/** Lines of orthotic or prosthetic work, each on one known day, and whose they are. */
interface Work {
  readonly patient: PatientKey | Claim;
  readonly lines: readonly Omit<Encounter, 'in_'>[];
}

interface Encounter {
  readonly in_: PlacedClaim;
  readonly line: ServiceLine;
  readonly code: string;
  readonly on: ServiceDate;
}

export const initialCodeRepeated = defineRule<Facts, Work>({
  id: 'initial-code-repeated',
  category: 'orthotic',
  severity: 'warning',
  since: '0.1.0',
  summary: 'An initial-encounter code is billed again for a patient who already had one.',
  why:
    'Since 2018 the codes for orthotic and prosthetic training are only for the initial encounter for a device. ' +
    'Every later encounter for that device is billed with 97763. Claims rarely name the device, so it is taken to ' +
    'be the same one when side, plan of care and diagnosis match; when any of them differs, nothing is reported. A ' +
    'second device has its own initial encounter: show its side or diagnosis on the line.',
  sources: ['cpt-2018', 'aota-orthotics'],
  examples: {
    bad: 'code,modifiers,units,date,patient\n97760,GO RT,2,2026-03-02,SAMPLE1\n97760,GO RT,1,2026-03-16,SAMPLE1',
    good: 'code,modifiers,units,date,patient\n97760,GO RT,2,2026-03-02,SAMPLE1\n97760,GO LT,2,2026-03-16,SAMPLE1',
  },
  message: ({ code, earlier, laterCode, days }) =>
    `${code} is for the initial encounter; ${earlier} was billed ${days === 1 ? 'the day' : `${days} days`} before. Use ${laterCode}.`,
  check: {
    lacks(claim, knowledge) {
      if (claim.patient !== undefined || initialLinesOf(claim, knowledge).length === 0) return undefined;
      return 'No patient is named, so an earlier initial encounter was not looked for.';
    },
    concerns: ({ code, on }, knowledge) =>
      code !== undefined && on !== undefined && knowledge.isIn('orthotic-prosthetic', code),
    compared: workIn,
    batch(claims, { knowledge, report }) {
      for (const encounters of byPatient(claims)) {
        const devices = new Map<Encounter, Device>();
        for (const [index, later] of encounters.entries()) {
          const found = earlierOf(later, encounters.slice(Math.max(0, index - lookBack), index), knowledge, devices);
          if (found === undefined || later.line.code === undefined || wordsTell(later, knowledge)) continue;
          const { earlier, laterCode, severity } = found;
          const { line, code } = later;
          report(
            later.in_,
            { span: later.line.code.span, place: { field: 'code', line }, code },
            { code, earlier: earlier.code, laterCode, days: daysBetween(earlier.on, later.on) },
            {
              severity,
              related: relatedTo(earlier, later),
              fixes: () => [
                {
                  title: `Change ${code} to ${laterCode}, the code for later encounters`,
                  change: { kind: 'replace-code', line, code: laterCode },
                  preferred: severity === 'warning',
                  changesBilling: true,
                },
              ],
            },
          );
        }
      }
    },
  },
});

function workIn(claim: Claim, knowledge: Knowledge): Work | undefined {
  const patient = claim.patient ?? (isOfOnePatient(claim) ? claim : undefined);
  if (claim.purpose !== 'claim' || patient === undefined) return undefined;
  const lines = claim.lines.flatMap((line): Work['lines'] => {
    const [code, on] = [line.code?.value, line.serviceDate?.value];
    const isOneDay = line.lastDate === undefined || line.lastDate.value === on;
    if (code === undefined || on === undefined || !isOneDay || !knowledge.isIn('orthotic-prosthetic', code)) return [];
    return [{ line, code, on }];
  });
  return lines.length === 0 ? undefined : { patient, lines };
}

/** Of each patient with several encounters, in the order of their days. */
function byPatient(claims: readonly ComparedClaim<Work>[]): readonly (readonly Encounter[])[] {
  const found = new Map<Work['patient'], Encounter[]>();
  for (const in_ of claims) {
    const { patient, lines } = in_.compared;
    let known = found.get(patient);
    if (known === undefined) found.set(patient, (known = []));
    for (const it of lines) known.push({ in_, ...it });
  }
  return [...found.values()]
    .filter((it) => it.length > 1)
    .map((it) => it.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)));
}

/** Rows of a table that names no patient may be of several, and a note of several visits is read by its words. */
function isOfOnePatient({ format }: Claim): boolean {
  return format === 'x12' || format === 'fhir' || format === 'cms1500' || format === 'template';
}

interface Earlier {
  readonly earlier: Encounter;
  readonly laterCode: string;
  readonly severity: Severity;
}

/**
 * The last encounter before this one that is likely for the same device. `before` are in the order of their days.
 * `devices` holds what is known of them: it is asked again and again.
 */
function earlierOf(
  later: Encounter,
  before: readonly Encounter[],
  knowledge: Knowledge,
  devices: Map<Encounter, Device>,
): Earlier | undefined {
  const first = knowledge.firstEncounterOnly(later.code, later.on);
  if (first === undefined) return undefined;
  const deviceIn = (it: Encounter) => {
    const device = devices.get(it) ?? deviceOf(it.line, it.in_.claim, knowledge);
    devices.set(it, device);
    return device;
  };
  for (const earlier of before.toReversed()) {
    if (earlier.on === later.on || (earlier.code !== later.code && earlier.code !== first.laterCode)) continue;
    const likeness = likenessOf(deviceIn(earlier), deviceIn(later));
    if (likeness === 'other') continue;
    const isLikely = likeness === 'same' || (likeness === 'not-told' && earlier.code === later.code);
    const isDoubtful = deviceIn(later).isAnother || daysBetween(earlier.on, later.on) > longLife;
    return {
      earlier,
      laterCode: first.laterCode,
      severity: isDoubtful ? 'hint' : isLikely ? 'warning' : 'information',
    };
  }
  return undefined;
}

/** More encounters than a person has for one device; a file in which all claims are of one patient costs no more. */
const lookBack = 50;

/** In days: after a year a device is as likely outgrown or worn out as adjusted. A working figure; no payer publishes one. */
const longLife = 365;

/** The words beside the line have told it already, and say more. Those of a first encounter are heard by what they say of the device. */
function wordsTell({ line, in_: { claim } }: Encounter, knowledge: Knowledge): boolean {
  if (line.passages.length === 0 && claim.passages.length === 0) return false;
  return evidenceFor(line, wordsOfClaim(claim, initialLinesOf(claim, knowledge))).length > 0;
}

/** The place is told as the later claim counts, whose place in the document is added to it. */
function relatedTo({ in_, line }: Encounter, later: Encounter) {
  if (line.code === undefined) return [];
  const span = shift(line.code.span, in_.start - later.in_.start);
  return [{ message: 'The earlier encounter is billed here.', span }];
}
