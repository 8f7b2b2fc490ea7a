import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { loadLexicons } from '../pipeline/load-lexicons.ts';
import type { Actor, CountryEntry, DraftAttribution, Range } from '../record/index.ts';
import { indexGazetteer, resolveActors } from './index.ts';

const { gazetteer } = loadLexicons();
const index = indexGazetteer(gazetteer);

/** The words of a state: its name as it stands after a preposition, adjective, people in the plural and capital. */
interface Side {
  readonly country: CountryEntry;
  readonly name: string;
  readonly adjective: string;
  readonly people: string;
  readonly capital: string;
}
type Form = 'name' | 'adjective' | 'people' | 'capital';

/** States whose name has an article in running text. */
const ARTICLED = /^(?:United |Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|.*Republic|.*Islands)/;

const SIDES = gazetteer.countries
  .filter(({ adjectives, people, capitals }) => adjectives.length * people.length * capitals.length > 0)
  .map((country): Side => {
    const { name, adjectives, people, capitals } = country;
    const articled = ARTICLED.test(name) ? `the ${name}` : name;
    const plural = people.find((one) => /(?:s|men)$/.test(one)) ?? people[0]!;
    return { country, name: articled, adjective: adjectives[0]!, people: plural, capital: capitals[0]! };
  });

/** "Four Chinese were held": the people are called as the adjective is, and no ending tells which it is. */
const isInvariable = ({ adjective, people }: Side) => adjective === people;
/** "Officials in St. John's said": the end of the name reads as a possessive. */
const hasPossessive = ({ capital }: Side) => capital.endsWith("'s");
const PLAIN = SIDES.filter((side) => !isInvariable(side) && !hasPossessive(side));

/** Texts in which `{a.name}` stands for a form of the first side. `[…]` marks a source, `<…>` a recipient. */
const TEXTS = [
  '{a.capital} urges {b.capital} to close the crossing.\n\nThe {a.adjective} foreign minister, Elena Moraa, told her {b.adjective} counterpart, Paul Kibet, that {a.name} would wait. [Moraa] added that she trusts <{b.name}>. “We are ready,” [she] said.',
  'Officials of {a.name} and {b.name} held talks in {b.capital}. According to [the {a.adjective} Foreign Ministry], the two countries agreed on a truce. The ministry said its spokesman, Adam Tembo, would travel. {b.adjective} troops left.',
  '[{a.adjective} Prime Minister Anna Ozola] warned <{b.capital}> on Monday. The {b.adjective} government rejected the warning. Its spokesman, Kalnins, called Ozola unwise. They will meet again, officials in {a.capital} said.',
  'Ministers of {a.name} met {b.adjective} officials. The {b.adjective} side thanked {a.name}. [Foreign Minister Elena Moraa of {a.name}] told <reporters> that he was right, and that Quiroga had called her.',
  'A group of {a.people} crossed into {b.name} on Friday. [A {b.adjective} officer] said that four {a.people} were held. [The {a.adjective} embassy in {b.capital}] asked for their release.',
  'The president of {a.name}, Marta Ospina, arrived in {b.capital} for talks with the {b.adjective} leader. [Ospina] thanked <{b.name}> for its hospitality. {a.adjective} media praised the visit.',
  'The army of {b.name} fired on two {a.adjective} boats. [{a.capital}] accused <{b.capital}> of aggression. [The {b.adjective} defence ministry] denied it, and said {a.adjective} vessels had entered its waters.',
  'Both {a.name} and {b.name} want peace, [the {b.adjective} ambassador to {a.name}] said. [He] called the {a.adjective} offer fair. {b.people} hope for a deal.',
  'Relations between {a.name} and {b.name} have been tense since 2019. In {a.capital}, [a government spokesman] said that {b.capital} had not replied. [Opposition lawmakers in {b.capital}] criticised the {b.adjective} cabinet.',
  '[The {a.adjective} and {b.adjective} foreign ministers] said that the border would open. [{b.name}] offered <{a.name}> a loan. The {a.adjective} central bank declined to comment.',
  'The trade deal with {b.name} was signed by {a.adjective} Deputy Prime Minister Ivan Dimov. [Dimov] told <the {b.adjective} parliament> that {a.people} and {b.people} were friends.',
  '“{a.name} will never accept this,” [the {a.adjective} president] said in {a.capital}. [{b.adjective} Foreign Minister Olga Tamme] replied that {b.name} had no choice. [Tamme] will visit {a.capital} in June.',
];

/** A stretch of the text, and the stretch of the template that it fills; only what the template itself says has equal lengths. */
interface Piece extends Range {
  readonly from: Range;
  readonly slot: boolean;
}

interface Filled {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly drafts: readonly DraftAttribution[];
}

