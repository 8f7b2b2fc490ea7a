import { CAPITAL, LETTER } from './latin.ts';

/**
 * Whether a line is the name of a public office and nothing more: "Office of the Spokesperson", "Ministry of Foreign
 * Affairs of the Republic of Tesseria", "The White House". A headline that opens with one ("Ministry of Defence
 * Rejects Claims") is none.
 */
export function isOfficeName(text: string): boolean {
  const name = text.trim().replace(/[.,:]$/, '');
  if (name.length < 4 || name.length > 120) return false;
  const match = OFFICE.exec(name);
  return match !== null && match[0].length === name.length && !HEADLINE_VERB.test(name);
}

/**
 * The office that a text opens with, as printed and without "the", or null. For "Statement by the Ministry of Foreign
 * Affairs of Kenya on the raid", after "by": "Ministry of Foreign Affairs of Kenya".
 */
export function leadingOffice(text: string): string | null {
  const match = OFFICE.exec(text.slice(0, 160));
  if (match === null || HEADLINE_VERB.test(match[0])) return null;
  return match[0].replace(/^the\s+/i, '').trim();
}

const CAP = `(?:[${CAPITAL}][${LETTER}0-9.'’&-]*)`;

// What is an office by itself, and what is one only with "of …" or "for …" ("President of Tesseria", as a site's name).
const OFFICES =
  'Ministry|Office|Embassy|Consulate(?: General)?|(?:Permanent )?(?:Mission|Delegation|Representation)|Department|Presidency|Chancellery|Administration|Press (?:Service|Office|Cent(?:er|re))|Information Service|External Action Service|Government|Cabinet|Secretariat|White House|Kremlin|Downing Street|Royal Court|Palace|Council|Commission|Parliament|Senate|(?:Global|Foreign|External) Affairs(?: Canada)?';
const PERSONS =
  'President|(?:Prime )?Minister|Premier|Chancellor|Spokes(?:person|man|woman)|Secretary-General';
const OF = `(?: of| for)(?: the)?(?: ${CAP}){1,5}`;
const MORE = `(?:(?: of| for| to the| and(?: the)?|,)(?: of)?(?: the)?(?: ${CAP}){1,5}){0,4}`;

// [The] [U.S.] [Foreign] Ministry [of Foreign Affairs [and Trade] [of the Republic of Kenya]][, Nairobi]
const OFFICE = new RegExp(
  `^(?:[Tt]he )?(?:${CAP} ){0,4}?(?:(?:${OFFICES})(?: (?:${OFFICES}))?|(?:${PERSONS})${OF})${MORE}(?=$|[,.:;]| [^${CAPITAL}])`,
);

// The present-tense verbs by which headlines about offices go on.
const HEADLINE_VERB =
  /\b(?:accuses|announces|appoints|approves|asks|calls|condemns|confirms|criticises|criticizes|denies|expels|hails|hosts|imposes|issues|launches|meets|orders|plans|praises|protests|receives|rejects|reports|responds|says|seeks|sends|slams|signs|summons|threatens|urges|vows|warns|welcomes)\b/i;
