import { expect, test } from 'vitest';
import { attributionOf, castOf, documentOf, type HandActor } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import type { Attribution, Event, Interaction } from '../record/index.ts';
import { AddresseeScene } from './addressee-signs.ts';
import { draftUndertakings } from './find-undertakings.ts';
import { findUndertakings } from './index.ts';

const people: Record<string, HandActor> = {
  oduya: { says: ['Oduya'], country: 'KEN' },
  brandt: { says: ['Brandt'], country: 'DEU' },
  clans: { says: ['the clans'], kind: 'armed-group' },
};

const CALL: Interaction = {
  id: 'i',
  kind: 'call',
  date: null,
  participants: ['brandt', 'oduya'],
  evidence: [],
  accounts: [],
  by: 'by hand',
};

const DEMANDS = { act: 'directive', force: 5 } as const;

function found(
  text: string,
  attributions: readonly Attribution[] = [],
  published: string | null = null,
  interactions: readonly Interaction[] = [],
  events: readonly Event[] = [],
) {
  const document = documentOf(text, { published });
  return findUndertakings(
    document,
    analyse(document),
    attributions,
    castOf(text, people),
    interactions,
    events,
  );
}

test('an urged thing is a demand with its words, from speaker to recipient', () => {
  const text = 'Oduya urged Brandt to reopen the crossing by 3 May 2025 unless the raids go on.';
  const attribution = attributionOf(text, {
    source: 'Oduya',
    cue: 'urged',
    content: 'to reopen the crossing by 3 May 2025 unless the raids go on',
    speaker: 'oduya',
    recipients: ['brandt'],
    act: 'directive',
    force: 4,
  });
  expect(found(text, [attribution])).toMatchObject([
    {
      kind: 'demand',
      from: 'oduya',
      to: 'brandt',
      what: { text: 'to reopen the crossing by 3 May 2025 unless the raids go on' },
      condition: { text: 'unless the raids go on' },
      deadline: '2025-05-03',
      restates: false,
    },
  ]);
});

test('a demand that is renewed restates one, a mild request is none', () => {
  const text = 'Oduya reiterated the call to leave. Brandt invited her to dinner.';
  const again = attributionOf(text, {
    cue: 'reiterated',
    content: 'the call to leave',
    act: 'directive',
    force: 3,
  });
  const mild = attributionOf(text, { cue: 'invited', content: 'to dinner', act: 'directive', force: 2 });
  expect(found(text, [again, mild])).toMatchObject([
    { kind: 'demand', restates: true },
    { kind: 'offer', restates: false },
  ]);
});

test('who is asked may stand at the head of what is asked', () => {
  const text = 'Brandt demanded that Oduya open the crossing.';
  const facts = {
    cue: 'demanded',
    content: 'that Oduya open the crossing',
    speaker: 'brandt',
    act: 'directive',
    force: 5,
  } as const;
  expect(found(text, [attributionOf(text, facts)])).toMatchObject([
    { kind: 'demand', from: 'brandt', to: 'oduya' },
  ]);
});

test('who is talked with is asked rather than nobody', () => {
  const facts = {
    source: 'Brandt',
    cue: 'asked for',
    content: 'two ships',
    speaker: 'brandt',
    act: 'directive',
    force: 3,
  } as const;
  const text = 'In a call with Oduya, Brandt asked for two ships.';
  expect(found(text, [attributionOf(text, facts)], null, [CALL])).toMatchObject([
    { from: 'brandt', to: 'oduya' },
  ]);
  const alone = 'Brandt asked for two ships.';
  expect(found(alone, [attributionOf(alone, facts)])).toMatchObject([{ from: 'brandt', to: null }]);
});

test('whoever is spoken to is promised it, not the state named beside', () => {
  const text = 'Brandt assured Oduya of Kenya that two ships would be sent.';
  const document = documentOf(text);
  const cast = castOf(text, { ...people, kenya: { says: ['Kenya'], kind: 'state', country: 'KEN' } });
  const facts = {
    cue: 'assured',
    content: 'that two ships would be sent',
    speaker: 'brandt',
    recipients: ['oduya'],
    act: 'commissive',
  } as const;
  expect(
    findUndertakings(document, analyse(document), [attributionOf(text, facts)], cast, [CALL], [])[0]?.to,
  ).toBe('oduya');
});

