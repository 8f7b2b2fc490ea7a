import type { Carrier, Citation, Party, Span } from '../record/index.ts';
import type { Parties } from './match-parties.ts';
import type { Placed, TracedDocument } from './traced.ts';

/** A carrier, and the steps of its path that the document itself tells of, each with the words that do. */
export interface Carried {
  readonly carrier: Carrier;
  readonly citations: readonly Citation[];
}

/**
 * The way of one attribution's words, from the publisher to whoever has them first hand.
 *
 * First hand has a claim: whom the speaker cites; else who tells of the speaker, if that is another than the document; else the
 * speaker. An official account is itself first hand of those whom it tells of, and what somebody without a name says is known only to who
 * heard it.
 *
 * @param copyOf the place of the document that this one copies, or null
 */
export function carry(
  { at, attribution }: Placed,
  documents: readonly TracedDocument[],
  parties: Parties,
  copyOf: number | null,
): Carried {
  const { reading } = documents[at]!;
  const publisher = parties.publisher(at);
  const issuers = [publisher, ...(copyOf === null ? [] : [parties.publisher(copyOf)])];
  const behind = attribution.chain
    .map((actor) => parties.of(at, actor))
    .filter((id) => !issuers.includes(id));
  const path = [...new Set([...issuers, ...behind])];
  const document = reading.document.id;
  const speaker = attribution.speaker === null ? null : parties.of(at, attribution.speaker);
  const isNamed = (id: string) => partyOf(parties, id).named;
  const citations = [publisher, ...new Set(behind)].flatMap((to, index, own) => {
    const from = own[index - 1];
    const span =
      from === undefined ? null : wordsFor(to, to === speaker, documents[at]!, attribution, parties, at);
    return span === null ? [] : [{ from: from!, to, document, attribution: attribution.id, span }];
  });
  const first = firstHand(path, issuers.length, speaker, partyOf(parties, path[issuers.length - 1]!));
  const origin = path.slice(0, first + 1).findLast(isNamed)!;
  return {
    carrier: { document, attribution: attribution.id, content: attribution.content, path, origin },
    citations,
  };
}

/** The place in the path of who has the claim first hand; the issuers are its first `issuers` places. */
function firstHand(path: readonly string[], issuers: number, speaker: string | null, issuer: Party): number {
  const end = path.length - 1;
  if (end < issuers || path[end] !== speaker) return end;
  const isHeard = end === issuers && issuer.kind === 'media';
  return isHeard ? end : end - 1;
}

export function partyOf({ all }: Parties, id: string): Party {
  return all[Number(id.slice(1)) - 1]!;
}

/** The words by which the document names a party on the way of an attribution: its source, else the mention nearest to it. */
function wordsFor(
  party: string,
  speaks: boolean,
  { reading }: TracedDocument,
  { source, cue, content }: Placed['attribution'],
  parties: Parties,
  at: number,
): Span | null {
  if (speaks && source) return source;
  const place = (source ?? cue ?? content[0])?.start ?? 0;
  const mentions = reading.actors.filter(({ id }) => parties.of(at, id) === party).flatMap((a) => a.mentions);
  return mentions.reduce<Span | null>(
    (best, one) => (best && Math.abs(best.start - place) <= Math.abs(one.start - place) ? best : one),
    null,
  );
}
