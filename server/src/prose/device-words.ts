/** What words say of the device that an encounter is about: where it is worn, on which side, and whether it takes another's place. */
import type { Passage } from './passage.js';

export type Region = 'hand' | 'arm' | 'foot' | 'knee' | 'trunk' | 'head' | 'arm-prosthesis' | 'leg-prosthesis';
export type Side = 'left' | 'right';

/** Devices and the places they are worn. Words that stand for several are in none: a brace may be worn anywhere. */
const regions: readonly (readonly [Region, RegExp])[] = [
  ['hand', /\b(?:W?H?FOs?|WHOs?|thumb|finger|digit|cmc|mcp|pip|dip|mallet|spica|resting[ -]hand|cock[ -]?up|wrist|ulnar gutter|radial gutter|buddy)\b/i],
  ['arm', /\b(?:elbow|EOs?|shoulder|SEWHOs?|humer\w+|sling)\b/i],
  ['foot', /\b(?:[MSPG]?R?AFOs?|DAFOs?|SMOs?|UCBLs?|foot|feet|ankle|insoles?|inserts?|arch|toe|walking boot|cam boot)\b/i],
  ['knee', /\b(?:H?KAFOs?|KOs?|knee|hip|HKAFOs?)\b/i],
  ['trunk', /\b(?:C?TLSOs?|LSOs?|CTOs?|spinal|lumbar|thoracic|scoliosis|corset|cervical|collar)\b/i],
  ['head', /\b(?:helmet|cranial)\b/i],
  ['arm-prosthesis', /\b(?:myoelectric|terminal device|trans-?radial|trans-?humeral|prosthetic (?:arm|hand)|upper[ -]limb prosthe\w+)\b/i],
  ['leg-prosthesis', /\b(?:trans-?tibial|trans-?femoral|prosthetic (?:leg|foot)|pylon|lower[ -]limb prosthe\w+)\b/i],
]; // prettier-ignore

const sides: readonly (readonly [Side, RegExp])[] = [
  ['left', /\b(?:left|lt|\(l\)|bilat\w*|both)\b|(?<![\w'’])L(?= (?:hand|wrist|thumb|ankle|foot|knee|elbow|UE|LE|AFO|WHO|WHFO|HFO)\b)/i],
  ['right', /\b(?:right|rt|\(r\)|bilat\w*|both)\b|(?<![\w'’])R(?= (?:hand|wrist|thumb|ankle|foot|knee|elbow|UE|LE|AFO|WHO|WHFO|HFO)\b)/i],
]; // prettier-ignore

const replaced = /\b(?:replacement|replac(?:ed|es|ing) (?:the )?(?:lost|outgrown|broken|old|worn)|outgr(?:ew|own)|lost (?:the|his|her|their)|new (?:pair|set|orthosis|splint|brace|prosthesis|socket|AFOs?|KAFO|WHO|device)|(?:second|another|different|additional) (?:orthosis|splint|brace|prosthesis|socket|AFO|device))\b/i; // prettier-ignore

export interface DeviceWords {
  readonly regions: ReadonlySet<Region>;
  readonly sides: ReadonlySet<Side>;
  /** They tell of another device: a replacement, a second one, a new one. */
  readonly isAnother: boolean;
}

export function deviceWordsIn(passages: readonly Passage[]): DeviceWords {
  const found = { regions: new Set<Region>(), sides: new Set<Side>(), isAnother: false };
  for (const { text } of passages) {
    for (const [region, sign] of regions) if (sign.test(text)) found.regions.add(region);
    for (const [side, sign] of sides) if (sign.test(text)) found.sides.add(side);
    found.isAnother ||= replaced.test(text);
  }
  return found;
}