test('what the two of a talk promise together is promised to neither', () => {
  const text = 'Brandt spoke with Oduya. Both pledged to send ships.';
  const document = documentOf(text);
  const cast = castOf(text, { ...people, both: { says: ['Both'], kind: 'other' } });
  const facts = { cue: 'pledged', content: 'to send ships', speaker: 'both', act: 'commissive' } as const;
  expect(
    findUndertakings(document, analyse(document), [attributionOf(text, facts)], cast, [CALL], []),
  ).toMatchObject([{ kind: 'commitment', from: 'both', to: null }]);
});

test('the headline of a demand and the text that tells it again are one', () => {
  const text = 'BRANDT DEMANDS APOLOGY\n\nBrandt demanded that Oduya say sorry for the raid.';
  const both = ['DEMANDS', 'demanded'].map((cue, at) =>
    attributionOf(text, {
      cue,
      content: ['APOLOGY', 'that Oduya say sorry for the raid'][at]!,
      speaker: 'brandt',
      act: 'directive',
      force: 5,
    }),
  );
  const document = documentOf(text, { title: 'BRANDT DEMANDS APOLOGY' });
  const read = (attributions: readonly Attribution[]) =>
    findUndertakings(document, analyse(document), attributions, castOf(text, people), [], []);
  expect(read(both)).toMatchObject([{ what: { text: 'that Oduya say sorry for the raid' } }]);
  expect(read(both.slice(0, 1))).toHaveLength(1);
});

test('a commitment inside the words of another is the same', () => {
  const text = 'Brandt reaffirmed his commitment to send two ships.';
  const outer = attributionOf(text, {
    cue: 'reaffirmed',
    content: 'his commitment to send two ships',
    speaker: 'brandt',
  });
  const inner = attributionOf(text, { cue: 'commitment', content: 'to send two ships', speaker: 'brandt' });
  expect(found(text, [outer, { ...inner, id: 'inner' }])).toMatchObject([
    { what: { text: 'to send two ships' }, attributions: [outer.id, 'inner'] },
  ]);
});

test('what a speaker says its own side will do binds it, what others will do does not', () => {
  const said = (content: string) =>
    attributionOf(`Brandt said ${content}.`, { source: 'Brandt', cue: 'said', content, speaker: 'brandt' });
  const kinds = (content: string) => found(`Brandt said ${content}.`, [said(content)]).map((u) => u.kind);
  expect(kinds('that Brandt would send two ships')).toEqual(['commitment']);
  expect(kinds('that Brandt would not send ships')).toEqual(['refusal']);
  expect(kinds('that Oduya would send two ships')).toEqual([]);
});

test.each([
  ['told', 'that Brandt could not join the patrols', 'refusal'],
  ['said', 'that the note would be handed over on Monday', 'commitment'],
  ['said', 'that its contents would not be disclosed', 'refusal'],
  ['said', 'that the current would be cut on 3 May unless the bill was paid', 'ultimatum'],
  ['said', 'that Brandt would recall its envoy unless the raids stopped', 'warning'],
  ['stressed', 'that Oduya must reopen the crossing', 'demand'],
  ['says', 'that the raids ought to stop', 'demand'],
  ['said', 'that Brandt must rest', null],
  ['said', 'that the rains will come in March', null],
  ['told', 'that Germany would have no choice but to recall its envoy', 'warning'],
  ['vowed', 'to close the port within ten days unless the crew was freed', 'ultimatum'],
  ['has given', '72 hours to leave the valley', 'ultimatum'],
  ['gave', 'a speech on the truce', null],
  ['told', 'to stop the raids', 'demand'],
  ['wants', 'the commander of the post sacked', 'demand'],
  ['wants', 'to meet the envoy', null],
  ['expects', 'to see the launchers gone by May', 'demand'],
  ['reserved', 'the right to close the pass', 'warning'],
  ['swore', 'to carry the gate home', 'commitment'],
  ['demanded', 'that the men be freed by Sunday, or the gate would stay shut', 'ultimatum'],
  ['stands ready', 'to host the next round', 'offer'],
  ['reaffirmed', 'his country’s readiness to resume the talks', 'offer'],
  ['reaffirmed', 'his country’s commitment to the truce', 'commitment'],
  ['announced', 'a grant of two million kroner', 'commitment'],
  ['announced', 'a day of mourning', null],
  ['assured', 'that nobody was being held', null],
  ['assured', 'that nobody would be held', 'commitment'],
  ['declined', 'to comment on the raid', null],
  ['declined', 'to receive the envoy', 'refusal'],
])('Brandt %s %s: %s', (cue, content, kind) => {
  const text = `Brandt ${cue} ${content}.`;
  const facts = { source: 'Brandt', cue, content, speaker: 'brandt', ...(cue === 'demanded' && DEMANDS) };
  expect(found(text, [attributionOf(text, facts)]).map((u) => u.kind)).toEqual(kind === null ? [] : [kind]);
});

