import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import type { CountryEntry, DraftAttribution, Gazetteer, RoleEntry } from '../record/index.ts';
import { indexGazetteer, resolveActors } from './index.ts';

/** A state and the people of a text, all with forms of the same shape: one word each, adjective in -n. */
interface Side {
  readonly code: string;
  readonly name: string;
  readonly adjective: string;
  readonly capital: string;
  readonly minister: string;
  readonly spokesman: string;
}

const SIDES: readonly Side[] = [
  side('KEN', 'Kenya', 'Kenyan', 'Nairobi', 'Moraa', 'Kibet'),
  side('LVA', 'Latvia', 'Latvian', 'Riga', 'Ozola', 'Kalnins'),
  side('SRB', 'Serbia', 'Serbian', 'Belgrade', 'Petrova', 'Markovic'),
  side('BOL', 'Bolivia', 'Bolivian', 'Sucre', 'Quiroga', 'Mamani'),
  side('ZMB', 'Zambia', 'Zambian', 'Lusaka', 'Mulenga', 'Tembo'),
  side('ARM', 'Armenia', 'Armenian', 'Yerevan', 'Sargsyan', 'Hakobyan'),
  side('TUN', 'Tunisia', 'Tunisian', 'Tunis', 'Gharbi', 'Trabelsi'),
  side('EST', 'Estonia', 'Estonian', 'Tallinn', 'Tamme', 'Kask'),
  side('COL', 'Colombia', 'Colombian', 'Bogota', 'Restrepo', 'Ospina'),
  side('BGR', 'Bulgaria', 'Bulgarian', 'Sofia', 'Dimova', 'Ivanov'),
  side('NAM', 'Namibia', 'Namibian', 'Windhoek', 'Shikongo', 'Nangolo'),
  side('ALB', 'Albania', 'Albanian', 'Tirana', 'Hoxha', 'Gjoka'),
];

function side(
  code: string,
  name: string,
  adjective: string,
  capital: string,
  minister: string,
  spokesman: string,
): Side {
  return { code, name, adjective, capital, minister, spokesman };
}

/** Texts in which `{a.name}` stands for a form of the first side. `[…]` marks a source, `<…>` a recipient. */
const TEXTS = [
  '{a.capital} urges {b.capital} to close the crossing.\n\nThe {a.adjective} foreign minister, Elena {a.minister}, told her {b.adjective} counterpart, Paul {b.spokesman}, that {a.name} would wait. [{a.minister}] added that she trusts <{b.name}>. “We are ready,” [she] said.',
  '{a.name} and {b.name} held talks in {b.capital}. According to [the {a.adjective} Foreign Ministry], the two countries agreed on a truce. The ministry said its spokesman, Adam {a.spokesman}, would travel. {b.adjective} troops left.',
  "[{a.adjective} Prime Minister Anna {a.minister}] warned <{b.capital}> on Monday. {b.name}'s government rejected the warning. Its spokesman, {b.spokesman}, called {a.minister} unwise. They will meet again, officials in {a.capital} said.",
  'Ministers of {a.name} met {b.adjective} officials. The {b.adjective} side thanked {a.name}. [Foreign Minister Elena {a.minister} of {a.name}] told <reporters> that he was right, and that {b.minister} had called her.',
];

function fill(template: string, a: Side, b: Side): string {
  return template
    .replaceAll(/\{a\.(\w+)\}/g, (_, key: keyof Side) => a[key])
    .replaceAll(/\{b\.(\w+)\}/g, (_, key: keyof Side) => b[key]);
}

/** The text without its marks, and a draft for each marked source. */
function read(marked: string): { text: string; drafts: DraftAttribution[] } {
  const drafts: DraftAttribution[] = [];
  let text = '';
  for (const part of marked.split(/([[<][^\]>]*[\]>])/)) {
    const range = { start: text.length, end: text.length + part.length - 2 };
    if (part.startsWith('[')) drafts.push(draftOf(range));
    if (part.startsWith('<')) drafts.push({ ...draftOf(range), source: null, recipients: [range] });
    text += /^[[<]/.test(part) ? part.slice(1, -1) : part;
  }
  return { text, drafts };
}

function draftOf(source: { start: number; end: number }): DraftAttribution {
  const rest = {
    cue: null,
    content: [],
    recipients: [],
    cited: [],
    quotation: 'indirect',
    parent: null,
  } as const;
  return { ...rest, source, act: 'assertive', force: 2, negated: false, score: 1, by: 'hand' };
}

const gazetteer: Gazetteer = {
  formerStates: [],
  countries: SIDES.map(({ code, name, adjective, capital }): CountryEntry => {
    const people = [`${adjective}s`];
    return {
      code,
      name,
      names: [],
      adjectives: [adjective],
      people,
      capitals: [capital],
      seats: [],
      wikidata: null,
    };
  }),
  organizations: [],
  leaders: [],
  roles: ['prime minister', 'foreign minister', 'minister', 'spokesman', 'official']
    .map((phrase): RoleEntry => ({ phrase, sector: 'GOV', kind: 'person', gender: null }))
    .concat([
      { phrase: 'foreign ministry', sector: 'GOV', kind: 'office', gender: null },
      { phrase: 'troops', sector: 'MIL', kind: 'population', gender: null },
      { phrase: 'reporters', sector: 'MED', kind: 'population', gender: null },
    ]),
};
const index = indexGazetteer(gazetteer);

/** What is found, with every form of a side put back to its placeholder. */
function found(template: string, a: Side, b: Side) {
  const { text, drafts } = read(fill(template, a, b));
  const document = documentOf(text);
  const neutral = (words: string) => {
    let result = words;
    for (const [name, one] of [
      ['A', a],
      ['B', b],
    ] as const) {
      result = result.replaceAll(one.code, `${name}.code`);
      for (const key of ['adjective', 'name', 'capital', 'minister', 'spokesman'] as const) {
        const form = `${name}.${key}`;
        result = result.replaceAll(one[key], form).replaceAll(one[key].toLowerCase(), form);
      }
    }
    return result;
  };
  const { actors } = resolveActors(document, analyse(document), drafts, index);
  return actors.map(({ mentions, ...actor }) =>
    neutral(JSON.stringify([actor, mentions.map((m) => m.text)])),
  );
}

test('what is found does not depend on which countries a text is about', () => {
  const anySide = fc.constantFrom(...SIDES);
  const property = fc.property(fc.constantFrom(...TEXTS), anySide, anySide, (template, a, b) => {
    fc.pre(a !== b);
    expect(found(template, a, b)).toEqual(found(template, SIDES[0]!, SIDES[1]!));
  });
  fc.assert(property, { numRuns: 120, seed: 20251021 });
});

test('every text finds both sides, so that the swap says something', () => {
  for (const template of TEXTS) {
    const all = found(template, SIDES[0]!, SIDES[1]!).join('\n');
    expect(all).toContain('"country":"A.code"');
    expect(all).toContain('"country":"B.code"');
  }
});
