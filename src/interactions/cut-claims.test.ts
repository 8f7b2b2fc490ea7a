import { expect, test } from 'vitest';
import { attributionOf, castOf, documentOf, type HandActor } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import type { Act, Attribution, Claim, CueEntry, Force } from '../record/index.ts';
import type { CutOptions } from './claim-work.ts';
import { cutClaims } from './index.ts';

const CUES: readonly (readonly [act: Act, force: Force, phrases: string])[] = [
  ['assertive', 1, 'discuss, exchange, raise, mention, touch on'],
  ['assertive', 2, 'say, tell, add, note, state, inform, explain, announce, confirm, recall'],
  ['assertive', 3, 'stress, emphasize, reiterate, reaffirm, underline, deny'],
  ['assertive', 4, 'make clear'],
  ['assertive', 5, 'warn'],
  ['directive', 3, 'call for, call on, ask'],
  ['directive', 4, 'urge'],
  ['directive', 4, 'instruct'],
  ['directive', 5, 'demand'],
  ['expressive', 2, 'thank, welcome, express, voice, appreciate, congratulate, wish'],
  ['commissive', 2, 'agree, propose, offer'],
  ['commissive', 4, 'reject'],
];

const cues: CueEntry[] = CUES.flatMap(([act, force, phrases]) =>
  phrases.split(', ').map((phrase) => ({
    phrase,
    class: 'verb',
    frames: ['clause', 'object'],
    act,
    force,
    polarity: 'neutral',
    recipient: 'none',
    strength: 0.9,
    examples: [],
    counterexamples: [],
  })),
);

const people: Record<string, HandActor> = {
  oduya: { says: ['Oduya', 'The Minister'], country: 'KEN' },
  sarel: { says: ['Sarel'], roles: [{ title: 'foreign minister', of: 'Tesseria' }] },
};

function cut(text: string, options: Partial<CutOptions> = {}, attributions: readonly Attribution[] = []) {
  const document = documentOf(text);
  const cast = castOf(text, people);
  const account = cutClaims(document, analyse(document), attributions, cast, {
    party: 'KEN',
    cues,
    modifiers: [{ phrase: 'strongly', shift: 1 }],
    topicsOf: () => [],
    ...options,
  });
  const textOf = (claim: Claim) => claim.spans.map((s) => text.slice(s.start, s.end)).join(' | ');
  return {
    ...account,
    texts: account.claims.map(textOf),
    courtesies: account.boilerplate.map((range) => text.slice(range.start, range.end)),
  };
}

test('coordinated verbs of speech make two claims, each from its verb to the end of what it governs', () => {
  const { texts, claims } = cut(
    'Oduya voiced deep concern about the raids and called for restraint on both sides.',
  );
  expect(texts).toEqual(['voiced deep concern about the raids', 'called for restraint on both sides']);
  expect(claims.map(({ speaker, act, force }) => [speaker, act, force])).toEqual([
    ['KEN', 'expressive', 3],
    ['KEN', 'directive', 3],
  ]);
});

test('a participle is a claim of its own, but part of a discussion that it spells out', () => {
  expect(cut('Oduya welcomed the offer, stressing that it came late.').texts).toEqual([
    'welcomed the offer',
    'stressing that it came late',
  ]);
  const talked = cut('The two ministers discussed the border, emphasizing the need for calm.');
  expect(talked.texts).toEqual(['The two ministers discussed the border, emphasizing the need for calm']);
  expect(talked.claims[0]!.force).toBe(3);
});

test('the matters of an agenda are claims of their own', () => {
  expect(
    cut('They discussed the summit in Kigali, the shortage of fuel, as well as a joint patrol.').texts,
  ).toEqual(['the summit in Kigali', 'the shortage of fuel', 'a joint patrol']);
});

test.each([
  'They discussed trade, energy and education cooperation.',
  'They discussed the situation in the Sahel and the Horn of Africa.',
  'They discussed issues of mutual interest, including the border, the river and the port.',
])('one matter stays one claim: %s', (sentence) => {
  expect(cut(sentence).texts).toEqual([sentence.slice(0, -1)]);
});

test('passives and bare statements are claims whole', () => {
  const text = 'The importance of the mission was emphasized. The talks were held in a frank atmosphere.';
  const { texts, claims } = cut(text);
  expect(texts).toEqual([
    'The importance of the mission was emphasized',
    'The talks were held in a frank atmosphere',
  ]);
  expect(claims.map(({ by, force }) => [by, force])).toEqual([
    ['claims/passive', 3],
    ['claims/statement', 2],
  ]);
});

test('direct speech is a claim without its marks and without "she said"; its own words tell the act', () => {
  const { texts, claims } = cut(
    '“You must leave the valley. We will not wait,” Oduya said. Sarel agreed to a pause.',
  );
  expect(texts[0]).toBe('You must leave the valley. We will not wait');
  expect(claims[0]).toMatchObject({ speaker: 'KEN', act: 'directive', force: 5, by: 'claims/speech' });
  expect(texts).toHaveLength(2);
});

test('an account that stands between quotation marks as a whole is cut like one without', () => {
  const { texts } = cut(
    'Minister Oduya called Sarel.\n\nA spokesperson said:\n\n“The Minister called for a truce. She urged Sarel to free the crew.\n\n“She noted the rains. She thanked Sarel for the grain.”',
  );
  expect(texts).toEqual([
    'called for a truce',
    'urged Sarel to free the crew',
    'noted the rains',
    'thanked Sarel for the grain',
  ]);
});

