import { isDateLine } from './date-line.ts';
import { findHeadDate } from './dates.ts';
import { isFurniture } from './furniture.ts';
import type { ReadName } from './names-read.ts';
import { isOfficeName } from './office-name.ts';
import { plainCase } from './plain-case.ts';
import type { PublisherCandidate } from './publisher-candidates.ts';
import { isSure, keyOf, type NameForm, readForm } from './publisher-forms.ts';

/** A name that may be the publisher's, null for "nobody is named", and which signs speak for or against it. */
export interface PublisherChoice {
  readonly name: string | null;
  readonly signs: readonly string[];
}

/** What is known of the document already. */
export interface KnownOfHead {
  readonly title: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
}

/** The candidates of a text with their signs, "nobody" first. */
export function publisherSigns(
  candidates: readonly PublisherCandidate[],
  read: readonly ReadName[],
  story: string,
  known: KnownOfHead,
): PublisherChoice[] {
  const small = story.toLowerCase();
  const forms = new Map<string, NameForm>();
  const formOf = (name: string) => {
    const form = forms.get(name) ?? readForm(name, small);
    forms.set(name, form);
    return form;
  };
  const lines = new Map<string, LineForm>();
  const lineOf = (line: string) => {
    const form = lines.get(line) ?? readLine(line);
    lines.set(line, form);
    return form;
  };
  const all = candidates.map((one) => ({ one, form: formOf(one.name) }));
  const sure = new Set(all.flatMap(({ form }) => (isSure(form) ? [form.key] : [])));
  const readers = new Map<string, string[]>();
  for (const { name, by } of read)
    readers.set(keyOf(name), [...(readers.get(keyOf(name)) ?? []), `read:${by}`, 'read']);
  const within = new Map<string, string[]>();
  const among = (form: NameForm) => {
    const signs = within.get(form.key) ?? signsAmong(form, sure);
    within.set(form.key, signs);
    return signs;
  };
  const sorts = new Set(all.map(({ form }) => form.sort));
  const none = [
    'none',
    known.dateline === null && 'none:noDateline',
    known.byline !== null && 'none:byline',
    sorts.has('outlet') && 'none:outlet',
    sorts.has('office') && 'none:office',
  ];
  return [
    { name: null, signs: none.filter((sign) => sign !== false) },
    ...all.map(({ one, form }) => ({
      name: one.name,
      signs: [
        ...new Set([
          ...form.signs,
          ...placeSigns(one, form, known, lineOf),
          ...among(form),
          ...(readers.get(form.key) ?? []),
        ]),
      ],
    })),
  ];
}

/** How a name lies in or around those that are sure to be issuers'. */
function signsAmong(form: NameForm, sure: ReadonlySet<string>): string[] {
  const others = [...sure].filter((other) => other !== form.key);
  const isPart = isSure(form) && others.some((other) => other.includes(form.key));
  const holds = others.some((other) => form.key.includes(other));
  return [
    ...(isPart ? ['partOfSure'] : []),
    ...(holds ? [isSure(form) ? 'sureHoldsSure' : 'holdsSure'] : []),
  ];
}

/** What the place of a name says, by itself and with the sort of name. */
function placeSigns(
  one: PublisherCandidate,
  { sort }: NameForm,
  known: KnownOfHead,
  lineOf: (line: string) => LineForm,
): string[] {
  const { name, zone, line, before, after } = one;
  const { title } = known;
  const isFirst = /^[^\p{L}]*$/u.test(before);
  const isTitle = title !== null && keyOf(title) === keyOf(name);
  const place: Place = {
    ...one,
    ...known,
    sort,
    isHead: zone === 'head',
    isFirst,
    isWhole: isFirst && /^[^\p{L}\p{N}]*$/u.test(after),
    isTitle,
    inTitle: !isTitle && title !== null && line.includes(title) && title.includes(name),
    own: lineOf(line),
    up: lineOf(one.above),
    down: lineOf(one.below),
    behindSort: /\b(?:of|by)\s+(?:the\s+)?$/i.test(before) && SORT_OF_TEXT.test(before),
  };
  const signs = [zone, `${sort} in ${zone}`];
  for (const [sign, holds, also] of PLACE_SIGNS) {
    if (!holds(place)) continue;
    signs.push(sign);
    if (also) signs.push(`${sign}, ${place[also]}`);
  }
  return signs;
}

/** What a whole line is. */
interface LineForm {
  readonly isFurniture: boolean;
  readonly isDay: boolean;
  readonly isOffice: boolean;
  readonly hasYear: boolean;
}

function readLine(line: string): LineForm {
  return {
    isFurniture: isFurniture(line),
    isDay: isDateLine(line),
    isOffice: isOfficeName(plainCase(line)),
    hasYear: findHeadDate(line) !== null,
  };
}

interface Place extends PublisherCandidate, KnownOfHead {
  readonly sort: string;
  readonly isHead: boolean;
  /** Nothing but marks and numbers stands before it on its line; whole: nor behind it. */
  readonly isFirst: boolean;
  readonly isWhole: boolean;
  readonly isTitle: boolean;
  readonly inTitle: boolean;
  /** The line itself, and those above and below. */
  readonly own: LineForm;
  readonly up: LineForm;
  readonly down: LineForm;
  /** "Statement by the …" */
  readonly behindSort: boolean;
}

