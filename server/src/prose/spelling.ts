/** How words of the lexicon are written: with `re` before them, with a slip of the finger, cut short. */

/** What may be done to a device a second time: `re` before one of these is work on a device that was there before. */
export const reworkable =
  'strung tied webbed tapered soldered tacked fastened spliced stapled buckled clipped snapped linked cabled sprung laced webbed hemmed foamed velcroed marked labeled showed shown explained explain emphasized oriented torqued torque set threaded evaluate evaluates evaluating ed inserviced inservice angled angle taught teach teaching check chk checkd checked checks checking adjust adjusts adjusted adjusting adjustment adjustments fit fits fitted fitting mold molds ' +
  'molded molding mould moulds moulded moulding heat heats heated heating train trained training trng educate educated ' +
  'educates educating education instruct instructed instructs instructing instruction tension tensioned tensioning trim ' +
  'trimmed trimming assess assessed assesses assessing assessment inspect inspected align aligned aligning alignment pad ' +
  'padded strap strapped line lined lining form formed forming shape shaped shaping bend bent contour contoured size sized ' +
  'sizing eval evaluated evaluation glue glued conform conformed conforming position positioned calibrate calibrated wrap wrapped post posted sew lace laced hung routed marked angled lubricated rivet riveted flare flared secure secured program programmed modify modified ' +
  'modification tighten tightened padding seat seated attached attach measured_splint stitched sewn';

/** What is done a second time to a body or a paper. */
export const neverReworked =
  'demonstrated demonstrating verbalized voiced stated called injured injuring admitted admitting ruptured scheduled scheduling certified certifying referred referring consulted consulting ' +
  'started starting entered presented ordered ordering submitted submitting authorized authorizing billed billing fractured ' +
  'operated aggravated dislocated hospitalized epithelialized gained gaining activated activating integrated grafted bleeding ' +
  'bled opened sutured intubated tested testing imaged scanned measured casted routed routing enrolled filed keyed printed sent';

/** Words that are often mistyped in hurried notes; one slip of the finger is forgiven. */
export const mistyped =
  'follow followup subsequent recheck adjustment adjustments fitting returns checked wearing modified existing previously replaced trimmed delivery continued device devices orthoses training appointment orthotic orthosis splint visit session prosthesis prosthetic issued adjusted encounter initial ' +
  'fabricated velcro strap brace delivered returned';

/** Real words that are one letter away from one of those. */
export const notMistyped =
  'split sprint spline fellow hollow follows followed straps strip scrap strap grace space adjuster issues issuer deliver delivers replace ' +
  'replaces fabricate fabricates modifier modifiers modifies initials braced brave brake devise exiting retuned straw stray checker trimmer fallow';

/** Words cut short, each with what it stands for. */
export const abbreviated =
  "ck'd=checked ckd=checked chk'd=checked chkd=checked adj'd=adjusted adjd=adjusted adjstd=adjusted mod'd=modified modif=modified " +
  "wkend=weekend wkends=weekends wknd=weekend yr's=year w/in=within bil=bilateral tol'd=tolerated reck'd=rechecked rechk=recheck " +
  "repl'd=replaced replcd=replaced tx'd=treated cont'd=cont_d f/u'd=f/u";
