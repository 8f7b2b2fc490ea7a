import { expect, test } from 'vitest';
import { attributionOf, castOf, documentOf, eventSeen, type HandActor } from '../../fixtures/hand-built.ts';
import { readingsOfRows } from '../../fixtures/readings-of-rows.ts';
import { analyse } from '../language/index.ts';
import type { Attribution, Document, EventReading, EventType } from '../record/index.ts';
import { codeEvents } from './code-events.ts';

const SIDES: Readonly<Record<string, HandActor>> = {
  oduya: { kind: 'person', country: 'KEN', says: ['Lena Oduya', 'Oduya'] },
  brandt: { kind: 'person', country: 'TES', says: ['Karl Brandt', 'Brandt'] },
  ken: { kind: 'state', country: 'KEN', says: ['Kenya', 'Kenyan'] },
  tes: { kind: 'state', country: 'TES', says: ['Tesseria', 'Tesserian'] },
  both: { kind: 'other', says: ['The two ministers', 'both countries'] },
};

function coded(
  document: Document,
  attributions: readonly Attribution[] = [],
  seen?: readonly EventReading[],
) {
  const analysis = analyse(document);
  const cast = castOf(document.text, SIDES);
  return codeEvents(document, analysis, attributions, cast, seen ?? readingsOfRows(analysis));
}

function brief(
  text: string,
  attributions: readonly Attribution[] = [],
  published: string | null = null,
  seen?: readonly EventReading[],
) {
  const document = documentOf(text, { published });
  return coded(document, attributions, seen).map(
    (e) => `${e.type} ${e.actor.join('+')} > ${e.recipient.join('+')} ${e.status}`,
  );
}

test('the subject acts on the object', () => {
  expect(brief('Kenya accused Tesseria of arming rebels.')).toEqual(['ACCUSE ken > tes occurred']);
  expect(brief('Kenya sent aid to Tesseria.')).toEqual(['AID ken > tes occurred']);
});

test('a passive turns them round, and "by" names who acts', () => {
  expect(brief('Tesseria was condemned by Kenya.')).toEqual(['ACCUSE ken > tes occurred']);
});

test('a noun belongs to its owner', () => {
  expect(brief('Kenya’s criticism of Tesseria was harsh.')).toEqual(['ACCUSE ken > tes occurred']);
});

test('those who meet stand on both sides', () => {
  expect(brief('Lena Oduya met Karl Brandt in Rome.')).toEqual([
    'CONSULT oduya+brandt > oduya+brandt occurred',
  ]);
  expect(brief('Talks between Kenya and Tesseria resumed.')).toEqual(['CONSULT ken+tes > ken+tes occurred']);
});

test('a promise "unless" is a threat, and a government that protests does not march', () => {
  const vow = 'Kenya vowed to close the road to Tesseria unless the raids stopped.';
  expect(brief(vow, [], null, [eventSeen(vow, 'vowed', 'AGREE')])[0]).toMatch(/^THREATEN ken/);
  const protest = 'Kenya protested in Rome against the raids of Tesseria.';
  const marched = eventSeen(protest, 'protested', 'PROTEST');
  expect(brief(protest, [], null, [marched])[0]).toMatch(/^ACCUSE ken/);
});

test('a letter goes from one to the other, whoever tells it', () => {
  const read = (text: string, from: string, to: string) => {
    const at = (words: string) => [
      { start: text.indexOf(words), end: text.indexOf(words) + words.length, weight: 0.9 },
    ];
    const seen = { ...eventSeen(text, 'letter', 'CONSULT'), actor: at(from), recipient: at(to), score: 0.99 };
    return brief(text, [], null, [seen]);
  };
  expect(read('Lena Oduya sent a letter to Karl Brandt.', 'Lena Oduya', 'Karl Brandt')).toEqual([
    'CONSULT oduya > brandt occurred',
  ]);
  expect(read('Karl Brandt got a letter from Lena Oduya.', 'Lena Oduya', 'Karl Brandt')).toEqual([
    'CONSULT oduya > brandt occurred',
  ]);
});

test('an event of which no country is known for who acts is too unsure', () => {
  const text = 'Kenya looked on. Oduya condemned Brandt.';
  const read = (country: string | null) =>
    codeEvents(
      documentOf(text),
      analyse(documentOf(text)),
      [],
      castOf(text, { ...SIDES, oduya: { ...SIDES.oduya!, country } }),
      [{ ...eventSeen(text, 'condemned', 'ACCUSE'), score: 0.6 }],
    ).map(({ actor }) => actor);
  expect([read('KEN'), read(null)]).toEqual([[['oduya']], []]);
});

