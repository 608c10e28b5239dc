/** Claim and ExplanationOfBenefit of FHIR R4, R5 and (as older Medicare files are) STU3 as claims. Knows no rule. */
import type { Claim, DisciplineEvidence, PayerKind, PlacedClaim, ServiceLine } from '../../claim/claim.js';
import type { Passage } from '../../prose/passage.js';
import { isPlaceholder } from '../../prose/placeholders.js';
import { shift } from '../../text/span.js';
import type { Located, Span } from '../../text/span.js';
import { filled, get, itemsOf, textOf } from '../support/tree.js';
import type { Node } from '../support/tree.js';
import { modifierSlots, passageOf, productOf, readLine, startOf, taxonomyCode, taxonomyOf } from './line.js';
import type { Surroundings } from './line.js';
import { notationOf } from './notation.js';
import type { LineDetails, LinePath } from './notation.js';
import { npisOf, orderingOf, patientOf, totalOf } from './parties.js';
import { otherPayersOf, payerOf } from './payer.js';
import type { ClaimResource } from './resources.js';
import { isBillType, isIcd10, looksAmerican } from './systems.js';

/** `unit` is the text the resource was parsed from and `unitStart` where that begins; `line` is its number in NDJSON, from 1. */
export function readClaim(resource: ClaimResource, unit: string, unitStart: number, line?: number): PlacedClaim {
  const { node } = resource;
  const origin = node.span.start;
  const place = (span: Span) => shift(span, -origin);
  const diagnoses = diagnosesOf(node, place);
  const notes = notesOf(node, place);
  const around: Surroundings = {
    place,
    trustsBareCodes: looksAmerican(unit.slice(origin, node.span.end)),
    date: startOf(get(node, 'billablePeriod'), place),
    pointerTo: diagnoses.pointerTo,
    ...careTeamOf(resource, place),
    notes: notes.named,
  };
  const details = new Map<ServiceLine, LineDetails>();
  const lines = linesOf(node, around, details);
  const used = new Set(lines.flatMap((it) => it.passages));
  const prefix = `${line === undefined ? '' : `line ${line}: `}${resource.prefix}${resource.type}`;
  const claim: Claim = {
    span: place(node.span),
    format: 'fhir',
    purpose: hasPlaceholder(node) ? 'template' : 'claim',
    setting: settingOf(node),
    billType: billTypeOf(node, place) ?? inpatientBillType(node, place),
    payer: payerOf(resource) satisfies PayerKind,
    otherPayers: otherPayersOf(resource),
    patient: patientOf(resource),
    ...totalOf(node, place),
    npis: npisOf(resource, prefix, place),
    ordering: orderingOf(node),
    lines,
    diagnoses: diagnoses.list,
    passages: notes.all.filter((it) => !used.has(it)),
    notation: notationOf(prefix, details),
  };
  return { start: unitStart + origin, claim };
}

function linesOf(claim: Node, around: Surroundings, details: Map<ServiceLine, LineDetails>): ServiceLine[] {
  const lines: ServiceLine[] = [];
  const walk = (
    items: readonly Node[],
    level: number,
    path: LinePath,
    parent: ServiceLine | undefined,
    own?: string,
  ) => {
    const name = own ?? levels[level];
    if (name === undefined) return;
    items.forEach((item, index) => {
      if (item.kind !== 'map') return;
      const line = readLine(item, around, parent);
      const here = [...path, name, index];
      details.set(line, {
        path: here,
        product: productOf(item)?.name ?? 'productOrService',
        modifiers: modifierSlots(item).filled.map((it) => it.path),
        date: get(item, 'servicedPeriod') === undefined ? 'servicedDate' : 'servicedPeriod',
      });
      lines.push(line);
      walk(itemsOf(get(item, levels[level + 1] ?? '')), level + 1, here, line);
    });
  };
  walk(itemsOf(get(claim, 'item')), 0, [], undefined);
  // What the payer added: of the same shape.
  walk(itemsOf(get(claim, 'addItem')), 0, [], undefined, 'addItem');
  return lines;
}

