import type { Range } from '../record/index.ts';

/** An item of a digest, up to the next; from its start to `leadEnd` it says where it comes from. */
export interface ItemLead extends Range {
  readonly leadEnd: number;
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}*\\.?';
const WHEN = `(?:\\b\\d{1,2} ${MONTH}|\\b${MONTH} \\d{1,2}|\\b\\d{4} ?(?:gmt|utc|GMT|UTC)|\\bsame (?:day|morning|evening|night))(?![\\p{L}\\d])`;
const NUMBER = '\\(?(?:[a-z]|\\d{1,2}|[ivx]{1,5})[.)]\\s+';
const LEAD = new RegExp(
  `^\\s*(?:${NUMBER})?(?<lead>["“]?\\p{Lu}(?:(?![.:]\\s)[^\\n]){1,120}?${WHEN}(?:(?![.:]\\s)[^\\n]){0,30})[.:]["”]?(?=\\s|$)`,
  'u',
);

/** "2. NAIROBI, Radio Moyra, in English, 1130 GMT, 12 June" on a line of its own. */
const LEAD_LINE = new RegExp(
  `^\\s*(?:${NUMBER})?(?<lead>\\p{Lu}(?:(?![.:]\\s).){1,120}\\b\\d{4} ?(?:gmt|utc|GMT|UTC)(?:(?![.:]\\s).){0,30})$`,
  'u',
);

/**
 * The items of a digest that open with who said it and when: "Radio Moyra, 4 Mar: The minister …", "(b) Lakeside News, 0600 gmt 16 Nov. Not a
 * word …". The lead holds names, numbers and what services are called by, and so no verb.
 *
 * @example itemLeads('Radio Moyra, 4 Mar: The gate is shut.').length // 1
 */
export function itemLeads(text: string): ItemLead[] {
  const leads: { start: number; end: number; leadEnd: number }[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const lead = (LEAD.exec(line.slice(0, 220)) ?? LEAD_LINE.exec(line.slice(0, 220)))?.groups?.lead;
    const opens = lead !== undefined && isTitle(lead);
    const previous = leads.at(-1);
    if (previous && previous.end > index && (opens || HEADING.test(line))) previous.end = index;
    if (!opens) continue;
    leads.push({ start: index, end: text.length, leadEnd: index + line.indexOf(lead) + lead.length });
  }
  return leads;
}

/** "(iii) Third-party reports": what parts items. */
const HEADING = /^\s*\((?:[ivx]{1,5}|[a-z]|\d{1,2})\) (?:[^\s.:]+\s*){1,6}$/;

const SMALL =
  /^(?:in|for|of|the|and|to|de|du|al|es|el|la|home|domestic|external|world|foreign|service|abroad|same|day|evening|morning|night|gmt|utc|news|agency|radio|television|daily|weekly|live)$/;

function isTitle(lead: string): boolean {
  const bare = lead.replace(/"[^"]*"|“[^”]*”|\([^()]*\)/g, ' ');
  const words = bare.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return words.every((word) => /^\p{Lu}/u.test(word) || SMALL.test(word));
}