test('a second verb of the same subject is a second event', () => {
  const text = 'Kenya accused Tesseria of raids and sent aid to Tesseria.';
  const seen = [eventSeen(text, 'accused', 'ACCUSE'), eventSeen(text, 'sent', 'AID')];
  expect(brief(text, [], null, seen)).toEqual(['ACCUSE ken > tes occurred', 'AID ken > tes occurred']);
});

test('what is demanded, promised, refused or threatened is no further event', () => {
  expect(brief('Kenya urged Tesseria to release the pilots.')).toEqual(['REQUEST ken > tes occurred']);
  expect(brief('Kenya agreed to lift the ban on Tesseria.')).toEqual(['AGREE ken > tes occurred']);
  expect(brief('Kenya refused to meet Karl Brandt.')).toEqual(['REJECT ken > brandt occurred']);
  expect(brief('Kenya threatened to shell Tesseria.')).toEqual(['THREATEN ken > tes occurred']);
});

test('what a condition, a wish or a purpose tells has not happened', () => {
  expect(brief('If Kenya attacks Tesseria, prices will rise.')).toEqual([]);
  expect(brief('Kenya wants to meet Karl Brandt.')).toEqual([]);
});

test('plans, denials and possibilities say so', () => {
  const visit = 'Lena Oduya will visit Tesseria.';
  expect(brief(visit, [], null, [eventSeen(visit, 'visit', 'CONSULT')])).toEqual([
    'CONSULT oduya > tes planned',
  ]);
  expect(brief('Kenya did not attack Tesseria.')).toEqual(['ASSAULT ken > tes negated']);
  expect(brief('Kenya may have attacked Tesseria.')).toEqual(['ASSAULT ken > tes hypothetical']);
  expect(brief('Kenya did not urge Tesseria to leave.')).toEqual([]);
});

test('a future that a speaker tells of his own side is a promise, a threat or a refusal', () => {
  const told = (content: string, seen?: [word: string, type: EventType]) => {
    const text = `Lena Oduya said ${content}.`;
    const said = attributionOf(text, { id: 'a-said', speaker: 'oduya', cue: 'said', content });
    return brief(text, [said], null, seen && [{ ...eventSeen(text, ...seen), score: 0.99 }]);
  };
  expect(told('Kenya will release the pilots of Tesseria')[0]).toMatch(/^AGREE ken > tes/);
  expect(told('Kenya will attack Tesseria')[0]).toMatch(/^THREATEN ken > tes/);
  expect(told('Kenya would not hand Tesseria the list', ['hand', 'REJECT'])[0]).toMatch(/^REJECT ken > tes/);
  expect(told('Kenya would work with Tesseria', ['work', 'AGREE'])[0]).toMatch(/^AGREE ken > tes/);
  expect(told('Tesseria must leave the valley', ['leave', 'REQUEST'])).toEqual([
    'REQUEST oduya > tes occurred',
  ]);
});

test('what somebody hopes or asks for in an attribution is no event, what he says is', () => {
  const text = 'Lena Oduya hoped that Tesseria attacked Kenya.';
  const content = 'that Tesseria attacked Kenya';
  const told = (cue: string) => {
    const said = text.replace('hoped', cue);
    const attribution = attributionOf(said, { id: 'a', speaker: 'oduya', cue, content });
    const at = { start: said.indexOf('Tesseria'), end: said.indexOf(' attacked') };
    const seen = { ...eventSeen(said, 'attacked', 'ASSAULT'), score: 0.69, actor: [{ ...at, weight: 0.9 }] };
    return brief(said, [attribution], null, [seen]);
  };
  expect(told('hoped')).toEqual([]);
  expect(told('noted')).toEqual(['ASSAULT tes > ken occurred']);
});

test('a letter goes one way, and so does a visit still to come; who travels to a place travels to its state', () => {
  const wrote = 'Lena Oduya wrote to Karl Brandt on Monday.';
  expect(brief(wrote, [], null, [eventSeen(wrote, 'wrote', 'CONSULT')])).toEqual([
    'CONSULT oduya > brandt occurred',
  ]);
  const sent = 'The letter that Lena Oduya sent to Karl Brandt is short.';
  expect(brief(sent, [], null, [eventSeen(sent, 'sent', 'CONSULT')])).toEqual([
    'CONSULT oduya > brandt occurred',
  ]);
  expect(brief('Lena Oduya will visit Tesseria.')).toEqual(['CONSULT oduya > tes planned']);
});

test('what "the two ministers" agree is agreed by those who met, on both sides', () => {
  const text = 'Lena Oduya met Karl Brandt. The two ministers agreed to set up a panel.';
  expect(brief(text)).toContain('AGREE oduya+brandt > oduya+brandt occurred');
});

