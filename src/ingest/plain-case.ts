/**
 * A name printed in capitals, as it is written otherwise: "THE MINISTRY OF FOREIGN AFFAIRS" → "The Ministry of Foreign
 * Affairs". Names in mixed case, single words ("TASS") and known short forms ("U.S.", "UN") stay.
 */
export function plainCase(name: string): string {
  const words = name.split(' ');
  if (/\p{Ll}/u.test(name) || words.length < 2) return name;
  return words
    .map((word, i) => {
      const lower = word.toLowerCase();
      if (i > 0 && SMALL.has(lower)) return lower;
      // What has no vowel is said letter by letter: "NTK".
      if (SHORT_FORMS.has(word) || /^(?:\p{Lu}\.)+$|^[B-DF-HJ-NP-TV-XZ]{3,5}$/u.test(word)) return word;
      return lower
        .replace(/(^|[-’'(])(\p{Ll})(?=\p{Ll})/gu, (_, before, first) => before + first.toUpperCase())
        .replace(/^Co-O/, 'Co-o');
    })
    .join(' ');
}

const SMALL = new Set(
  'a an and by da de degli del della des di do dos du for in la of on the to y'.split(' '),
);
const SHORT_FORMS = new Set(
  'ABC AFP AP AU BBC CBC CBS CNN DPRK DRC EU FM GCC NATO NBC OAS OIC OSCE PRC TV UAE UK UN UNHCR US USA'.split(
    ' ',
  ),
);
