/** Fields that offer the kinds of a visit, of which nobody has chosen one. Knows what visits are called, nothing of devices. */

const initial = String.raw`\b(?:initial|new|first|1st|eval\w*)\b`;
const subsequent = String.raw`\b(?:f\/u|follow|subsequent|re-?check|return|repeat|established)`;
const between = String.raw`(?:\s+\w+){0,2}\s*(?:\/|\||\bor\b|\bvs\b)\s*(?:\w+\s+){0,2}`;
const choice = new RegExp(`${initial}${between}${subsequent}|${subsequent}[\\w-]*${between}${initial}`, 'i');

/** What a field for the kind of visit offers. */
const kind = String.raw`(?:(?:initial|new|first|1st|eval\w*|re-?eval\w*|f\/u|follow(?:[- ]?up)?|subsequent|re-?check|return|repeat|established|discharge|d\/c|progress|daily|treatment|routine|screen\w*|consult\w*|final|interim|visits?|notes?|patient|encounter|other)(?![\w/]))`;
const kinds = String.raw`${kind}(?: ${kind}){0,2}`;
const listOfKinds = new RegExp(
  String.raw`(?:^|:)[ \t*_([{<]{0,8}${kinds}(?:(?:[ \t]*[,;/|][ \t]*(?:or )?| (?:or|and\/or) |[ \t]{2,})${kinds})+[ \t*_.)\]}>]{0,8}$`,
  'i',
);
/** What a field for the reason of a visit offers. */
const reason = String.raw`(?:new device|device check|(?:initial )?(?:fitting|fit|delivery|eval\w*)|follow[- ]?up|f\/u|re-?check|adjustments?|repairs?|re-?fit|problem|training|pick[- ]?up|measurement|casting|other)(?![\w/])`;
const listOfReasons = new RegExp(
  String.raw`(?:^|:)[ \t*_([{<]{0,8}${reason}(?:[ \t]*[,;/|][ \t]*(?:or )?${reason}){2,}`,
  'i',
);
/** `(circle one)`, `(delete as needed)`: who fills in the form has not done so. */
const toChoose =
  /\(\s{0,2}(?:please )?(?:circle|delete|select|choose|pick|strike|highlight|check|tick|mark)\b[^()\r\n]{0,30}\b(?:one|needed|apply|applies|applicable|appropriate|necessary|required|option|through|out)\b/i;
/** `Follow-up (circle one): 1 wk / 2 wk`: a label; what it asks for stands behind it. */
const labelToChoose = /\(\s{0,2}(?:please )?(?:circle|select|choose|pick|check|tick|mark) one\)\s{0,2}:/i;
const ofInitial = new RegExp(initial, 'i');
const ofSubsequent = new RegExp(subsequent, 'i');

/** Several are offered and none is taken: `initial / follow-up`, `Visit type: initial, follow-up, discharge (circle one)`. */
export function isChoice(sentence: string): boolean {
  if (!/[,;/|(]|\bor\b|\bvs\b|\s{2}/i.test(sentence)) return false;
  if ((toChoose.test(sentence) || listOfKinds.test(sentence)) && namesBoth(sentence)) return true;
  if (labelToChoose.test(sentence)) return true;
  if (listOfReasons.test(sentence) && (toChoose.test(sentence) || /\bother\b/i.test(sentence))) return true;
  return choice.test(sentence) || /\byes\s*\/\s*no\b|\by\s*\/\s*n\b/i.test(sentence);
}

/** A first and a later visit. */
export function namesBoth(words: string): boolean {
  return ofInitial.test(words) && ofSubsequent.test(words);
}