test('each clause of what is said is judged by itself', () => {
  const text = 'Brandt stressed that Oduya must reopen the crossing and that the raids should stop.';
  const facts = {
    cue: 'stressed',
    content: 'that Oduya must reopen the crossing and that the raids should stop',
    speaker: 'brandt',
  };
  expect(found(text, [attributionOf(text, facts)])).toMatchObject([
    { kind: 'demand', to: 'oduya', what: { text: 'that Oduya must reopen the crossing' } },
    { kind: 'demand', what: { text: 'that the raids should stop' } },
  ]);
});

test('what one tells the press one promises somebody else', () => {
  const text = 'Brandt told reporters that Brandt would send two ships.';
  const document = documentOf(text);
  const cast = castOf(text, { ...people, press: { says: ['reporters'], kind: 'media' } });
  const told = attributionOf(text, {
    cue: 'told',
    content: 'that Brandt would send two ships',
    speaker: 'brandt',
    recipients: ['press'],
  });
  expect(findUndertakings(document, analyse(document), [told], cast, [], [])).toMatchObject([
    { kind: 'commitment', from: 'brandt', to: null },
  ]);
});

test.each([
  'whether the port was open',
  'about the raid',
  'why nobody came',
])('a question demands nothing: asked %s', (content) => {
  const text = `Brandt asked ${content}.`;
  const facts = { cue: 'asked', content, speaker: 'brandt', act: 'directive', force: 3 } as const;
  expect(found(text, [attributionOf(text, facts)])).toEqual([]);
});

test('a charge that is rejected was no request', () => {
  const text = 'Brandt rejected the charge that he lied.';
  const facts = {
    cue: 'rejected',
    content: 'the charge that he lied',
    speaker: 'brandt',
    act: 'assertive',
    force: 4,
  } as const;
  expect(found(text, [attributionOf(text, facts)])).toEqual([]);
});

test('a demand that leaves no third way is an ultimatum', () => {
  const text = 'Brandt said the clans must leave the valley or face arrest.';
  const facts = {
    cue: 'said',
    content: 'the clans must leave the valley or face arrest',
    act: 'directive',
    force: 5,
  } as const;
  expect(found(text, [attributionOf(text, facts)])).toMatchObject([
    { kind: 'ultimatum', alternatives: [{}, { text: 'face arrest' }] },
  ]);
});

test('a negated expression undertakes nothing', () => {
  const text = 'Oduya did not promise to leave.';
  const attribution = attributionOf(text, {
    cue: 'promise',
    content: 'to leave',
    act: 'commissive',
    negated: true,
  });
  expect(found(text, [attribution])).toEqual([]);
});

test('an ultimatum has its giver, its addressee and its two ways out', () => {
  const text =
    'The move follows Oduya’s ultimatum to the clans — to either hand in their guns or leave the valley.';
  expect(found(text)).toMatchObject([
    {
      kind: 'ultimatum',
      from: 'oduya',
      to: 'clans',
      alternatives: [{ text: 'hand in their guns' }, { text: 'leave the valley' }],
    },
  ]);
});

test('a named agreement carries the fields it is to cover', () => {
  const text =
    'Oduya wants to widen the Lake Basin Agreement to include fisheries, transport, and energy projects, as well as student visas.';
  expect(found(text)).toMatchObject([
    {
      kind: 'agreement',
      what: { text: 'Lake Basin Agreement' },
      domains: [
        { text: 'fisheries' },
        { text: 'transport' },
        { text: 'energy projects' },
        { text: 'student visas' },
      ],
    },
  ]);
});

test('a clause that goes on about an agreement is none of its fields', () => {
  expect(found('Oduya and Brandt signed a pact on joint patrols, which Kenya left in March.')).toMatchObject([
    { kind: 'agreement', domains: [{ text: 'joint patrols' }] },
  ]);
});

test('a deal that is only wished for is no agreement, a signed one is', () => {
  expect(found('A deal would help, Oduya thinks.')).toEqual([]);
  expect(found('Oduya and Brandt signed a pact on fishing and tourism.')).toMatchObject([
    {
      kind: 'agreement',
      status: 'signed',
      from: 'oduya',
      to: 'brandt',
      domains: [{ text: 'fishing' }, { text: 'tourism' }],
    },
  ]);
});

