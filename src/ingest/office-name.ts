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
  if (
    FOREIGN_OFFICE.test(name) ||
    BODY.test(name) ||
    SEVERAL_FIELDS.test(name) ||
    OF_A_BODY.test(name) ||
    SHORT_OFFICE.test(name)
  )
    return true;
  return match !== null && match[0].length === name.length && !HEADLINE_VERB.test(name);
}

/** "Centre for Border Studies", "Georgetown Institute of International Affairs": a body that studies and publishes. */
export function isInstitute(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length > 1 &&
    words.length <= 8 &&
    !name.includes(', ') &&
    /\b(?:Cent(?:er|re)|Institute|Foundation|Observatory|Society|University|Think Tank)\b/u.test(name) &&
    words.every((word) => /^(?:\p{Lu}|of$|for$|on$|and$|the$|in$|&$)/u.test(word)) &&
    !/[.!?:;]/.test(name)
  );
}

/** Bodies of states that issue texts under their bare name. */
const BODY =
  /^(?:the )?(?:United Nations|African Union|European Union|Arab League|League of Arab States|Organization of American States|Commonwealth|European External Action Service|EEAS|European Commission|Council of Europe|Gulf Cooperation Council|GCC|Organi[sz]ation of Islamic Cooperation|OIC|NATO|ASEAN|ECOWAS|OSCE|CARICOM|Mercosur|IGAD|SADC|EAC|SCO|CSTO|IAEA|OPCW|UNHCR|UNICEF|OCHA|IMF|World Bank|Federal Foreign Office|House of (?:Commons|Lords|Representatives|Assembly|Councillors)|National Assembly)$/i;

/** What an international body keeps under its initials: "OSCE Special Monitoring Mission". */
const OF_A_BODY = new RegExp(
  `^(?:UN|United Nations|EU|AU|OSCE|NATO|OAS|ECOWAS|SADC|ASEAN|IGAD|CIS)(?: [${CAPITAL}][${LETTER}’'-]*){0,4} (?:Mission|Operation|Team|Force|Office|Secretariat|Delegation|Representative|Envoy|Spokesperson)(?: (?:to|in|for|on) .{3,60})?$`,
);

/** "MFA Torvia", "Kasmiran MoD": how ministries call themselves on networks. */
const SHORT_OFFICE = new RegExp(
  `^(?:(?:MFA|Mo?FA|MOFA|FCD?O|MEA|MOD|MoD|PMO)(?: of)?(?: (?:the )?[${CAPITAL}][${LETTER}’'-]+){1,3}|(?:[${CAPITAL}][${LETTER}’'-]+ ){1,2}(?:MFA|Mo?FA|MOFA|MOD|MoD|PMO))$`,
);

/** "Foreign, Commonwealth & Development Office", "Peace and Security Council": the fields before the sort of office. */
const SEVERAL_FIELDS = new RegExp(
  `^(?:the )?(?:[${CAPITAL}][${LETTER}’'-]*, ){0,3}[${CAPITAL}][${LETTER}’'-]* (?:&|and) (?:[${CAPITAL}][${LETTER}’'-]* ){0,2}(?:Office|Ministry|Department|Council|Commission|Committee)$`,
);

/** A ministry or presidency by its name in its own language, as chanceries head their English texts, too. */
const FOREIGN_OFFICE =
  /^(?:Secretaría|Ministerio|Ministério|Ministère|Ministero|Ministerul|Ministerstvo|Bundesministerium|Auswärtiges Amt|Cancillería|Presidencia|Presidência|Présidence|Presidenza|Palacio|Palácio|Palazzo|Élysée)(?: (?:\p{Lu}[\p{L}.'’-]*|de|del|da|do|dos|das|des|du|di|della|degli|la|los|las|les|e|y|et|für|à|al|l['’]\p{L}+)){0,9}$/u;

/**
 * The office that a text opens with, as printed and without "the", or null. For "Statement by the Ministry of Foreign
 * Affairs of Kenya on the raid", after "by": "Ministry of Foreign Affairs of Kenya".
 */
export function leadingOffice(text: string): string | null {
  const match = OFFICE.exec(text.slice(0, 160));
  if (match === null || HEADLINE_VERB.test(match[0])) return null;
  return match[0].replace(/^the\s+/i, '').trim();
}

/** Whether the name of an office is that of its holder: "Minister of Trade", "Spokesman for the Secretary-General". */
export function isHolder(name: string): boolean {
  return (
    new RegExp(`^(?:the )?(?:[${LETTER}-]+ ){0,3}(?:${PERSONS})\\b(?!['’]s)`, 'i').test(name) &&
    !/^(?:the )?office\b/i.test(name)
  );
}

const CAP = `(?:[${CAPITAL}][${LETTER}0-9.'’&-]*)`;

// What is an office by itself, and what is one only with "of …" or "for …" ("President of Tesseria", as a site's name).
const OFFICES =
  'Ministry|Ministries|Governments|Presidencies|Embassies|Office|Embassy|Consulate(?: General)?|(?:Permanent )?(?:Mission|Delegation|Representation)|Department|Presidency|Chancellery|Administration|(?:(?:Press|Media|Information|Communications?|Public Relations)(?: (?:and|&))? ?){1,2} (?:Service|Office|Cent(?:er|re)|Bureau|Department|Directorate|Section|Division|Unit)|External Action Service|Government|Cabinet|Secretariat|White House|State House|Government House|Blue House|Kremlin|Downing Street|Royal (?:[A-Z][a-z]+ )?(?:Court|Palace|Household)|Palace|Council|Commission|Parliament|Senate|(?:Global|Foreign|External) Affairs(?: Canada)?';
const PERSONS =
  'President|(?:Prime )?Minister|Premier|Chancellor|Spokes(?:person|man|woman)|Secretary-General';
const OF = `(?: of| for)(?: the)?(?: ${CAP}){1,5}`;
const MORE = `(?:(?: of| for| to the| and(?: the)?|,)(?: of)?(?: the)?(?: ${CAP}){1,5}){0,4}`;

// "Embassy of Kenya in Berlin", "British High Commission in Suva", "Permanent Mission of Gabon to the United Nations"
const POST_ABROAD = `(?:${CAP} ){0,2}?(?:(?:Embassy|Consulate(?: General)?|High Commission|Mission|Delegation) of(?: the)?(?: ${CAP}| of(?: the)?| and){1,6}?|(?:Embassy|Consulate(?: General)?|High Commission)) (?:in|to|at)(?: the)?(?: ${CAP}){1,4}|${CAP}(?: ${CAP})? (?:Embassy|Consulate(?: General)?|High Commission)(?:,|) ${CAP}(?: ${CAP})?(?=$)`;

// [The] [U.S.] [Foreign] Ministry [of Foreign Affairs [and Trade] [of the Republic of Kenya]][, Nairobi]
const OFFICE = new RegExp(
  `^(?:[Tt]he )?(?:${POST_ABROAD}|(?:${CAP} ){0,4}?(?:(?:${OFFICES})(?: (?:${OFFICES}))?|(?:${PERSONS})${OF}))${MORE}(?=$|[,.:;]| [^${CAPITAL}])`,
);

// The present-tense verbs by which headlines about offices go on.
export const HEADLINE_VERB =
  /\b(?:accuses|announces|appoints|approves|asks|calls|condemns|confirms|criticises|criticizes|denies|expels|hails|hosts|imposes|issues|launches|meets|orders|plans|praises|protests|receives|rejects|reports|responds|says|seeks|sends|slams|signs|summons|threatens|urges|vows|warns|welcomes)\b/i;
