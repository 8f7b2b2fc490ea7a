const WORD = /[\p{L}\p{N}][\p{L}\p{N}.’'-]*/gu;

/**
 * A name put together from words in small letters, with the capitals that its mentions have: a word keeps its small letter
 * where any mention writes it so. Mentions in capitals throughout say nothing.
 *
 * @example asWritten("kenya 's trade minister", ["Kenya's Trade Minister", 'the trade minister']) // "Kenya's trade minister"
 */
export function asWritten(name: string, mentions: readonly string[]): string {
  const forms = new Map<string, Set<string>>();
  for (const mention of mentions) {
    if (!/\p{Ll}/u.test(mention)) continue;
    for (const [word] of mention.matchAll(WORD)) {
      for (const form of [word, word.replace(/[’']s$/, '')]) {
        const known = forms.get(form.toLowerCase());
        if (known) known.add(form);
        else forms.set(form.toLowerCase(), new Set([form]));
      }
    }
  }
  return name.replace(/ (?=[’']s\b)/g, '').replace(WORD, (word) => {
    const [bare, rest] = word.endsWith("'s") ? [word.slice(0, -2), "'s"] : [word, ''];
    const written = forms.get(bare);
    const [first = bare] = written ?? [];
    return (written?.has(bare) ? bare : first) + rest;
  });
}
