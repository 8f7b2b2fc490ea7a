import type { ActorKind } from '../record/index.ts';
import { FOREIGN_PRESS, OPENS_OUTLET } from '../text/index.ts';

const MEDIA =
  'times post news press courier herald tribune radio tv television journal gazette daily mail observer chronicle info today globe wire newspaper broadcaster broadcasting newswire weekly magazine sentinel monitor standard telegraph dispatch echo';
const ORGANIZATIONS =
  'party union league council committee commission organization organisation association federation foundation institute university college bank fund corporation company group inc ltd limited corp llc plc gmbh holdings industries enterprises authority agency board congress movement front alliance coalition bloc community center centre network society trust chamber club church partnership secretariat assembly parliament senate court tribunal forum house airlines airways bureau service mission';
const OFFICES =
  'ministry ministries department office presidency embassy consulate directorate headquarters cabinet administration';
const ARMED =
  'brigade brigades army militia guard guards corps battalion forces force resistance fighters regiment division';
const PLACES =
  'street river sea ocean bridge crossing airport province region island islands reef reefs shoal valley strait straits canal peninsula city gulf bay lake mountain mountains desert road avenue square hotel palace corridor basin plateau county village town port harbour harbor terminal delta coast border zone';
const NOT_ACTORS =
  'agreement agreements treaty accord accords pact act convention charter memorandum protocol summit conference war day framework plan initiative programme program prize cup games resolution statement declaration process pipeline line project festival week month year century constitution law strategy policy doctrine operation state district field belt dialogue talks deal note call meeting visit terms relations exercise exercises';

const KINDS = new Map<string, ActorKind | 'none'>([
  ...wordsAs<ActorKind | 'none'>(NOT_ACTORS, 'none'),
  ...wordsAs<ActorKind | 'none'>(PLACES, 'place'),
  ...wordsAs<ActorKind | 'none'>(ORGANIZATIONS, 'organization'),
  ...wordsAs<ActorKind | 'none'>(OFFICES, 'office'),
  ...wordsAs<ActorKind | 'none'>(ARMED, 'armed-group'),
  ...wordsAs<ActorKind | 'none'>(MEDIA, 'media'),
]);

/**
 * What the last word of a name of several words says it is; `none` where it is no actor, null where it does not tell.
 *
 * @example kindOfHead('Moyra Evening Courier') // 'media'
 * @example kindOfHead('Strategic Framework Agreement') // 'none'
 */
export function kindOfHead(name: string): ActorKind | 'none' | null {
  const { words, head } = partsOf(name);
  if (words.some((word) => FOREIGN_PRESS.test(word)) || NUMBERED.test(name)) return 'media';
  if (words.length < 2) return null;
  if (
    OPENS_OUTLET.has(words[0]!) ||
    /\b(?:news|press|information|telegraph\w*) agency$/.test(name.toLowerCase())
  )
    return 'media';
  const kind = KINDS.get(head) ?? null;
  return kind === 'armed-group' && sectorOfHead(name) === 'MIL' ? 'organization' : kind;
}

/** "Channel Five", "TV 2", "Kanal 7" */
const NUMBERED =
  /^(?:channel|canal|kanal|tv|radio) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven)$/i;

/** Words of the head of a body's name, and the sector that they give it. A party may rule or oppose: its name does not tell. */
const SECTORS = new Map([
  ...wordsAs(
    'ministry ministries presidency embassy consulate directorate cabinet government chancellery',
    'GOV',
  ),
  ...wordsAs('parliament senate', 'LEG'),
  ...wordsAs('court tribunal judiciary', 'JUD'),
  ...wordsAs('police gendarmerie constabulary', 'COP'),
  ...wordsAs('secretariat arbitration', 'IGO'),
  ...wordsAs('army navy forces force guard guards corps brigade brigades battalion regiment division', 'MIL'),
  ...wordsAs('militia fighters resistance', 'REB'),
  ...wordsAs(
    'airlines airways company corporation group inc ltd limited corp llc plc gmbh holdings industries enterprises bank',
    'BUS',
  ),
  ...wordsAs('university college institute foundation society association', 'NGO'),
]);

/** Bodies that states set up together are named by this and by what they are: "Joint Water Commission". */
const AMONG_STATES =
  /^(?:joint|bilateral|trilateral|tripartite|mixed|regional|international|intergovernmental|inter-?state|multinational|world)\b.*\b(?:commission|committee|council|mission|forum|authority|organi[sz]ation|secretariat|community|force|court|tribunal)\b/;

/** The houses of a state's parliament, by what many are called. */
const PARLIAMENT =
  /^(?:the )?(?:house of (?:representatives|commons|lords|assembly|deputies|councillors)|chamber of (?:deputies|representatives)|(?:national|federal|legislative|people's|constituent|grand national) assembly)\b/i;

/** Sessions and forums of many states, which issue papers of their own. */
const OF_MANY = new Set(
  'assembly forum meeting summit conference organization organisation community'.split(' '),
);

/** The sector of whoever issues a readout: a session or forum that no country has is one of many states. */
export function sectorOfIssuer(name: string): string | null {
  const first = name.split(',')[0]!;
  return !PARLIAMENT.test(first) && OF_MANY.has(partsOf(first).head) ? 'IGO' : sectorOfHead(name);
}

/** What only the forces of a state are called; without one of them a brigade may be anybody's. */
const REGULAR =
  /\b(?:royal|national|federal|imperial|republican|presidential|defen[cs]e|armed|air|naval|coast|border|ground|land|mechani[sz]ed|armou?red|infantry|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b/;
const IRREGULAR =
  /\b(?:liberation|resistance|free|revolutionary|patriotic|people's|salvation|martyrs?|holy)\b/;

/**
 * The sector that a name's own words give, or null.
 *
 * @example sectorOfHead('Joint Fisheries Commission') // 'IGO'
 * @example sectorOfHead('Royal Moyra Police') // 'COP'
 */
export function sectorOfHead(name: string): string | null {
  const { words, head } = partsOf(name);
  const lower = words.join(' ');
  if (PARLIAMENT.test(lower)) return 'LEG';
  if (AMONG_STATES.test(lower)) return 'IGO';
  const sector = SECTORS.get(head) ?? null;
  if (sector === 'GOV' && /\bdefen[cs]e\b/.test(lower)) return 'MIL';
  if (head === 'secretariat' && /\b(?:foreign|state|interior|general)\b/.test(lower)) return 'GOV';
  const isForce = sector === 'MIL' && (IRREGULAR.test(lower) || !REGULAR.test(lower));
  return isForce ? 'REB' : sector;
}

/** Its words in lower case, and the one that says what it is: the last, or the one before "of". */
function partsOf(name: string): { words: string[]; head: string } {
  const words = name.toLowerCase().replaceAll('’', "'").split(/\s+/);
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  return { words, head: of > 0 ? words[of - 1]! : words.at(-1)! };
}

function wordsAs<T>(words: string, kind: T): [string, T][] {
  return words.split(' ').map((word) => [word, kind]);
}
