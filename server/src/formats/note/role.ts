/** What the words around a code say of it: that it is to be billed, that it is gone, or nothing. */
import type { Located } from '../../text/span.js';
import type { Tail } from './tail.js';

export type Role = 'advice' | 'retired' | 'named';

const toBill =
  '(?:use|bill|report|submit|(?<=^\\W*|\\b(?:to|and|then|please|must|should|always|you|we) )code|code (?:it|this|them|as|with)|select|choose|enter|charge|list|pick|append|document)';

/** `Use 97763 for later visits`; `are charged 97763`. `billed 97760` tells what was done. */
const adviceBefore = new RegExp(
  `(?:\\b${toBill}(?:s|ing)?|\\b(?:is|are|be|gets?)(?: then| always)? (?:used|billed|reported|submitted|coded|selected|chosen|entered|charged)|\\breplaced (?:by|with)|\\b(?:switch|change[ds]?|moved?) (?:it )?to|\\b(?:becomes?|became|now)|→|->)(?:[ \\t]+(?:with|as|under|the|only|either|always|instead|code|codes|CPT|HCPCS|procedure|it|them|these|visits?|units?|of|for))*[ \\t(*_\`"“:]*$`,
  'i',
);
const adviceAfter =
  /^[ \t*_`"”),:–—-]*(?:\([^)]*\)[ \t]*)?(?:(?:should|must|shall|may|can|is to|are to|will|has to)(?: only| always| then)? be (?:used|billed|reported|submitted|coded|selected|chosen|entered|charged)|(?:is|are) (?:used|billed|reported|for|the (?:right |correct )?code)|(?:use[ds]?|for|when|if|covers?|applies)\b)/i;
const goneBefore =
  /\b(?:no longer|deleted|retired|discontinued|obsolete|outdated|invalid|old|former(?:ly)?|previous|replac(?:es|ing|ed)(?! (?:by|with))|formerly known as|superseded|ended)(?:[ \t]+(?:use[ds]?|using|bill(?:ed|ing)?|report(?:ed|ing)?|valid|the|code|codes|CPT|HCPCS))*[ \t(*_`"“:]*$/i;
const goneAfter =
  /^[ \t*_`"”),:–—-]*(?:\(?[ \t]*(?:now |since |was |were |is |are |has been |have been |code |codes |which (?:was|is) |then |an? )*(?:deleted|retired|discontinued|obsolete|outdated|no longer|invalid|ended|expired|terminated|replaced|superseded|not valid|gone|deleted|old)\b|[^.;\n]{0,40}\b(?:was|were|is|are|has been|have been) (?:deleted|retired|discontinued|replaced|superseded|no longer))/i;
const notBefore =
  /\b(?:not|never|don['’]t|do not|cannot|can['’]t|avoid|rather than|instead of|in place of|without|isn['’]t|other than)(?:[ \t]+(?:use|using|bill|billing|report|code|be|with|as|the|a|CPT|HCPCS|both|charge|submit))*[ \t(*_`"“:]*$/i;

/**
 * What the words around a code say of it.
 * `before` and `after` are the words of its own sentence, line breaks as blanks.
 */
export function roleBetween(before: string, after: string): Role {
  if (goneBefore.test(before) || goneAfter.test(after)) return 'retired';
  if (notBefore.test(before)) return 'named';
  if (adviceBefore.test(before) || adviceAfter.test(after)) return 'advice';
  // `97760 or 97761`, `97760 and 97763`: what is said of the first is said of the second.
  return 'named';
}

/** The words before a code that make it one of another visit, of a request or of an example: none of this visit's billing. */
export function isOfAnotherVisit(before: string): boolean {
  const near = before.split(/ {2,}|[\t|]/).at(-1) ?? '';
  return (
    /\b(?:last|previous(?:ly)?|prior|earlier|next|future|upcoming|will|plan(?:s|ned)? to|planned|to be|later|anticipated|proposed|expected|possible|allowed)\b[^.;\n]{0,50}$/i.test(
      near,
    ) ||
    /\b(?:request(?:s|ed|ing)?|authori[sz]\w*|approv\w*|pre-?cert\w*|estimate\w*|denied|denials?|appeal\w*|cover(?:s|ed|age))\b[^.;\n]{0,60}$/i.test(
      near,
    ) ||
    /\b(?:e\.g\.?|for example|example|for instance)[,:]?[ \t]*$/i.test(near)
  );
}

/** Whether a sentence speaks of billing. */
export function isOfBilling(sentence: string): boolean {
  return /\b(?:bill(?!iard)|(?<!(?:zip|postal|area) )codes?\b|cod(?:ed|ing)\b|charg|claim|report|submi|CPT|HCPCS)/i.test(
    sentence,
  );
}

/** Whether a sentence that says what to do with a number speaks of billing or of visits. */
export function isOfVisits(sentence: string): boolean {
  return (
    isOfBilling(sentence) ||
    /\b(?:visit|check|follow|encounter|ortho[st]|prosthe|splint|fitting|training|therap)/i.test(sentence)
  );
}

export interface Said {
  readonly role: Role;
  /** The words before the code, in its own sentence. */
  readonly before: string;
  /** The words before and behind it. */
  readonly sentence: string;
}

/** What is said of a code in its sentence, which may run over line breaks, but begins no earlier than `from`. */
export function saidOf(text: string, code: Located<string>, tail: Tail, from: number): Said {
  const before = sentenceBefore(text.slice(Math.max(from, code.span.start - 160), code.span.start));
  const after = sentenceAfter(text.slice(code.span.end, code.span.end + 120));
  const role = roleBetween(before, after);
  if (role !== 'named' || tail.end === code.span.end) return { role, before, sentence: before + after };
  const behindTail = (text.slice(tail.end, tail.end + 80).split('\n')[0] ?? '').split(/[.;]/)[0] ?? '';
  return { role: roleBetween('', flat(behindTail)), before, sentence: before + after };
}

/** A blank line, the next entry of a list, a heading or a row ends a paragraph. */
const paragraphs = /\n[ \t]*(?:\r?\n|[-*•+#|]|\d+[.)])/;

function sentenceBefore(text: string): string {
  const paragraph = text.split(paragraphs).at(-1) ?? '';
  return flat(paragraph.split(/[.;!?](?=\s)/).at(-1) ?? '');
}

function sentenceAfter(text: string): string {
  const paragraph = text.split(paragraphs)[0] ?? '';
  return flat(paragraph.split(/[.;!?](?=\s|$)/)[0] ?? '');
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