const levels = ['item', 'detail', 'subDetail'];

function diagnosesOf(claim: Node, place: Surroundings['place']) {
  const list: Located<string>[] = [];
  const bySequence = new Map<number, number | undefined>();
  itemsOf(get(claim, 'diagnosis')).forEach((diagnosis, index) => {
    const codings = itemsOf(get(diagnosis, 'diagnosisCodeableConcept', 'coding'));
    const code = codings.map((it) => icd10(it)).find((it) => it !== undefined);
    if (code !== undefined) list.push({ value: code.raw, span: place(code.inner) });
    bySequence.set(
      Number(textOf(get(diagnosis, 'sequence')) ?? index + 1),
      code === undefined ? undefined : list.length,
    );
  });
  // A pointer to a diagnosis that is only referred to, or of another code system, points at nothing that was read;
  // one to a sequence that does not exist points past the end.
  const pointerTo = (sequence: number) =>
    bySequence.has(sequence) ? bySequence.get(sequence) : sequence > bySequence.size ? sequence : undefined;
  return { list, pointerTo };
}

function icd10(coding: Node) {
  const code = filled(get(coding, 'code'));
  const system = textOf(get(coding, 'system'));
  if (code === undefined) return undefined;
  const isOurs = system === undefined ? /^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/.test(code.raw) : isIcd10(system);
  return isOurs ? code : undefined;
}

/** R5 says `specialty` where R4 says `qualification`; a practitioner that came along may say it in a resource of its own. */
function careTeamOf(
  { node, resolve }: ClaimResource,
  place: Surroundings['place'],
): Pick<Surroundings, 'disciplineOf' | 'taxonomyOf'> {
  const bySequence = new Map<number, DisciplineEvidence>();
  let rendering: DisciplineEvidence | undefined;
  const codes = new Map<number, Located<string>>();
  let renderingCode: Located<string> | undefined;
  itemsOf(get(node, 'careTeam')).forEach((member, index) => {
    const said = [get(member, 'qualification'), get(member, 'specialty')].filter((it) => it !== undefined);
    const reference = filled(get(member, 'provider', 'reference'));
    const other = reference === undefined ? undefined : resolve(reference.text);
    const concepts = [
      ...itemsOf(get(other, 'specialty')),
      ...itemsOf(get(other, 'qualification')).flatMap((it) => get(it, 'code') ?? []),
    ];
    // Whatever the other resource says, the place in this claim that says it is the reference.
    const referred = reference && taxonomyOf(concepts, () => place(reference.inner));
    const evidence = taxonomyOf(said, place) ?? referred;
    const code = taxonomyCode(said, place) ?? (reference && taxonomyCode(concepts, () => place(reference.inner)));
    const sequence = Number(textOf(get(member, 'sequence')) ?? index + 1);
    if (evidence !== undefined) bySequence.set(sequence, evidence);
    if (code === undefined) return;
    codes.set(sequence, code);
    const roles = itemsOf(get(member, 'role', 'coding')).map((it) => textOf(get(it, 'code')) ?? '');
    if (!roles.some((role) => /^(?:rendering|performing|primary)$/i.test(role))) return;
    rendering ??= evidence;
    renderingCode ??= code;
  });
  return {
    disciplineOf: (sequence) => (sequence === undefined ? rendering : bySequence.get(sequence)),
    taxonomyOf: (sequence) => (sequence === undefined ? renderingCode : codes.get(sequence)),
  };
}

