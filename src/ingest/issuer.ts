import { isCapitals } from './capitals.ts';
import { CAPITAL, LETTER } from './latin.ts';
import { wordsOf } from './lines.ts';
import { HEADLINE_VERB, isHolder, leadingOffice } from './office-name.ts';
import { isOutletName } from './outlet-name.ts';
import { plainCase } from './plain-case.ts';

/**
 * Who issued a text by its title: an office ("Statement by the Ministry of Defence on …"), or of a meeting's paper the
 * body that met, else the meeting. Null for a person's.
 *
 * @example issuerOf('COMMUNIQUÉ OF THE FIFTH MEETING OF MINISTERS OF THE LAKE FORUM') // 'Lake Forum'
 */
export function issuerOf(title: string): string | null {
  const issuer = plainCase(ISSUED_BY.exec(title)?.groups?.issuer ?? '');
  // "the Spokesperson of the Ministry of Defence": the office, and not who speaks for it.
  const spoken = /^(?:the )?(?:[A-Za-zÀ-ɏ]+ )?spokes[A-Za-zÀ-ɏ]+ (?:of|for) (?<office>the .+)$/iu.exec(issuer)
    ?.groups?.office;
  // "the Spokesperson of the EEAS"
  const letters = /^the (?<short>\p{Lu}{2,8})\b/u.exec(spoken ?? '')?.groups?.short;
  const behind = spoken === undefined ? null : (leadingOffice(spoken) ?? letters ?? null);
  return (
    meetingOf(issuer) ??
    (behind !== null && !isHolder(behind)
      ? behind
      : (leadingOffice(issuer) ?? leadingOffice(issuer.split(',')[0]!)))
  );
}

const ISSUED_BY =
  /^(?:(?:joint|final|press|media|official|agreed) )*(?:readout|statement|release|communiqu[eé]|declaration|conclusions|minutes|remarks|note|briefing) (?:issued by|by|from|of|attribut(?:able|ed) to) (?<issuer>.+)$/i;

function meetingOf(issuer: string): string | null {
  const meeting = MEETING.exec(issuer)?.[0];
  if (meeting === undefined) return null;
  const body = BODY_THAT_MEETS.exec(meeting)?.groups?.body;
  // "The fourth meeting" alone does not say of whom.
  return body ?? (wordsOf(meeting).length > 3 ? meeting.replace(/^the /i, '') : null);
}

/**
 * Whether a line is the name of one meeting of a series: "NINTH MEETING OF THE RIVER STATES". Over a communiqué it is
 * who issued it.
 */
export function isMeetingName(line: string): boolean {
  const isName =
    isCapitals(line) || wordsOf(line).every((word) => /^[\p{Lu}\p{N}]|^\p{Ll}{1,3}$/u.test(word));
  return isName && MEETING.exec(line)?.[0].length === line.length;
}

/** Whether a line is the name of a lasting body: "TRIPARTITE COMMISSION ON REFUGEES", "Upper River Forum". */
export function isBodyName(line: string): boolean {
  return (
    BODY_NAME.test(plainCase(line.replace(/^in (?=the )/i, ''))) &&
    !HEADLINE_VERB.test(line) &&
    !isOutletName(line)
  );
}

const ORDINAL = `(?:\\d+(?:st|nd|rd|th)|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[${LETTER}]+teenth|[${LETTER}]+tieth)|[IVXL]+|extraordinary|special|emergency|annual|joint|ministerial|consultative|inaugural)`;

const MEETING = new RegExp(
  `^(?:the )?${ORDINAL} (?:[${LETTER}-]+ ){0,5}?(?:meeting|summit|session|conference|congress|consultations?|round of [${LETTER}]+)(?: (?:of|for|between|on) [^,;:()]+?)?(?=$|[,;:(]| held\\b| in [${CAPITAL}]| on the )`,
  'i',
);

// "… of Ministers of the Upper River Forum": the last "of the" before a noun that names a lasting body.
const BODIES =
  'Forum|Council|Organi[sz]ation|Community|Union|League|Commission|Association|Group|Authority|Committee|Commonwealth|Alliance|Initiative|Partnership|Movement|Secretariat|Assembly|Cooperation|Co-operation';

const BODY_THAT_MEETS = new RegExp(
  `.*\\bof the (?<body>(?:[${CAPITAL}][${LETTER}’'-]* |of (?:the )?|and |for ){1,7}(?:${BODIES}))$`,
);

// Those that issue papers and do not meet: parties, armies, banks, courts.
const OTHER_BODIES =
  'Front|Party|Congress|Army|Forces|Command|General Staff|Headquarters|Politburo|Bank|Court|Tribunal|Federation';
const OF_BODY = `(?: (?:of|on|for)(?: (?:[${CAPITAL}][${LETTER}’'–-]*|of|the|and|in|for)){1,9})`;

const BODY_NAME = new RegExp(
  `^(?:the )?(?:(?:[${CAPITAL}][${LETTER}’'-]* |and ){1,6}(?:${BODIES}|${OTHER_BODIES})${OF_BODY}?|Political Bureau${OF_BODY}?|(?:${BODIES}|${OTHER_BODIES}|Bureau)(?= of )${OF_BODY}|(?:Front|Party|Union|Movement|Alliance|Committee|Council|Organi[sz]ation)(?= for )${OF_BODY})$`,
);
