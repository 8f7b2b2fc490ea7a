import { isPersonName } from './byline.ts';
import { isCapitals } from './capitals.ts';
import { CAPITAL, LETTER } from './latin.ts';
import { wordsOf } from './lines.ts';

/**
 * Whether a line can be a name of an outlet that no word of it gives away ("AZ-ZUHUR", "Europe Live", "The Plain
 * Dealer"): at most five words in capitals, with no verb of headlines and no preposition but "of".
 */
export function isBareName(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 5 || /[,:;.!?"“”]/.test(text) || HEADLINE_WORD.test(text))
    return false;
  return (
    isCapitals(text) ||
    words.every(
      (word, i) => /^[\p{Lu}\p{N}]/u.test(word) || (i > 0 && (IN_NAMES.test(word) || isParticle(word))),
    )
  );
}

/** Particles inside names, those of papers in other languages included: "Le Quotidien de Djibouti". */
const IN_NAMES =
  /^(?:of|the|and|de|del|della|delle|dello|dei|degli|der|des|di|do|da|du|den|la|le|el|los|les|al|y|et|und)$/;

/** A short word in small letters that is none of English: "Jua la Pwani", "Umoja wa Pwani". */
function isParticle(word: string): boolean {
  return /^\p{Ll}{1,3}$/u.test(word) && !ENGLISH.test(word);
}

const ENGLISH =
  /^(?:an?|or|but|nor|yet|so|for|if|per|via|vs|out|its|it|his|her|he|she|we|us|you|our|my|me|who|why|how|has|had|can|may|do|did|be|am|get|got|let|say|new|old|two|ten|one|all|any|man|men|set|aid|ban|bid|cut|end|hit|key|led|oil|tax|top|win|won)$/;

const HEADLINE_WORD =
  /\b(?:to|over|as|in|with|after|at|on|from|amid|by|against|is|are|was|will|no|not|back|off|up|hold|holds|meet|meets|call|calls|talk|talks|speak|speaks|visit|visits|seek|seeks|says?|agree|agrees|sign|signs|reject|rejects|warn|warns|receives?|accuses?|condemns?|recalls?|expels?|summons?|urges?|denies|discuss|discusses|fails?|war|row|crisis|meeting|summit|communiqu[eé]|statement|declaration|republic|kingdom|government|state)\b/i;

/** "Sanna Whitcombe (now) and Joel Adeyemi (earlier)", "Lena Marsh": nothing but names of persons. */
export function isNames(text: string): boolean {
  const names = text
    .replace(/ \([^()]*\)/g, '')
    .replace(IN_PLACE, '')
    .split(/\s*[,;]\s*(?:and )?|\s+(?:and|&)\s+/);
  return names.length <= 5 && names.every(isPersonName);
}

/** Where a writer wrote from: "Lena Marsh in Nairobi". */
export const IN_PLACE = new RegExp(
  ` in [${CAPITAL}][${LETTER}]*(?: [${CAPITAL}][${LETTER}]*)?(?=$|,| and\\b)`,
  'g',
);

/** Whether a line can be a city, with or without its country: "New Delhi", "ADDIS ABABA, ETHIOPIA". */
export function isBarePlace(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length <= 4 &&
    /^\p{Lu}[\p{L}’'. -]*(?:, \p{Lu}[\p{L}’'. -]*)?$/u.test(text) &&
    !/\b(?:the|of|press|news|media|team|desk|staff|service)\b/i.test(text) &&
    words.every((word) => /^\p{Lu}/u.test(word))
  );
}
