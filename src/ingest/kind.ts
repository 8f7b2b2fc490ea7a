import type { DocumentKind } from '../record/index.ts';
import { turnLabel } from '../text/index.ts';
import { isBodyName } from './issuer.ts';
import { kindOfTitle } from './label.ts';
import { CAPITAL, LETTER } from './latin.ts';
import { firstLines } from './lines.ts';
import { isInstitute, isOfficeName } from './office-name.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * Which kind of document a text is, by what it says of itself, then its form, then its wording.
 *
 * In this order: what it is labelled; speaker turns (`transcript`); numbered articles (`other`); an office as
 * publisher, or a title such as "Readout of …" (`readout`); a dateline, byline, outlet or third parties quoted
 * (`report`); an opening that tells of an official's own call or meeting (`readout`); else `other`.
 */
export function kindOf(text: string, facts: PageFacts, bodyStart: number): DocumentKind {
  // A release whose text is questions and answers is their transcript.
  if (facts.kind === 'readout' && isTranscript(text, bodyStart)) return 'transcript';
  if (facts.kind !== null) return facts.kind;
  const byTitle = facts.title === null ? null : kindOfTitle(facts.title);
  if (byTitle === 'transcript' || isTranscript(text, bodyStart)) return 'transcript';
  if (isTreaty(text, bodyStart)) return 'other';
  if (facts.publisher !== null && isOfficeName(facts.publisher)) return 'readout';
  if (isGovernmentSite(facts.url)) return 'readout';
  if (byTitle !== null) return byTitle;
  // A party, an army, a league under its own name speaks for itself.
  if (facts.publisher !== null && isBodyName(facts.publisher)) return 'readout';
  // What a body that studies publishes under its name is its opinion.
  if (facts.publisher !== null && isInstitute(facts.publisher)) return 'other';
  if (facts.dateline !== null || facts.byline !== null || facts.publisher !== null) return 'report';
  return byWording(text.slice(bodyStart, bodyStart + 20_000));
}

const CAPITALISED = `[${CAPITAL}][${LETTER}.'’-]{1,30}`;

/** Whether at least four lines, and a third of all (of the first 200), begin with a speaker's name and a colon. */
export function isTranscript(text: string, from: number): boolean {
  const lines = firstLines(text, from, 200);
  const turns = lines.flatMap((line) => turnLabel(line.text) ?? []);
  const speakers = new Map<string, number>();
  for (const name of turns) speakers.set(name, (speakers.get(name) ?? 0) + 1);
  const isRepeated = [...speakers.values()].some((count) => count > 1);
  return turns.length >= 4 && turns.length >= lines.length / 3 && isRepeated;
}

function isTreaty(text: string, from: number): boolean {
  const lines = firstLines(text, from, 200);
  return lines.filter((line) => /^article (?:\d+|[ivxl]+)\b/i.test(line.text)).length >= 3;
}

/** Hosts of governments: a label `gov`, `mil`, `mfa` and the like anywhere but in front of a private name. */
function isGovernmentSite(url: string | null): boolean {
  if (url === null || !URL.canParse(url)) return false;
  const labels = new URL(url).hostname.split('.');
  return (
    labels.slice(0, -1).some((label, i) => GOVERNMENT.has(label) && i >= labels.length - 3) ||
    GOVERNMENT.has(labels.at(-1) ?? '')
  );
}

const GOVERNMENT = new Set('gov mil gob gouv gub govt govern go-v mfa mofa kremlin'.split(' '));

function byWording(body: string): DocumentKind {
  if (THIRD_PARTY.test(body)) return 'report';
  const opening = openingSentences(body);
  const isQuoted = /["“”«][^"“”«\n]{3,200}["”»]/u.test(body) && /\b(?:said|told|says|added)\b/.test(body);
  // Journalists date by the weekday, offices by "today" or the day of the month.
  if (isQuoted && WEEKDAY.test(opening)) return 'report';
  if (body.length < MAX_ACCOUNT && OFFICIAL.test(opening) && INTERACTION.test(opening)) return 'readout';
  return isQuoted ? 'report' : 'other';
}

/** The first 300 code units of the story, to the end of its first paragraph. */
function openingSentences(body: string): string {
  return body.trimStart().slice(0, 300).split('\n')[0] ?? '';
}

/** An office's account of one call is seldom longer; essays that open with a meeting are. */
const MAX_ACCOUNT = 8000;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

const OFFICE_WORDS =
  'ministry|presidency|office|government|embassy|army|military|police|spokes(?:man|woman|person)|official|state media|news agency|white house|kremlin';

/** Words by which a journalist names somebody else as the origin. */
const THIRD_PARTY = new RegExp(
  [
    '\\b[Aa]ccording to (?!(?:the|this|its|their) (?:agreement|agenda|law|plan|protocol|schedule|terms)\\b)',
    '\\btold (?:reporters|journalists|lawmakers|parliament|state (?:media|television|tv)|an? \\w+ interviewer)\\b',
    `\\btold (?:the )?(?:${CAPITALISED} ){1,4}(?:news agency|agency|newspaper|television|TV|radio)\\b`,
    '\\breportedly\\b|\\b(?:media|agency|newspaper|television|TV) (?:reports|reported)\\b',
    `, (?:the )?(?:${CAPITALISED} ){1,4}(?:reports|reported)\\b`,
    '\\bciting\\b',
    '\\bquoted (?:him|her|them|the \\w+|[A-Z]\\w+)? ?as saying\\b',
    '\\bon condition of anonymity\\b',
    '\\bdeclined to comment\\b|\\bdid not (?:immediately )?respond\\b',
    `,["”]? (?:[Tt]he |an? )?(?:[${LETTER}’'-]{1,30} ){0,4}(?:${OFFICE_WORDS}) (?:said|says|announced|confirmed)\\b`,
  ].join('|'),
);

/** An office holder's title before a name or a country, or the office itself. Former ones issue no readouts. */
const OFFICIAL =
  /(?<!\b[Ff]ormer )\b(?:President|Prime Minister|Premier|Chancellor|Minister|Secretary|King|Queen|Crown Prince|Emir|Sheikh|Ambassador|Envoy|High Representative|Secretary-General|Chairman|Chairperson)\b(?: [A-ZÀ-Þ]| of | for |,)/;

/** The verbs by which an account of a call, meeting or visit opens. */
const INTERACTION =
  /\b(?:spoke|speaks|met|meets|talked)\b(?: (?:today|again|briefly|\w+ly|by \w+|on \d{1,2} \w+|on \w+ \d{1,2}|this \w+)){0,3},? (?:with|to|via|over)\b|\b(?:received|hosted|called|phoned|telephoned|welcomed)\b (?:(?:the|his|her) )?(?:\w+ ){0,2}?(?:President|Prime Minister|Premier|Chancellor|Minister|Secretary|King|Ambassador|counterpart|delegation)|\b(?:held|had|has|conducted|took part in|participated in)\b.{0,60}?\b(?:call|conversation|meeting|talks|consultations?|exchange of views)\b|\b(?:call|conversation|meeting|talks)\b.{0,60}?\b(?:took place|was held|were held)\b/;