test('a post that ends in its number is prose, a reporter’s question none', () => {
  expect(
    cut('I called for a truce. Sarel noted this. (1/2)\n\nI urged restraint on all sides. (2/2)').texts,
  ).toContain('urged restraint on all sides');
  const { texts } = cut('Q: Minister, did you raise the truce?\n\nODUYA: I called for a truce.');
  expect(texts).toEqual(['called for a truce']);
});

test('what was a topic and no more has the force of a mention', () => {
  const forces = (text: string) => cut(text).claims.map(({ force }) => force);
  expect(forces('The matter of the bases was brought up.')).toEqual([1]);
  expect(forces('The bridge was built by both.')).toEqual([2]);
});

test('what was said is the claim, not the saying; a second "that" is a second claim', () => {
  const { texts } = cut('Oduya told reporters on Friday that the road is open and that the camp will close.');
  expect(texts).toEqual(['the road is open', 'that the camp will close']);
});

test('the opening line, thanks for the call, greetings and headers are no claims', () => {
  const { texts, courtesies } = cut(
    'Call with the Foreign Minister\n6 May 2025\n\nOduya spoke by telephone today with Sarel. ' +
      'She thanked Sarel for the call and wished the people of Tesseria prosperity. They agreed to meet in June.',
  );
  expect(texts).toEqual(['They agreed to meet in June']);
  expect(courtesies[0]).toContain('Call with the Foreign Minister');
  expect(courtesies.join(' ')).toContain('thanked Sarel for the call');
});

test('thanks with a matter in them are a claim', () => {
  expect(cut('Oduya thanked Sarel for the release of two pilots.').texts).toEqual([
    'thanked Sarel for the release of two pilots',
  ]);
});

test('who asked for the call is a claim, spoken by the one who asked', () => {
  const { texts, claims } = cut(
    'Oduya held a telephone conversation with Davit, at the initiative of Sarel.',
  );
  expect(texts).toEqual(['at the initiative of Sarel']);
  expect(claims[0]).toMatchObject({ speaker: 'tesseria', by: 'claims/initiative' });
});

test('an opening line that is all there is gives its purpose', () => {
  expect(cut('Oduya spoke today with Sarel to discuss the reopening of the bridge.').texts).toEqual([
    'to discuss the reopening of the bridge',
  ]);
});

test('parties have keys that hold in every document: country code, state by name, both, or the account’s own for "I"', () => {
  const speakers = (text: string) => cut(text).claims.map((claim) => claim.speaker);
  expect(speakers('Sarel demanded a new vote in the south.')).toEqual(['tesseria']);
  expect(speakers('Both sides agreed on a new date for the vote.')).toEqual(['both']);
  expect(speakers('I made clear that the bridge stays shut.')).toEqual(['KEN']);
  expect(speakers('Oduya welcomed the vote in the south. She urged Sarel to go on.')).toEqual(['KEN', 'KEN']);
});

test('an adverb of strength raises the force; orders to one’s own staff press nobody', () => {
  expect(cut('Oduya strongly urged an end to the raids.').claims[0]!.force).toBe(5);
  expect(cut('They instructed their teams to meet in May.').claims[0]!.force).toBe(2);
});

test('a refusal to answer is negated', () => {
  expect(cut('“I can neither confirm nor deny it at this point,” Sarel said.').claims[0]!.negated).toBe(true);
});

test('an opening that names the matter belongs to the matter of all that follows', () => {
  const text = 'On potash, Oduya noted the request.';
  const { claims } = cut(text);
  expect(claims[0]!.matter.map((r) => text.slice(r.start, r.end))).toEqual(['the request', 'On potash']);
});

test('with attributions, only what they say is the account, and the claim knows its attribution', () => {
  const text = 'Oduya warned that the bridge would close. Sarel rejected the demand as empty talk.';
  const own = attributionOf(text, { id: 's7', cue: 'rejected', content: 'the demand as empty talk' });
  const { texts, claims } = cut(text, { attributions: ['s7'] }, [own]);
  expect(texts).toEqual(['rejected the demand as empty talk']);
  expect(claims[0]!.attribution).toBe('s7');
});

test.each([
  '',
  'Word',
  '😀',
  '\ud800 said \udfff that',
  'שלום עולם',
  '"""',
  'said said said',
  ', , and and',
])('any text will do: %j', (text) => {
  for (const claim of cut(text).claims)
    for (const span of claim.spans) expect(span.end).toBeLessThanOrEqual(text.length);
});

test('in a report, who is credited at the end and what another says meanwhile are no part of a claim', () => {
  const told =
    'Oduya urged Tesseria to free two engineers, the ministry said on Friday, as Sarel stressed that the courts would decide.';
  expect(cut(told).texts).toEqual([
    'urged Tesseria to free two engineers',
    'stressed that the courts would decide',
  ]);
  const credited = 'Sarel said Kenya would reopen the road, according to a statement from the ministry.';
  expect(cut(credited).texts).toEqual(['Kenya would reopen the road']);
  expect(cut('Oduya called for restraint, the ministry said in a statement.').texts).toEqual([
    'called for restraint',
  ]);
});

test('who is told of behind "who" says a claim of his own, if he says anything', () => {
  const around = cut('Oduya urged Sarel, who told her that Tesseria would not yield, to wait.');
  expect(around.texts).toHaveLength(1);
  expect(around.texts[0]).toMatch(/^urged Sarel.*to wait$/);
  const behind = cut('Sarel welcomed Oduya, who told him that Kenya would wait.');
  expect(behind.texts).toEqual(['Kenya would wait']);
  expect(cut('Sarel offered a meeting to Oduya, who welcomed it with pleasure.').texts).toHaveLength(1);
});
