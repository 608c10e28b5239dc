/** The names that fields of a claim template may have. Data: one row a field, the name we write ourselves first. */
import { sectionNamed } from '../../prose/sections.js';
import type { Section } from '../../prose/passage.js';
import type { Member, Node } from '../support/tree.js';

/** As they are compared: lower case, letters and digits only. */
const names = {
  claim: 'claim|claimtemplate',
  claims: 'claims',
  lines: 'lines|line|servicelines|services|procedures|items|lineitems',
  code: 'code|cpt|hcpcs|cptcode|hcpcscode|cpthcpcs|procedure|procedurecode|billingcode|service',
  modifiers: 'modifiers|modifier|mods|mod',
  units: 'units|unit|qty|quantity|count',
  minutes: 'minutes|mins|min|timedminutes|time',
  serviceDate: 'servicedate|date|dos|dateofservice|servicedateofservice|from|fromdate|datefrom',
  lastDate: 'lastdate|todate|dateto|to|through|thru|throughdate|lastservicedate|servicedateto|enddate',
  placeOfService: 'placeofservice|pos|place',
  pointers: 'pointers|pointer|dxpointers|dxpointer|diagnosispointers|diagnosispointer|dxptr|ptr',
  charge: 'charge|charges|amount|fee|price|billed|billedamount|total',
  diagnoses: 'diagnoses|diagnosis|dx|dxs|dxcodes|dxcode|icd10|icd|icd10cm|icd10codes|diagnosiscodes|diagnosiscode',
  payer: 'payer|payertype|payor|insurance|insurer|plantype|payerkind',
  type: 'type|claimtype|form|setting',
  billType: 'billtype|typeofbill|tob',
  discipline: 'discipline|therapy|therapytype|planofcare',
  taxonomy: 'taxonomy|taxonomycode|providertaxonomy|renderingtaxonomy',
  revenueCode: 'revenuecode|revenue|revcode|rev',
  otherPayers: 'otherpayers|otherpayer|otherpayors|otherinsurance|secondarypayer|secondarypayor|secondaryinsurance',
  patient: 'patient|patientid|patientnumber|mrn|chart|chartnumber|memberid',
  totalCharge: 'totalcharge|totalcharges|claimtotal|claimcharge|claimtotalcharge|totalclaimcharge|totalclaimcharges',
  orderingProvider:
    'orderingprovider|orderingphysician|orderedby|referringprovider|referringphysician|referredby|referrer',
  billingNpi: 'billingnpi|billingprovidernpi|groupnpi|practicenpi',
  renderingNpi: 'renderingnpi|renderingprovidernpi|performingnpi|treatingnpi|therapistnpi',
  facilityNpi: 'facilitynpi|servicefacilitynpi|locationnpi',
  orderingNpi: 'orderingnpi|orderingprovidernpi|referringnpi|referringprovidernpi',
  npi: 'npi|npinumber|providernpi',
} as const;

export type Field = keyof typeof names;

const fields = new Map<string, Field>(
  // The keys of the record are fields by its type; `Object.entries` forgets that.
  Object.entries(names).flatMap(([field, words]) => words.split('|').map((word) => [word, field as Field] as const)),
);

/** `notes` and its kin hold words even where they announce no kind of section. */
const words = /^(?:notes?|comments?|remarks?|narrative|documentation|words)$/;

function plain(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}

export function fieldOf(key: string): Field | undefined {
  const name = plain(key);
  return fields.get(name) ?? (modifierNumber(key) === undefined ? undefined : 'modifiers');
}

/** `modifier2` is 2; a key that holds all of them has no number. */
export function modifierNumber(key: string): number | undefined {
  const digit = /^mod(?:ifier)?([1-4])$/.exec(plain(key))?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** Every member of this field: several for `modifier1`, `modifier2`, … */
export function membersOf(node: Node | undefined, field: Field): readonly Member[] {
  return node?.kind === 'map' ? node.members.filter(({ key }) => fieldOf(key) === field) : [];
}

export function valueOf(node: Node | undefined, field: Field): Node | undefined {
  return membersOf(node, field)[0]?.value;
}

/** What kind of words this key announces; `undefined` where it does not announce words. */
export function sectionOf(key: string): Section | undefined {
  if (fieldOf(key) !== undefined) return undefined;
  const spaced = key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ');
  return sectionNamed(spaced) ?? (words.test(plain(key)) ? 'visit' : undefined);
}
