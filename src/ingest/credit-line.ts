import { isPersonName } from './byline.ts';
import { readDate } from './dates.ts';
import { houseOf, isCompany } from './firm.ts';
import { isBodyName } from './issuer.ts';
import { isInstitute, isOfficeName, leadingOffice } from './office-name.ts';
import { isOutletName } from './outlet-name.ts';
import type { PageFacts } from './page-facts.ts';
import { plainCase } from './plain-case.ts';
import { isDesk } from './signing-office.ts';

/**
 * Reads a line that says in words whose a text is, by a mark ("(Continental Press)", "© 2025 The Daily Courier"), a key ("Source:
 * Ministry of Defence", "FM AMEMBASSY LAGOS") or a phrase ("Courtesy of …", "Reprinted from …", "Text of report by …").
 *
 * After a mark only what is an outlet, an office or a body by its name counts; after a phrase that says that the text was printed or broadcast
 * before, any name that is not a person's.
 */
export function readCreditLine(line: string): Partial<PageFacts> | null {
  if (line.length > 200) return null;
  const series = SERIES.exec(line)?.groups ?? {};
  if (series.office !== undefined) return { publisher: series.office, kind: 'readout' };
  const numbered = series.cable ?? (isOutletName(series.agency ?? '') ? series.agency : undefined);
  if (numbered !== undefined) return { publisher: numbered };
  const asked = CONTACT.test(line)
    ? line.split(/\s*[,;:|]\s*/).find((part) => isOfficeName(bare(part)) && !isDesk(part))
    : undefined;
  if (asked !== undefined) return { publisher: bare(asked), kind: 'readout' };
  const more = MORE_FROM.exec(line)?.groups?.name;
  if (more !== undefined && isOutletName(more)) return { publisher: more };
  const ministry = /^(?<letters>MO?FA|MoFA|DFA|DFAT|FCO|FCDO|MEA|EEAS): \p{Lu}/u.exec(line)?.groups?.letters;
  if (ministry !== undefined) return { publisher: ministry, published: readDate(line), kind: null };
  const site = SITE_OF.exec(line)?.groups?.name;
  if (site !== undefined && (isIssuer(bare(site)) || leadingOffice(site) === site))
    return { publisher: bare(site) };
  const marked = CREDIT.exec(line)?.groups?.name;
  // "© Delta Mercury Co. Ltd, Moyra": where a house sits stands behind it.
  const house = bare(marked?.split(', ')[0] ?? '');
  const issuer = isCompany(house) || isOutletName(house) ? house : bare(marked ?? '');
  if (isIssuer(issuer)) return { publisher: houseOf(issuer) };
  const told = TOLD.exec(line)?.groups?.name;
  if (told === undefined) return null;
  const name = nameIn(told);
  return name !== null && (isIssuer(name) || !isPersonName(name))
    ? { publisher: name, published: readDate(line) }
    : null;
}

/**
 * Whom a monitor heard, by the line over an item, or null: "Maputo Domestic Service in Portuguese 1800 GMT 14 Mar 79". Where the monitor's own name is on
 * the page, it is the publisher and this one its source.
 */
export function heardFrom(line: string): string | null {
  const name = HEARD.exec(line.slice(0, 200))?.groups?.name ?? '';
  // "Kinshasa AZAP": an agency and the city where it sits
  return (/^(?:.* )?[A-ZÀ-Þ][a-zß-ÿ]+ (?<agency>[A-ZÀ-Þ]{3,8})$/.exec(name)?.groups?.agency ?? name) || null;
}

const HEARD =
  /^(?:\([^()]+\) )?(?<name>[A-ZÀ-Þ][^,()]{2,50}?),? in [A-ZÀ-Þ][A-Za-zÀ-ɏ]+(?: (?:to|for) [^,]{3,40})?,? \d{4} ?(?:gmt|utc)\b/i;

/** Whether a name says of itself that it is an outlet's, an office's or a lasting body's. */
function isIssuer(name: string): boolean {
  return (
    isOutletName(name) ||
    isOfficeName(name) ||
    isInstitute(name) ||
    isBodyName(name) ||
    isFirm(name) ||
    isCompany(name)
  );
}

function isFirm(name: string): boolean {
  return /^(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ’'&.-]* ){1,5}(?:Corporation|Company|Group|Ltd|Limited|Inc|Trust|Directorate|Bureau)\.?$/.test(
    name,
  );
}

