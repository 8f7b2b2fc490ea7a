import { CAPITAL, LETTER } from './latin.ts';
import { wordsOf } from './lines.ts';
import { isOutletName } from './outlet-name.ts';

/**
 * The outlet that names itself as the reporter of its own text, or null.
 *
 * Many agencies close a sentence of their lead with their own name and whom they rest on, in the present tense: "…,
 * Meridian.az reports, citing Al-Bayan." The past tense ("the Courier reported, citing …") is how one outlet speaks of
 * another, and so is resting on nameless people ("citing officials"): neither counts. Looks at the first 3,000
 * code units.
 *
 * @example selfReference('… of armed groups, Meridian.az reports, citing Al-Bayan.') // 'Meridian.az'
 */
export function selfReference(text: string): string | null {
  for (const match of text.slice(0, 3000).matchAll(REPORTS_CITING)) {
    const name = (match.groups?.before ?? match.groups?.after ?? '').trim();
    const cited = match.groups?.cited ?? '';
    if (NAMELESS.test(cited) || !looksLikeOutlet(name)) continue;
    return name;
  }
  // "the Courier has learned": so an outlet speaks of itself alone.
  const learned = HAS_LEARNED.exec(text.slice(0, 3000))?.groups;
  const name = learned === undefined ? '' : `${learned.the ?? ''}${learned.name}`.replace(/^the /, 'The ');
  return isOutletName(name) || isOutletName(`The ${name}`) ? name : null;
}

/**
 * Whether a story calls an outlet of that name, or by the last word of it, its own: what others "told the Banner", what "the
 * Banner can reveal".
 */
export function namesItself(name: string, story: string): boolean {
  const words = wordsOf(name.replace(/^the /i, ''));
  const forms = [words.join('.{1,2}'), ...(words.length > 1 ? [`the ${words.at(-1)}`] : [])];
  return forms.some((form) =>
    new RegExp(
      `\\btold (?:the )?${form}\\b|\\b${form} (?:has (?:learn(?:ed|t)|seen)|can (?:exclusively )?reveal|understands)\\b|\\b(?:to|with) ["“«]?${form}["”»]?\\b`,
      'i',
    ).test(story),
  );
}

const NAME = `[${CAPITAL}][${LETTER}0-9.&’'-]*(?: (?:of |the )?[${CAPITAL}][${LETTER}0-9.&’'-]*){0,4}`;
const CITING = '(?:citing|quoting|referring to|with reference to|with a reference to)';

const HAS_LEARNED = new RegExp(
  `(?<the>\\b[Tt]he )?\\b(?<name>${NAME}) (?:has (?:learn(?:ed|t)|obtained|seen)|can (?:exclusively )?reveal|understands|could not (?:immediately |independently )?(?:reach|verify|be reached))\\b`,
);

// "…, Meridian.az reports, citing Al-Bayan" and "…, reports Meridian, citing Al-Bayan".
const REPORTS_CITING = new RegExp(
  `[,.”"] (?:(?:[Tt]he )?(?<before>${NAME}) (?:reports|writes|informs)|reports (?:the )?(?<after>${NAME})),? ${CITING} (?<cited>[^.,\\n]{2,80})`,
  'g',
);

const NAMELESS =
  /^(?:an? |the |its |their |own |several |multiple |two |three |four |\w+ )?(?:\w+ )?(?:officials?|sources?|people|persons?|data|documents?|figures|diplomats|aides|records|analysts|experts)\b/i;

function looksLikeOutlet(name: string): boolean {
  return isOutletName(name) || wordsOf(name).length <= 4;
}
