import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { matchActors } from '../bench/actor-scores.ts';
import { readGoldFolder, resolveAnchor } from '../bench/gold.ts';
import { chosenParties, rowSigns } from '../src/events/choose-parties.ts';
import { draftEvents } from '../src/events/code-events.ts';
import type { DraftEvent } from '../src/events/draft-event.ts';
import { PartyScene } from '../src/events/party-scene.ts';
import {
  actorSigns,
  type Candidate,
  nobodySigns,
  recipientSigns,
  sidesAmong,
} from '../src/events/party-signs.ts';
import { ingest } from '../src/ingest/index.ts';
import { openToolkit, readDocument } from '../src/pipeline/index.ts';
import { readParagraphs } from '../src/reader/index.ts';
import { overlaps } from '../src/text/index.ts';

/**
 * What speaks for whom in the events of our tuning documents, and who is right: what `training/events/fit.py` learns from.
 *
 *     tsx scripts/event-signs.ts [FROM] > signs.jsonl
 *
 * Only documents with a number from FROM on are read (57): from those before it the event head has learned, and of what it
 * has learned it is surer than of what is new to it.
 */
const from = Number(process.argv[2] ?? 57);
const toolkit = await openToolkit({});
for (const document of readGoldFolder(fileURLToPath(new URL('../fixtures/gold/tune', import.meta.url)))) {
  const input = document.file.replace(/\.gold\.json$/, '.txt');
  const number = Number(/(\d+)-[^/]*$/.exec(input)![1]);
  if (number < from) continue;
  const got = await ingest({ input, bytes: readFileSync(input), contentType: null, url: null });
  const { reading, cast, analysis } = await readDocument(got.document, got.diagnostics, toolkit);
  const { events } = await readParagraphs(reading.document.text, analysis.paragraphs, toolkit.reader);
  const { text, gold } = document;
  const golden = gold.actors.map((a) => ({ ...a, mentions: a.mentions.map((m) => resolveAnchor(text, m)) }));
  const toGold = new Map([...matchActors(text, reading.actors, golden)].map(([g, p]) => [p.id, g]));
  const goldById = new Map(golden.map((actor) => [actor.id, actor]));
  const keyOfGold = (id: string) => goldById.get(id)?.country ?? id;
  const keyOf = (id: string) => {
    const known = toGold.get(id);
    return known ? (known.country ?? known.id) : (cast.actors.find((a) => a.id === id)?.country ?? `?${id}`);
  };
  /** As it was read: a country that was not found is wrong here, though the actor may be right. */
  const keyAsRead = (id: string) => {
    const known = toGold.get(id);
    const own = cast.actors.find((a) => a.id === id)?.country;
    return own ?? (known?.country === null ? known.id : `?${id}`);
  };
  const scene = new PartyScene(cast, reading.attributions, reading.interactions);
  const done: DraftEvent[] = [];
  const drafts = draftEvents(reading.document, analysis, reading.attributions, cast, events);
  const sidesOf = (ids: readonly string[], key: (id: string) => string) =>
    [...new Set(ids.map(key))].sort().join();
  for (const draft of chosenParties(scene, drafts)) {
    if (draft.actor.length + draft.recipient.length === 0) continue;
    const right = gold.events.some(
      (e) =>
        e.type === draft.type &&
        sidesOf(e.actor, keyOfGold) === sidesOf(draft.actor, keyAsRead) &&
        sidesOf(e.recipient, keyOfGold) === sidesOf(draft.recipient, keyAsRead),
    );
    console.log(JSON.stringify({ document: number, row: rowSigns(scene, draft), right }));
  }
  /** What is chosen between are sides; one is right where one of its members is. */
  const sidesOfThese = (candidates: readonly (Candidate & { right: boolean })[]) =>
    sidesAmong(scene, candidates).map(({ members, signs }) => ({
      signs,
      right: members.some((one) => candidates.some(({ id, right }) => id === one.id && right)),
    }));
  for (const draft of drafts) {
    const right = gold.events.find(
      (e) =>
        e.type === draft.type && e.evidence.some((words) => overlaps(resolveAnchor(text, words), draft.cue)),
    );
    const by = right?.actor.map(keyOfGold) ?? [];
    const to = right?.recipient.map(keyOfGold) ?? [];
    const actors = actorSigns(scene, draft).map((one) => ({ ...one, right: by.includes(keyOf(one.id)) }));
    const actor = right ? mostSigned(actors.filter((one) => one.right)) : draft.actor;
    const joint = by.length > 1 && by.every((key) => to.includes(key));
    const recipients = recipientSigns(scene, draft, actor, done).map((one) => ({
      ...one,
      // Of two who act together, one is the actor and the other the recipient.
      right: to.includes(keyOf(one.id)) && !(joint && actor.some((id) => keyOf(id) === keyOf(one.id))),
    }));
    const recipient = right ? mostSigned(recipients.filter((one) => one.right)) : draft.recipient;
    done.push({ ...draft, actor, recipient });
    const rule = draft.by.startsWith('event/') ? draft.type : null;
    const row = {
      document: number,
      type: draft.type,
      rule,
      reading: draft.reading && { type: draft.reading.type, score: draft.reading.score },
      event: right !== undefined,
      known: { actor: by.length > 0, recipient: to.length > 0 },
      actor: { candidates: sidesOfThese(actors), nobody: nobodySigns('actor', draft) },
      recipient: { candidates: sidesOfThese(recipients), nobody: nobodySigns('recipient', draft) },
    };
    console.log(JSON.stringify(row));
  }
}

/** The one for whom most signs speak, if there is any. */
function mostSigned(candidates: readonly Candidate[]): string[] {
  const signsOf = ({ signs }: Candidate) => Object.values(signs).reduce((sum, sign) => sum + sign, 0);
  return candidates
    .slice(0, 1)
    .map((first) => candidates.reduce((a, b) => (signsOf(b) > signsOf(a) ? b : a), first).id);
}
