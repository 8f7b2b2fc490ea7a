const ENDINGS = (
  'atives ative ators ator ating ated ates ate izations isations ization isation ations ation itions ition ments ment nesses ness ities ity ingly ings ing ' +
  'edly ed ies ically ical ics ic ives ive ances ance ences ence ions ion ally als al ers er ors or ants ant ents ent ' +
  'ables able ists ist ism ful ly es s e y'
).split(' ');
const NAME_ENDINGS = [
  'ians',
  'ian',
  'eans',
  'ean',
  'ese',
  'ish',
  'ia',
  'ans',
  'an',
  'is',
  'i',
  'ey',
  'a',
  'e',
  'n',
];
const LEAST_STEM = 4;
const LEAST_NAME = 3;

/**
 * The part of a word that its relatives share: "escalation" and "escalate", "implement" and "implementing", "Iran" and
 * "Iranian" give the same. Made for finding likeness, not for reading.
 *
 * `word` is in lower case; `name` says that it is written with a capital.
 *
 * @example wordStem('implementation', false) // 'implement'
 */
export function wordStem(word: string, name: boolean): string {
  if (word.length <= LEAST_STEM) return word;
  if (name) return withoutEnding(word, NAME_ENDINGS, LEAST_NAME);
  return withoutEnding(withoutEnding(word, ENDINGS, LEAST_STEM), ENDINGS, LEAST_STEM);
}

function withoutEnding(word: string, endings: readonly string[], least: number): string {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= least);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