/** "The Department of Trade." → as a name stands in a list: offices without their article, capitals as otherwise written. */
function bare(text: string): string {
  const name = plainCase(
    text
      .trim()
      .replace(/(?<!\b[A-ZÀ-Þ])[.,]$/, '')
      .replace(/^the /, ''),
  );
  const short = name.replace(/^the /i, '');
  return isOfficeName(short) && !/^White House$/.test(short) ? short : name;
}

/** The name that a phrase of provenance leads to: "Japanese news agency Kyodo, Tokyo, in English" → "Kyodo". */
function nameIn(text: string): string | null {
  const name = text
    .replace(/\s*(?:[,;()\d“”"]| on \d| in (?:english|the )| - | – | — |\. ).*$/is, '')
    .replace(
      /^.*?(?<![A-ZÀ-Þa-zß-ÿ]\b)\b(?:newspaper|news agency|daily|weekly|paper|radio station|television|website|magazine) (?=[A-ZÀ-Þ])/u,
      '',
    );
  const clean = bare(name);
  return /^[A-ZÀ-Þ]/u.test(clean) && clean.split(' ').length <= 7 ? clean : null;
}

/** What numbers its texts: a cable's sender, an office's "UNOLA/PR/118", an agency's "NTK-0412". */
const SERIES =
  /^(?:FM (?<cable>[A-Z][A-Z ]{3,40})|(?<office>[A-Z]{3,9})\/(?:PR|PRESS|MEDIA|INF)\/\d[\d/.-]*|(?<agency>[A-Z]{2,8})[- ]?\d{2,5})$/;

/** Whom to ask: of those named there the office has issued the text. */
const CONTACT =
  /^(?:(?:media|press) (?:contacts?|enquiries|inquiries|queries)|contacts?|for (?:further|more) information)\b/i;

/** "Share · Print · More from The Delta Standard": what a site puts under its own stories. */
const MORE_FROM =
  /(?:^|[|·•] ?)(?:more (?:news )?from|read more (?:on|in|at)|subscribe to|follow) (?<name>[^|·•:]{3,40}?)\.?$/i;

/** What sites, accounts and gazettes say of themselves: "The official website of the Government of Kenya". */
const SITE_OF =
  /^(?:this is |welcome to )?(?:the )?official (?:web ?site|site|web ?page|page|portal|account|channel|feed|gazette|bulletin) of (?:the )?(?<name>[^,;:|]{3,80}?)[.!]?$/i;

const CREDIT =
  /^(?:(?:source|publisher|via|from|issued by|released by|distributed by|(?:prepared|compiled|produced|published) by|contact|press contact):?\s+|(?:copyright\s*)?(?:©|\(c\))\s*(?:\d{4})?,?\s*|copyright:?\s+(?:\d{4}),?\s*(?:by )?|[([—–-]\s*)(?<name>[^()[\]]{2,100}?)(?:, (?:tel|phone|e-?mail|press officer)\b.*)?(?:,? \d{4}(?:[-–]\d{2,4})?)?[)\].]*(?:\s*(?:all rights reserved|(?:no |any )?(?:part|reproduction|copying|re-?publication|re-?use)\b.*)\.?)?$/i;

const TOLD =
  /^[([]?(?:(?:by )?courtesy(?: of)?:? |(?:reprinted|reproduced|republished|taken|excerpted) (?:with (?:the )?permission )?(?:from|in|by permission of|of) |(?:special|exclusive|by (?:special )?(?:cable|wire|wireless|telegraph|telephone|air ?mail|mail)) to |(?:(?:this|the) (?:article|story|text|report|piece|interview) )?(?:was )?(?:first |originally )(?:appeared|published|printed|broadcast)(?: (?:in|on|by))? |as (?:carried|broadcast|published|released) by |(?:(?:full |complete )?text|excerpts?|summary|recording|passages) (?:of|from) (?:an? |the )?(?:\S+ )?(?:report|commentary|article|announcement|item|dispatch|despatch|broadcast|editorial)(?: in [A-Za-zÀ-ɏ]+)? (?:by|carried by|published by|issued by|broadcast by|from|in|on) |from (?=[^,()]+ \([^()]+\),? .*\b\d{4}$)|source: (?=.* in [A-Za-zÀ-ɏ]+,? \d{4} ?gmt)|copyright:?,? (?:\d{4},? )?(?:by )?(?=.*\b\d{4}\b.*|.*rights reserved))(?<name>.+)$/i;
