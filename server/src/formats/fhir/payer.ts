/** Who pays, where a FHIR claim plainly says so. */
import type { PayerKind } from '../../claim/claim.js';
import { payerNamed } from '../support/payer-name.js';
import { get, itemsOf, textOf } from '../support/tree.js';
import type { Node } from '../support/tree.js';
import type { ClaimResource } from './resources.js';

export function payerOf({ node, resolve }: ClaimResource): PayerKind {
  // Blue Button's own type of claim exists in Medicare's files only.
  const isMedicareFile = itemsOf(get(node, 'type', 'coding')).some((it) =>
    /bluebutton\.cms\.gov\/.*eob-type/i.test(textOf(get(it, 'system')) ?? ''),
  );
  if (isMedicareFile) return 'medicare';
  const focal = insurancesOf(node).map((it) => get(it, 'coverage'));
  const kinds = focal.flatMap((coverage) => kindsOf(coverage, resolve));
  const insurer = byName(get(node, 'insurer'));
  if (insurer !== 'unknown') kinds.push(insurer);
  return new Set(kinds).size === 1 ? (kinds[0] ?? 'unknown') : 'unknown';
}

/** The coverages beside the one that is marked as this claim's; `undefined` where none is marked, or there are no others. */
export function otherPayersOf({ node, resolve }: ClaimResource): readonly PayerKind[] | undefined {
  const focal = insurancesOf(node);
  const others = itemsOf(get(node, 'insurance')).filter((it) => !focal.includes(it));
  if (others.length === 0) return undefined;
  return others.map((it) => {
    const kinds = new Set(kindsOf(get(it, 'coverage'), resolve));
    return kinds.size === 1 ? ([...kinds][0] ?? 'unknown') : 'unknown';
  });
}

/** What the coverage says of who pays, by its type and its name. */
function kindsOf(coverage: Node | undefined, resolve: ClaimResource['resolve']): readonly PayerKind[] {
  const resource = resolve(textOf(get(coverage, 'reference')) ?? '');
  return [...itemsOf(get(resource, 'type', 'coding')).map(byType), byName(coverage)].filter((it) => it !== 'unknown');
}

/** The coverage this claim is judged by; where none is marked, all of them. STU3 has one, not a list. */
function insurancesOf(claim: Node): readonly Node[] {
  const insurance = get(claim, 'insurance');
  const all = insurance?.kind === 'map' ? [insurance] : itemsOf(insurance);
  const focal = all.filter((it) => textOf(get(it, 'focal')) === 'true');
  return focal.length > 0 ? focal : all;
}

/** Type of coverage: the Source of Payment Typology, HL7's own list, or the claim filing indicator of X12. */
function byType(coding: Node): PayerKind {
  const system = textOf(get(coding, 'system')) ?? '';
  const code = textOf(get(coding, 'code')) ?? '';
  // Typology of the Public Health Data Standards Consortium, version 9: a tree in which longer numbers are narrower.
  if (/nahdo\.org\/sopt|SOP|2\.16\.840\.1\.113883\.3\.221\.5$/.test(system)) {
    if (/^1\d*$/.test(code)) return 'medicare';
    if (/^2\d*$/.test(code)) return 'medicaid';
    if (/^[56]\d*$/.test(code)) return 'commercial';
    return /^95\d*$/.test(code) ? 'workers-comp' : 'unknown';
  }
  if (/v3-ActCode/i.test(system)) return code === 'WCBPOL' ? 'workers-comp' : 'unknown';
  if (/claim-?filing|x12.*1032/i.test(system)) return filing[code] ?? 'unknown';
  return 'unknown';
}

const filing: Readonly<Record<string, PayerKind>> = {
  MA: 'medicare',
  MB: 'medicare',
  MC: 'medicaid',
  WC: 'workers-comp',
  BL: 'commercial',
  CI: 'commercial',
  12: 'commercial',
  13: 'commercial',
  14: 'commercial',
};

function byName(reference: Node | undefined): PayerKind {
  return payerNamed(textOf(get(reference, 'display')) ?? '') ?? 'unknown';
}
