/**
 * What headers call their columns, in lower case and without anything but letters and digits: `CPT/HCPCS` is `cpthcpcs`.
 * Within a role the preferred name stands first. Names of Synthea, OpenEMR and Tuva are as their exports write them.
 */

/**
 * What a column can hold, as far as claims need it. `claim` and `patient` only tell rows apart; their cells are never kept.
 * `visit` counts the visits of each patient anew, so that it tells a sheet of charges, and no claim from another.
 */
export type Role =
  | 'code'
  | 'code-type'
  | 'modifier'
  | 'units'
  | 'minutes'
  | 'date'
  | 'last-date'
  | 'pos'
  | 'charge'
  | 'total-charge'
  | 'diagnosis'
  | 'justification'
  | 'pointer'
  | 'discipline'
  | 'taxonomy'
  | 'revenue'
  | 'note'
  | 'visit-type'
  | 'payer'
  | 'other-payer'
  | 'claim'
  | 'claim-type'
  | 'bill-type'
  | 'patient'
  | 'patient-name'
  | 'birth-date'
  | 'npi'
  | 'rendering-npi'
  | 'billing-npi'
  | 'facility-npi'
  | 'ordering-npi'
  | 'ordering'
  | 'visit'
  | 'row-type'
  | 'active';

export const headerNames: Readonly<Record<Role, readonly string[]>> = {
  code: words(`cpt cptcode cptcodes cpthcpcs cpthcpcscode cpthcpcscodes hcpcs hcpcscode hcpcscpt hcpcscptcode cpt4 cpt4code
    procedurecode proccode proccd procedurecd proc procedure servicecode svccode cptprocedure cptprocedurecode
    procedurecodecpt cptprocedures billingcode chargecode treatmentcode code`),
  'code-type': words('codetype codesystem codeset codingsystem procedurecodetype'),
  modifier: words(`mod mods modifier modifiers modifiercode modifiercodes cptmodifier cptmodifiers hcpcsmodifier
    hcpcsmodifiers cptmod cptmods proceduremodifier proceduremodifiers procedurecodemodifier procmod procmodifier
    linemodifier linemodifiers modcode`),
  units: words(`units unit qty quantity unitsbilled billedunits daysorunits daysunits unitsofservice serviceunits
    serviceunitquantity svcunits unitcount numberofunits numunits noofunits lineunits chargeunits unitqty unitquantity
    totalunits timedunits`),
  minutes: words(`minutes min mins timedminutes directminutes treatmentminutes durationminutes durationmin durationmins
    timeminutes timemin minutesspent duration totalminutes`),
  date: words(`dos servicedate dateofservice svcdate dosfrom fromdos dosstart servicefrom servicefromdate servicedatefrom
    fromservicedate claimlinestartdate linestartdate servicestartdate fromdate visitdate encounterdate treatmentdate
    sessiondate appointmentdate apptdate claimstartdate date`),
  'last-date':
    words(`dosto todos dosend dosthru servicedateto servicetodate toservicedate serviceto todate servicethrough
    servicethru servicedatethrough servicedatethru throughdate thrudate serviceenddate servicedateend claimlineenddate
    lineenddate enddateofservice`),
  pos: words('pos placeofservice placeofservicecode poscode placeofsvc'),
  charge: words(`charge charges linecharge linecharges chargeamount chargeamt linechargeamount billedamount amountbilled
    billedcharge billedcharges totalcharge totalcharges fee amount billed`),
  'total-charge':
    words(`claimtotal claimtotals claimtotalcharge claimtotalcharges claimcharge claimcharges claimchargeamount
    totalclaimcharge totalclaimcharges totalclaimamount totalclaimchargeamount claimtotalamount`),
  diagnosis:
    words(`dx dxs dxcode dxcodes icd icdcode icdcodes icd10 icd10s icd10code icd10codes icd10cm diagnosis diagnoses
    diagnosiscode diagnosiscodes diag diagcode diagcodes primarydx primarydiagnosis principaldiagnosis secondarydx`),
  justification: words('justify'),
  pointer: words(`pointer pointers dxpointer dxpointers dxptr dxptrs ptr diagpointer diagpointers diagnosispointer
    diagnosispointers icdpointer icdpointers diagnosisref dxref`),
  discipline: words('discipline therapy therapytype therapydiscipline therapydept'),
  taxonomy:
    words(`renderingtaxonomy renderingtaxonomycode renderingprovidertaxonomy renderingprovidertaxonomycode taxonomy
    taxonomycode providertaxonomy providertaxonomycode billingtaxonomy billingtaxonomycode billingprovidertaxonomy`),
  revenue: words('revenuecode revcode revenuecentercode revcd revenuecd'),
  note: words(
    'note notes comment comments narrative linenote linenotes visitnote visitnotes clinicalnote remarks documentation',
  ),
  'visit-type': words('visittype appointmenttype appttype encountertype visitreason'),
  payer:
    words(`payer payor payername payorname primarypayer primarypayor insurance insurancename primaryinsurance carrier
    carriername insurer insurancecompany insurancecarrier insurancetype payertype payortype financialclass finclass plan
    planname ins insname insco inscompany inscarrier insplan primaryins primaryinsname primaryplan primarycarrier`),
  'other-payer':
    words(`secondarypayer secondarypayor secondarypayername secondaryinsurance secondaryinsurancename secondarycarrier
    secondaryplan secondaryinsurer secondaryins tertiarypayer tertiaryinsurance otherpayer otherpayername otherinsurance
    otherinsurancename`),
  claim:
    words(`claimid claim claimnumber claimno claimnum claimcontrolnumber clmid encounter encounterid encounternumber
    invoice invoicenumber invoiceid billid billnumber superbillid`),
  'claim-type': words('claimtype formtype'),
  'bill-type': words('billtype billtypecode typeofbill tob'),
  patient: words(`patientid patient patientname patientnumber patientno mrn account accountnumber accountno acct acctno
    patientaccount patientaccountnumber chart chartnumber chartno pid personid memberid clientid client clientname ptid ptname`),
  'patient-name':
    words(`patientfirstname patientlastname patientfirst patientlast firstname lastname ptfirstname ptlastname
    clientfirstname clientlastname memberfirstname memberlastname membername`),
  'birth-date': words(
    'dob dateofbirth birthdate patientdob patientdateofbirth patientbirthdate memberdob clientdob ptdob',
  ),
  npi: words('npi npinumber providernpi providernpinumber'),
  'rendering-npi':
    words(`renderingnpi renderingprovidernpi renderingprovnpi performingnpi performingprovidernpi treatingnpi
    treatingprovidernpi therapistnpi cliniciannpi attendingnpi attendingprovidernpi`),
  'billing-npi': words('billingnpi billingprovidernpi billingprovnpi groupnpi practicenpi'),
  'facility-npi': words('facilitynpi servicefacilitynpi servicelocationnpi locationnpi'),
  'ordering-npi':
    words(`orderingnpi orderingprovidernpi referringnpi referringprovidernpi referringphysiciannpi orderingphysiciannpi
    referralnpi referringprovnpi`),
  ordering: words(`orderingprovider orderingprovidername orderingphysician referringprovider referringprovidername
    referringphysician referringphysicianname referredby orderedby`),
  visit: words('visitid visitnumber visitno visitnum'),
  'row-type': words('transactiontype transtype trantype entrytype type'),
  active: words('activity'),
};

