/** The words by which a note says that a number is a code. Knows no code. */

/** `CPT`, `CPT code(s):`, `HCPCS`, `Procedure codes:`, right before a code or a list of codes. */
const codeWord =
  '(?:(?:CPT|HCPCS)(?:\\(s\\)|s)?(?:[ /]{1,3}(?:CPT|HCPCS))?(?:-4)?®?(?:[ -]?(?:(?:treatment|therapy|procedure|service|billing|timed|untimed|eval(?:uation)?|visit)[ -])?codes?(?:\\(s\\))?)?|(?:procedure|proc\\.?|billing|billed|service|charge|treatment)[ -]?codes?(?:\\(s\\))?|codes?(?:\\(s\\))? (?:billed|charged|used))';
const marks = '[ \\t*_`"“(]*';

const codeLabelEnd = new RegExp(`(?<![\\w-])${codeWord}(?: (?:billed|used|charged|today|submitted))?${marks}(?:[:=#]|[-–](?= ))?${marks}$`, 'i'); // prettier-ignore
const codeLabelLine = new RegExp(`^[\\s>#*_+•|-]*(?:\\d+[.)] )?${marks}${codeWord}(?: (?:billed|used|charged|today|submitted))?${marks}[:=#-]?${marks}$`, 'i'); // prettier-ignore
const codeLabelColon = new RegExp(`(?<![\\w-])${codeWord}(?: (?:billed|used|charged|today|submitted))?${marks}[:=#]${marks}$`, 'i'); // prettier-ignore

const billingWord =
  "(?:bill(?:ing|ed)?|charges?|charge capture|charge\\(s\\)|units(?: billed)?|services? (?:billed|provided)|coding|codes?|(?:un)?timed (?:codes?|services?)|procedures?|superbill|billing summary|today['’]s charges|cpt/units)";