/** What the payer remarks, and what was sent along in words; an item calls either by its number. */
function notesOf(claim: Node, place: Surroundings['place']) {
  const named = new Map<string, Passage>();
  const all: Passage[] = [];
  const add = (name: string, passage: Passage | undefined) => {
    if (passage === undefined) return;
    named.set(name, passage);
    all.push(passage);
  };
  itemsOf(get(claim, 'processNote')).forEach((note, index) => {
    const text = get(note, 'text');
    add(`note ${textOf(get(note, 'number')) ?? index + 1}`, passageOf(text, 'other', place));
  });
  itemsOf(get(claim, 'supportingInfo') ?? get(claim, 'information')).forEach((info, index) => {
    const text = get(info, 'valueString');
    add(`information ${textOf(get(info, 'sequence')) ?? index + 1}`, passageOf(text, 'visit', place));
  });
  all.sort((a, b) => a.span.start - b.span.start);
  return { named, all };
}

function settingOf(claim: Node): Claim['setting'] {
  const codes = itemsOf(get(claim, 'type', 'coding')).map((it) => (textOf(get(it, 'code')) ?? '').toLowerCase());
  if (codes.includes('professional')) return 'professional';
  return codes.includes('institutional') ? 'institutional' : 'unknown';
}

/** CARIN Blue Button keeps it as supporting information, mostly with the leading zero of the paper form. */
function billTypeOf(claim: Node, place: Surroundings['place']): Located<string> | undefined {
  for (const info of itemsOf(get(claim, 'supportingInfo'))) {
    for (const coding of itemsOf(get(info, 'code', 'coding'))) {
      const code = filled(get(coding, 'code'));
      const digits = /^0?(\d{3})$/.exec(code?.raw ?? '')?.[1];
      if (code === undefined || digits === undefined || !isBillType(textOf(get(coding, 'system')) ?? '')) continue;
      return { value: digits, span: place({ start: code.inner.end - 3, end: code.inner.end }) };
    }
  }
  return undefined;
}

/** A stay in a hospital, `11`, where the kind of institutional claim is said in words and no type of bill is given. */
function inpatientBillType(claim: Node, place: Surroundings['place']): Located<string> | undefined {
  if (settingOf(claim) !== 'institutional') return undefined;
  const subType = get(claim, 'subType');
  const concepts = itemsOf(subType).length > 0 ? itemsOf(subType) : [subType];
  const words = concepts.flatMap((it) => [
    ...itemsOf(get(it, 'coding')).flatMap((coding) => [get(coding, 'code'), get(coding, 'display')]),
    get(it, 'text'),
  ]);
  // Blue Button says it among the types; CARIN Blue Button in the name of the profile.
  words.push(...itemsOf(get(claim, 'type', 'coding')).map((it) => get(it, 'code')));
  const named = words.map(filled).find((it) => /^inpatient\b/i.test(it?.raw ?? ''));
  const profiles = itemsOf(get(claim, 'meta', 'profile')).map(filled);
  const inpatient = named ?? profiles.find((it) => /Inpatient-Institutional(?:\||$)/.test(it?.raw ?? ''));
  return inpatient && { value: '11', span: place(inpatient.inner) };
}

/** Is this sent to be paid? Not what was cancelled or made by mistake, and not a question what would be paid. */
export function isToBePaid({ node }: ClaimResource): boolean {
  const status = textOf(get(node, 'status'))?.toLowerCase() ?? '';
  const use = textOf(get(node, 'use'))?.toLowerCase() ?? '';
  // STU3 has `complete` where later versions have `claim`.
  return !(
    ['entered-in-error', 'cancelled'].includes(status) ||
    ['preauthorization', 'predetermination', 'proposed', 'exploratory'].includes(use)
  );
}

/** A claim with a code, a modifier or a date still to be filled in is a form. */
function hasPlaceholder(claim: Node): boolean {
  const isOpen = (node: Node | undefined): boolean => {
    if (node === undefined) return false;
    if (node.kind === 'scalar') return isPlaceholder(node.raw);
    return node.kind === 'list' ? node.items.some(isOpen) : fields.some((field) => isOpen(get(node, field)));
  };
  return [...itemsOf(get(claim, 'item')), ...itemsOf(get(claim, 'addItem'))].some(isOpen);
}

const fields = ['productOrService', 'service', 'modifier', 'coding', 'code', 'servicedDate', 'detail', 'subDetail'];