function fill(template: string, a: Side, b: Side): Filled {
  const pieces: Piece[] = [];
  const drafts: DraftAttribution[] = [];
  let [text, place, opened] = ['', 0, 0];
  for (const part of template.split(/(\{[ab]\.\w+\}|[[\]<>])/)) {
    const [, side, form] = /^\{([ab])\.(\w+)\}$/.exec(part) ?? [];
    const range = { start: opened, end: text.length };
    if (part === '[' || part === '<') opened = text.length;
    else if (part === ']') drafts.push({ ...DRAFT, source: range });
    else if (part === '>') drafts.push({ ...DRAFT, recipients: [range] });
    else {
      const words = side ? (side === 'a' ? a : b)[form as Form] : part;
      const added = /(?:^|[.:]\s|“)$/.test(text) ? words.replace(/^the/, 'The') : words;
      const from = { start: place, end: place + part.length };
      pieces.push({ start: text.length, end: text.length + added.length, from, slot: side !== undefined });
      text += added;
    }
    place += part.length;
  }
  return { text, pieces, drafts };
}

const DRAFT: DraftAttribution = {
  source: null,
  cue: null,
  content: [],
  recipients: [],
  cited: [],
  quotation: 'indirect',
  parent: null,
  act: 'assertive',
  force: 2,
  negated: false,
  score: 1,
  by: 'hand',
};

/** Everything that is found, said of the template: places in it, and A and B for the sides. */
function found(template: string, a: Side, b: Side): string[] {
  const filled = fill(template, a, b);
  const document = documentOf(filled.text);
  const { actors } = resolveActors(document, analyse(document), filled.drafts, index);
  const neutral = neutralWords(a, b);
  return actors.map(({ id: _, mentions, ...actor }) => {
    const places = mentions.map((mention) => placeIn(filled, mention));
    return JSON.stringify([neutralFacts(actor, a, b, neutral), places]);
  });
}

function neutralFacts(
  { country, code, name, roles, kind }: Omit<Actor, 'id' | 'mentions'>,
  a: Side,
  b: Side,
  neutral: (words: string) => string,
) {
  const sided = (value: string | null) => {
    const at = [a, b].findIndex((side) => value?.startsWith(side.country.code));
    return at < 0 ? value : `${'AB'[at]}${value!.slice(3)}`;
  };
  const held = roles.map(({ title, of }) => [title, of && neutral(of)]);
  return [kind, sided(country), sided(code), neutral(name), held];
}

/** Puts the names of both states, the longer first, back to their slots: "kenyan officials" → "A.adjective officials". */
function neutralWords(a: Side, b: Side): (words: string) => string {
  const forms = [a, b].flatMap((side, at) => {
    const { country, name, adjective, people, capital } = side;
    const words = { name: name.replace(/^the /, ''), official: country.name, people, adjective, capital };
    return Object.entries(words).map(([key, form]) => [form, `${'AB'[at]}.${key}`] as const);
  });
  const slots = new Map(forms.map(([form, slot]) => [form.toLowerCase(), slot.replace('official', 'name')]));
  const longest = [...slots.keys()]
    .sort((x, y) => y.length - x.length)
    .map((form) => form.replaceAll('.', '\\.'));
  const pattern = new RegExp(`(?<!\\p{L})(?:${longest.join('|')})(?!\\p{L})`, 'giu');
  return (words) => words.replace(pattern, (form) => slots.get(form.toLowerCase())!);
}

/** Where a mention stands in the template. One that begins or ends inside a name, its article apart, is shown by its text. */
function placeIn({ text, pieces }: Filled, { start, end }: Range): string {
  const first = pieces.find((piece) => piece.start <= start && start < piece.end)!;
  const last = pieces.find((piece) => piece.start < end && end <= piece.end)!;
  const article = /^(?:the )?$/i.test(text.slice(first.start, start));
  if ((first.slot && !article) || (last.slot && end !== last.end)) return text.slice(start, end);
  const from = first.slot ? first.from.start : first.from.start + start - first.start;
  return `${from}–${last.slot ? last.from.end : last.from.start + end - last.start}`;
}

test('exchanging two states throughout a text exchanges them in what is found, and changes nothing else', () => {
  const anySide = fc.constantFrom(...PLAIN);
  const property = fc.property(fc.constantFrom(...TEXTS), anySide, anySide, (template, a, b) => {
    fc.pre(a !== b);
    expect(found(template, b, a)).toEqual(found(template, a, b));
  });
  fc.assert(property, { numRuns: 240, seed: 20251021 });
});

test('every text finds both sides, so that the swap says something', () => {
  const [a, b] = ['KEN', 'BGR'].map((code) => PLAIN.find(({ country }) => country.code === code)!) as [
    Side,
    Side,
  ];
  for (const template of TEXTS) {
    const all = found(template, a, b).join('\n');
    expect(all).toContain('["state","A","A","A.name"');
    expect(all).toMatch(/"B(?:GOV)?","B\./);
  }
});

test('nearly all states of the gazetteer take part', () => {
  expect(PLAIN.length).toBeGreaterThanOrEqual(160);
});

const swapped = (template: string, code: string) => {
  const [a, b] = [code, 'KEN'].map((one) => SIDES.find(({ country }) => country.code === one)!) as [
    Side,
    Side,
  ];
  expect(found(template, b, a)).toEqual(found(template, a, b));
};

test.fails('known failure: a people that is called as its adjective is taken for the state', () => {
  swapped(TEXTS[4]!, 'JPN');
});

test.fails('known failure: a capital that ends in a possessive is cut', () => {
  swapped(TEXTS[8]!, 'GRD');
});