/** Roles of which a sheet may have several columns: `Mod1` to `Mod4`, `Dx1` to `Dx12`, `M1` to `M4`. */
export const numberedNames: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...(['modifier', 'diagnosis', 'pointer'] as const).flatMap((role) =>
    headerNames[role].map((name): [string, Role] => [name, role]),
  ),
  ['m', 'modifier'],
]);

/**
 * Names that price lists, edit tables and code sets have and charges have not. Such a table holds codes, not claims.
 * In a sheet that also names a claim or a patient they do not count.
 */
export const referenceNames: ReadonlySet<string> = new Set(
  words(`effdate effectivedate effective termdate terminationdate expirationdate deletiondate dateadded dateterm asof
    statusindicator shortdescriptor longdescriptor shortdescription longdescription rvu workrvu totalrvu
    conversionfactor feeamount feescheduleamount feeschedule nonfacilityfee facilityfee nonfacility allowedrate
    medicarerate paymentrate rationale ptpeditrationale modifierindicator mueunits muevalue mai edit maxunits maximumunits maxunitsperday unitlimit standardchargegross
    negotiatedrate listprice lastupdatedon`),
);

/** Headers of codes that other trades have too. Beside nothing medical such a column holds articles or postal areas. */
export const anyCodes: ReadonlySet<string> = new Set(
  words('code servicecode svccode billingcode chargecode treatmentcode'),
);

/** Days of anything: of a posting, of the start of a price. */
export const anyDates: ReadonlySet<string> = new Set(words('date fromdate'));

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