const billingLabel = new RegExp(`^[\\s>#*_+•|-]*${marks}${billingWord}(?: today| summary)?(?: ?\\([^()]{1,30}\\))?${marks}[:=-]${marks}$`, 'i'); // prettier-ignore
/** In capitals, the colon may be missing. */
const capitalLabel = /^[\s>#*_-]*(?:BILLING|BILL|CHARGES?|UNITS)[ \t]+$/;

/** A number behind it is minutes: `min: 97760 25, 97140 12`. */
const minutesLabel = /^[\s>*_+•-]*(?:timed |direct )?min(?:ute)?s?(?: per code)?(?:\*\*|__)?[ \t]*[:=]/i;

/** How sure the words before a code make it that it is one that is billed or named as a code. */
export type Announced = 'code-label' | 'code-word' | 'code-word-only' | 'billing-label' | undefined;

/** `before` runs from where the line begins to the code. */
export function announcedBy(before: string): Announced {
  if (codeLabelEnd.test(before)) {
    if (codeLabelColon.test(before)) return 'code-label';
    if (/\b(?:CPT|HCPCS)[ \t*_`"“(]*$/i.test(before)) return 'code-word-only';
    return codeLabelLine.test(before) ? 'code-label' : 'code-word';
  }
  return billingLabel.test(before) || capitalLabel.test(before) ? 'billing-label' : undefined;
}

/** Whether the label before a code says `code`, which the other meanings of CPT never do. */
export function saysCode(before: string): boolean {
  return /\bcode(?:s|\(s\))?[^\w]{0,6}(?:billed|used|charged)?[^\w]{0,6}$/i.test(before);
}

/** The word `CPT` in its other two meanings, where it stands for no code. */
export function hasOtherMeaning(text: string): boolean {
  return /cognitive[\s-]+processing|curricular[\s-]+practical|\bF-1\b|\bSEVIS\b|\bI-20\b|\bstuck points?\b|\bCPT (?:session|therap(?:y|ist)|treatment|manual|workbook|protocol|authori[sz]ation|employment|worksheet|application|internship|student)s?\b(?! codes?\b)/i.test(
    text,
  );
}

/** Whether a document is about therapy or billing at all, so that a number that is likely a code is one. */
export function isOfTherapy(text: string): boolean {
  return (
    /\b(?:OT|PT|SLP|CPT|HCPCS|AFO|DOS:?[ \t]+\d)\b/.test(text) ||
    /\b(?:(?:physio|physical |occupational |speech |hand )therap(?:y|ist|ies)|orthos[ei]s|orthotics?|prosthe(?:sis|ses|tics?)|splint|date of service)\b/i.test(
      text,
    )
  );
}

/** The words by which a document says that codes stand in it: those that make a code certain, and those of therapy. */
export function mayBill(text: string): boolean {
  return (
    /CPT|HCPCS|super[ -]?bill|charge (?:slip|ticket|sheet)|encounter form|fee (?:slip|ticket)|procedure code|(?:billing|billed|service|charge|treatment)[ -]code|codes? billed/i.test(
      text,
    ) ||
    /^[^\w\n]{0,12}(?:bill|charge|coding|units|codes?\b|procedure|superbill|services?\b|(?:un)?timed)[^\n]{0,24}\b(?:\d{5}|[A-V]\d{4})\b/im.test(
      text,
    ) ||
    /(?=[A-V\d]\d{3})(?<![\w#])(?:\d{5}|[A-V]\d{4})\b[^\n;]{0,60}\b(?:G[APONYZX]|KX|C[QO]|X[EPSU]|RT|LT)\b/.test(
      text,
    ) ||
    isOfTherapy(text)
  );
}

export function isMinutesList(line: string): boolean {
  return minutesLabel.test(line);
}

/** A line that announces a list of codes below it: `CPT codes:`, `## Billing`. */
export function announcesList(line: string): boolean {
  // A label is short; what follows it makes no difference, so a long line is not looked through.
  if (line.length > 160) return false;
  return codeLabelLine.test(line) || billingLabel.test(line.trimEnd()) || /^[\s>]*#{1,6}[ \t]+(?:billing|charges?|coding)[ \t:]*$/i.test(line); // prettier-ignore
}

/** What may stand before a code that begins its line: marks of lists, boxes, emphasis, a number of the list. */
export function isLineStart(before: string): boolean {
  return /^[\s>*_+•·–—`~|-]*(?:(?:\d{1,2}[.)]|\[[ xX]?\]|\([ xX]?\)|[☐☑☒])[\s*_`]*){0,2}$/.test(before);
}

/** `OT: 97760`: the discipline that the line itself names. */
export function disciplineBefore(before: string): { readonly name: string; readonly index: number } | undefined {
  const match =
    /^([\s>*_+•-]*)(PT|OT|SLP|ST|physical therapy|occupational therapy|speech therapy|speech-language pathology)(?: (?:billing|charges?|codes?|units|CPT))?(?:\*\*|__)?[ \t]*[:–-](?:\*\*|__)?[ \t]/i.exec(
      before,
    );
  const name = match?.[2] ?? '';
  if (match === null || (name.length === 2 && name !== name.toUpperCase())) return undefined;
  return { name, index: (match[1] ?? '').length };
}

/** A field for a code with nothing in it yet, a part of a code, or a placeholder: `CPT code(s): ***`, `CPT: 977`. */
export function awaitsCode(text: string): boolean {
  if (!/CPT|HCPCS/i.test(text)) return false;
  return /^[ \t>#*_+-]*(?:CPT|HCPCS)(?:\/(?:CPT|HCPCS))?(?:(?:[ \t]codes?(?:\(s\))?|s)?[ \t*_]*:|[ \t]codes?)[ \t*_]*(?:[0-9A-V]\d{0,3}|\*{3}|_{3,}|\{\{[^}\n]*\}\}|@\w+@|\[[^\]\n]*\])?[ \t]*$|^[ \t]{0,20}\|?[ \t]{0,20}(?:CPT|HCPCS)(?:[ \t]codes?)?[ \t]*\|/im.test(
    text,
  );
}