test.each([
  'Brandt’s appointment of Oduya as special envoy to the lakes drew praise.',
  'Brandt appointed Oduya special envoy to the lakes.',
  'Brandt named Oduya as special envoy to the lakes.',
  'Oduya was appointed special envoy to the lakes by Brandt.',
])('an appointment: %s', (text) => {
  expect(found(text)).toMatchObject([
    {
      kind: 'appointment',
      from: 'brandt',
      to: 'oduya',
      what: { text: expect.stringContaining('special envoy to the lakes') },
    },
  ]);
});

test('the word "named" alone appoints nobody', () => {
  expect(found('Brandt named Oduya in a complaint.')).toEqual([]);
});

test('whom the event in the same words names is likelier meant', () => {
  const text = 'Brandt met the clans. Oduya demanded an apology.';
  const attribution = attributionOf(text, {
    source: 'Oduya',
    cue: 'demanded',
    content: 'an apology',
    speaker: 'oduya',
    act: 'directive',
    force: 5,
  });
  const event: Event = {
    id: 'e1',
    type: 'REQUEST',
    mode: null,
    contexts: [],
    actor: ['oduya'],
    recipient: ['brandt'],
    date: null,
    status: 'occurred',
    attribution: attribution.id,
    evidence: [{ start: 28, end: 47, text: text.slice(28, 47) }],
    score: 0.6,
    by: 'test',
  };
  const analysis = analyse(documentOf(text));
  const scene = (events: Event[]) =>
    new AddresseeScene(text, analysis, castOf(text, people), [attribution], [], events);
  const [draft] = draftUndertakings(documentOf(text), analysis, [attribution], castOf(text, people));
  const signOf = (events: Event[]) =>
    scene(events)
      .candidates(draft!)
      .map(({ id, signs }) => [id, signs.eventSide]);
  expect(signOf([event])).toEqual([
    ['brandt', 1],
    ['clans', 0],
  ]);
  expect(signOf([])).toEqual([
    ['brandt', 0],
    ['clans', 0],
  ]);
});

test.each([
  ['Did Oduya threaten to close the pass?', 'Oduya', 'threaten', 'to close the pass'],
  ['Should Oduya refuse to table it, the courts are open.', 'Oduya', 'refuse', 'to table it'],
  ['Nobody asked Oduya to mediate.', 'Nobody', 'asked', 'to mediate'],
  ['Oduya rejected it.', 'Oduya', 'rejected', 'it'],
  ['Oduya rejected the words put in her mouth.', 'Oduya', 'rejected', 'the words put in her mouth'],
  ['Oduya promised Brandt if the worst comes.', 'Oduya', 'promised', 'if the worst comes'],
])('nothing is undertaken: %s', (text, source, cue, content) => {
  const said = attributionOf(text, { source, cue, content, speaker: 'oduya', act: 'commissive', force: 5 });
  expect(found(text, [said])).toEqual([]);
});

test('a threat that is denied is none', () => {
  const text = 'Brandt denied that Oduya had threatened to close the pass.';
  const outer = attributionOf(text, {
    source: 'Brandt',
    cue: 'denied',
    content: 'that Oduya had threatened to close the pass',
    speaker: 'brandt',
    act: 'assertive',
    force: 4,
  });
  const inner = attributionOf(text, {
    source: 'Oduya',
    cue: 'threatened',
    content: 'to close the pass',
    speaker: 'oduya',
    act: 'commissive',
    force: 5,
  });
  expect(found(text, [{ ...inner, id: 'in' }])).toHaveLength(1);
  expect(found(text, [outer, { ...inner, id: 'in', parent: outer.id }])).toEqual([]);
});

test.each([
  ['that Oduya stood ready to host the talks', 'offer', 'that Oduya stood ready to host the talks'],
  ['that should no answer come, the pass would be closed', 'warning', 'the pass would be closed'],
  ['that Oduya would send two ships; she left it there', 'commitment', 'that Oduya would send two ships'],
])('"said %s" is a %s', (content, kind, what) => {
  const text = `Oduya said ${content}.`;
  const said = attributionOf(text, { source: 'Oduya', cue: 'said', content, speaker: 'oduya' });
  expect(found(text, [said])).toMatchObject([{ kind, what: { text: what } }]);
});