test('what only the network sees is an event where it is sure, with the parties to which it points', () => {
  const text = 'Kenya hauled Tesseria over the coals.';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const seen = (score: number) =>
    codeEvents(documentOf(text), analyse(documentOf(text)), [], castOf(text, SIDES), [
      {
        cue: at('hauled'),
        type: 'ACCUSE',
        status: 'occurred',
        actor: [{ ...at('Kenya'), weight: 0.9 }],
        recipient: [{ ...at('Tesseria'), weight: 0.9 }],
        score,
        by: 'reader-test',
      },
    ]).map(({ type, actor, recipient, by }) => ({ type, actor, recipient, by }));
  expect(seen(0.95)).toEqual([{ type: 'ACCUSE', actor: ['ken'], recipient: ['tes'], by: 'reader-test' }]);
  expect(seen(0.4)).toEqual([]);
});

test('a noun that takes up an earlier event points to who did it', () => {
  expect(brief('Tesseria expelled Lena Oduya. Kenya condemned the expulsion.')).toEqual([
    'SANCTION tes > oduya occurred',
    'ACCUSE ken > tes occurred',
  ]);
});

test('a demand without addressee goes to the other of two who met', () => {
  const text = 'Lena Oduya met Karl Brandt. Oduya demanded that the tariff be frozen.';
  expect(brief(text, [], null, [eventSeen(text, 'demanded', 'REQUEST')])).toContain(
    'REQUEST oduya > brandt occurred',
  );
});

test('one event told twice is one row with both places; the headline’s is the body’s', () => {
  const title = 'Kenya warns Tesseria over raids';
  const text = `${title}\n\nLena Oduya warned Tesseria on Monday that Kenya would close the road.`;
  const document = documentOf(text, { published: '2024-10-16', title });
  const events = coded(document);
  expect(events.map((e) => [e.type, e.actor, e.recipient, e.evidence.length, e.date])).toEqual([
    ['THREATEN', ['oduya'], ['tes'], 2, '2024-10-14'],
  ]);
});

test('two different demands on one party are two events where both are sure', () => {
  const text = 'Kenya urged Tesseria to free the pilots. Kenya asked Tesseria to reopen the border crossing.';
  const told = (score: number) =>
    brief(
      text,
      [],
      null,
      ['urged', 'asked'].map((word) => ({ ...eventSeen(text, word, 'REQUEST'), score })),
    );
  expect(told(0.99)).toHaveLength(2);
  expect(told(0.5)).toHaveLength(1);
});

test('the date is that of the clause, not of another one', () => {
  const text = 'Kenya on Monday expelled Karl Brandt, after Tesseria attacked Kenya on 3 May 2024.';
  const document = documentOf(text, { published: '2024-10-16' });
  const events = coded(document);
  expect(events.map((e) => [e.type, e.date])).toEqual([
    ['SANCTION', '2024-10-14'],
    ['ASSAULT', '2024-05-03'],
  ]);
});

test('those who met say what they say on the day they met', () => {
  const text = 'Lena Oduya met Karl Brandt on 3 May 2024. Oduya urged Brandt to free the pilots.';
  const document = documentOf(text);
  const events = coded(document);
  expect(events.map((e) => e.date)).toEqual(['2024-05-03', '2024-05-03']);
});

test('mode and contexts come from the words of the clause', () => {
  const text = 'Lena Oduya spoke by phone with Karl Brandt about the oil pipeline.';
  const document = documentOf(text);
  const [event] = coded(document);
  expect([event?.mode, event?.contexts]).toEqual(['phone', ['economic']]);
});

test('evidence is the text’s own, ids are stable', () => {
  const text = 'Kenya accused Tesseria of arming rebels.';
  const run = () => coded(documentOf(text));
  expect(run()).toEqual(run());
  expect(run()[0]!.id).toMatch(/^e-[0-9a-f]{12}$/);
  for (const span of run()[0]!.evidence) expect(text.slice(span.start, span.end)).toBe(span.text);
});

test('any text is read without failing', () => {
  for (const text of [
    '',
    'Kenya',
    '🙂🙂',
    '\ud800 Kenya met',
    'كينيا Kenya met',
    '“',
    'Kenya met '.repeat(400),
  ])
    expect(() => brief(text)).not.toThrow();
});

test('time grows with the text, not with its square', () => {
  const piece = 'Kenya accused Tesseria of raids and urged Karl Brandt to meet Lena Oduya on Monday. ';
  const time = (times: number) => {
    const text = piece.repeat(times);
    const document = documentOf(text);
    const analysis = analyse(document);
    const cast = castOf(text, SIDES);
    const start = performance.now();
    codeEvents(document, analysis, [], cast);
    return performance.now() - start;
  };
  time(200);
  expect(time(1600)).toBeLessThan(40 * time(200) + 500);
});
