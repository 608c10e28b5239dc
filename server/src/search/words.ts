/** How text becomes words. Everything that is indexed and everything that is typed goes through here. */

/** `Neuro re-ed` is `neuro`, `re`, `ed`; `Ménière's` is `menieres`. */
export function wordsOf(text: string): readonly string[] {
  // Most text is ASCII, and taking letters apart from their accents is slow.
  // eslint-disable-next-line no-control-regex
  const plain = /[^\x00-\x7f]/.test(text) ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : text;
  return (
    plain
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** `Neuro re-ed` is `neuroreed`: spaces and hyphens are typed or left out as it comes. */
export function squash(text: string): string {
  return wordsOf(text).join('');
}

const shortestStem = 3;

/**
 * What is left of a word without its ending, so that `bracing` meets `brace` and `stimulate` meets `stimulation`.
 * Light on purpose: two words of one stem are nearly always one to a reader too.
 */
export function stemOf(word: string): string {
  if (word.length <= shortestStem || /\d/.test(word)) return word;
  let stem = word;
  if (/[^aeiou]ies$/.test(stem)) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^siu]s$/.test(stem)) stem = stem.slice(0, -1);
  for (const ending of ['ing', 'ed', 'ation', 'ion', 'ate', 'e']) {
    const rest = stem.length - ending.length;
    const shortest = ending === 'ation' || ending === 'ion' || ending === 'ate' ? 5 : shortestStem;
    if (stem.endsWith(ending) && rest >= shortest && /[aeiouy]/.test(stem.slice(0, rest))) {
      stem = stem.slice(0, rest);
      break;
    }
  }
  if (/([bdfgmnprt])\1$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 6 && stem.endsWith('at')) stem = stem.slice(0, -2);
  return stem.replace(/is$/, 'iz');
}

/**
 * What is left of a word when it is only heard: `gait` and `gate`, `speech` and `speach`, `cognitive` and `cognative`.
 * The first letter and the consonants, those that sound alike being one.
 */
export function soundOf(word: string): string {
  const heard = word
    .replace(/^(?:w(?=r)|k(?=n)|p(?=[ns]))/, '')
    .replace(/ph/g, 'f')
    .replace(/ck|q|c(?![eiyh])/g, 'k')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/gh|h(?![aeiouy])/g, '');
  return (heard.slice(0, 1) + heard.slice(1).replace(/[aeiouyhw]/g, '')).replace(/(.)\1+/g, '$1');
}