/** A sign and when it holds; with `also`, a second sign says with which sort of name or in which zone it does. */
type PlaceRow = readonly [sign: string, holds: (place: Place) => boolean, also?: 'sort' | 'zone'];

const SORT_OF_TEXT =
  /(?:statement|communiqu[eé]|declaration|release|readout|note|minutes|conclusions|spokes\w+)/i;
const LEADS =
  /(?:\b(?:by|source|from|via|copyright|released|issued|contact)|©|\(c\)):?\s*(?:\d{4},?\s*)?(?:the )?["“(]?$/i;
const ISSUED_BY = /\b(?:issued|released?|published|distributed|prepared|attribut\w+) (?:by|to)\s+(?:the )?$/i;
const SPEAKS =
  /^ (?:(?:today|strongly|firmly|hereby|further) )?(?:has |have )?(?:noted|learned|wishes|presents|notes|informs|announce|confirms|welcomes|condemns|expresses|regrets|rejects|denies|draws|is )/;

function hasDay(text: string): boolean {
  return /\d/.test(text) && findHeadDate(text) !== null;
}

const PLACE_SIGNS: readonly PlaceRow[] = [
  ['top', ({ isHead, at }) => isHead && at === 0],
  ['second', ({ isHead, at }) => isHead && at === 1],
  ['topFirst', ({ isHead, at, isFirst }) => isHead && at === 0 && isFirst, 'sort'],
  ['first', ({ isHead, isFirst }) => isHead && isFirst],
  ['whole', ({ isWhole }) => isWhole, 'sort'],
  ['title', ({ isTitle }) => isTitle],
  ['inTitle', ({ inTitle }) => inTitle, 'sort'],
  ['byline', ({ byline, name }) => byline !== null && (byline.includes(name) || name.includes(byline))],
  ['inDateline', ({ dateline, name }) => dateline?.includes(name) === true],
  ['besideFurniture', ({ own }) => own.isFurniture],
  ['brackets', ({ before, after }) => /[([/]\s*$/.test(before) && /^\s*[)\]/]/.test(after), 'zone'],
  ['dashed', ({ after }) => /^[)\]/.]*\s*(?:—|–|―|-+|:)\s/.test(after), 'zone'],
  ['afterDay', ({ zone, before }) => zone === 'opening' && /\d/.test(before)],
  [
    'beforePlace',
    ({ zone, before, after }) =>
      zone === 'opening' && before.trim() === '' && /^[:.]?\s*[–—-]*\s*\p{Lu}{3}/u.test(after),
  ],
  ['quoted', ({ before }) => /["“«]$/.test(before)],
  ['led', ({ before }) => LEADS.test(before), 'sort'],
  ['copyright', ({ before }) => /©|\(c\)|copyright/i.test(before)],
  ['issuedBy', ({ before }) => ISSUED_BY.test(before)],
  [
    'issues',
    ({ after }) => /^ (?:has |have |today |on \w+ )?(?:issued|released|published) the following/.test(after),
  ],
  ['speaks', ({ zone, after }) => zone === 'opening' && SPEAKS.test(after)],
  [
    'beforeSort',
    ({ after }) =>
      /^\s+(?:(?:press|media|official|news) )?(?:release|statement|communiqu[eé]|declaration)/i.test(after),
  ],
  ['behindSort', ({ behindSort }) => behindSort],
  [
    'behindOf',
    ({ behindSort, before }) => !behindSort && /\b(?:of|for|to|from)\s+(?:the\s+)?$/i.test(before),
  ],
  [
    'dayBeside',
    ({ zone, own, before, after }) =>
      (zone === 'head' || zone === 'foot') && own.hasYear && (hasDay(after) || hasDay(before)),
  ],

  ['dayBelow', ({ isHead, isWhole, down }) => isHead && isWhole && down.isDay],
  ['furnitureBelow', ({ isHead, isWhole, down }) => isHead && isWhole && down.isFurniture],
  ['officeAbove', ({ isHead, up }) => isHead && up.isOffice],
  ['officeBelow', ({ isHead, down }) => isHead && down.isOffice, 'sort'],
  ['joined', ({ isHead, isWhole, apart }) => isHead && isWhole && !apart],
  ['last', ({ zone, at }) => zone === 'foot' && at === 0],
  ['footWhole', ({ zone, isWhole }) => zone === 'foot' && isWhole],
  ['isTold', ({ zone, before }) => zone === 'story' && /\btold (?:the )?$/i.test(before)],
  ['tells', ({ zone, before }) => zone === 'story' && !/\btold (?:the )?$/i.test(before)],
  [
    'cites',
    ({ zone, after }) =>
      zone === 'story' && /^ (?:reports|writes|informs),? (?:citing|quoting|referring|with)/.test(after),
  ],
  ['cut', ({ before, after }) => /^,?\s*(?:and|&|of|for)\b/i.test(after) || /\b(?:and|&)\s*$/i.test(before)],
  ['cutAtComma', ({ sort, after }) => sort === 'office' && /^,\s*\p{Lu}/u.test(after)],
  [
    'besidePhoto',
    ({ line }) => /\b(?:photo|photograph|picture|image|caption)\b|\p{Lu}{2}\/\p{Lu}\p{Ll}/u.test(line),
  ],
  ['beforeColon', ({ isHead, after }) => isHead && /^:\s/.test(after)],
  ['besideAddress', ({ line }) => /\.(?:com|org|net|[a-z]{2})\b/i.test(line)],
];
