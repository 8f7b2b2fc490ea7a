import type { Carrier, Origin, SourcedClaim, Sourcing } from '../record/index.ts';
import { carry, partyOf } from './carry.ts';
import { circlesOf, reachedFrom } from './circles.ts';
import { groupClaims } from './group-claims.ts';
import { matchParties, type Parties } from './match-parties.ts';
import { nearCopies } from './near-copies.ts';
import type { Placed, TracedDocument } from './traced.ts';

/**
 * Finds what a set of documents rests on: each claim once, who carries it and through whom it came, on how many independent origins it
 * rests, and where reports only cite each other. Claims that most documents carry come first.
 *
 * The order of the documents changes the order of what is found, and which of two copies is taken for the first; nothing else.
 *
 * @param fold a name as two are held against each other: `foldName` of the actors
 */
export function traceSources(documents: readonly TracedDocument[], fold: (name: string) => string): Sourcing {
  const readings = documents.map(({ reading }) => reading);
  const parties = matchParties(readings, fold);
  const copies = nearCopies(readings.map(({ document }) => document.text));
  const claims = groupClaims(documents, parties)
    .map((group) => claimOf(group, documents, parties, copies))
    .sort((a, b) => b.documents - a.documents)
    .map((claim, index): SourcedClaim => ({ id: `c${index + 1}`, ...claim }));
  return {
    documents: readings.map(({ document: { id, input, title, publisher, published, url } }, at) => {
      const copied = copies[at] ?? null;
      const copyOf = copied === null ? null : readings[copied]!.document.id;
      return { id, input, title, publisher, published, url, copyOf };
    }),
    parties: parties.all,
    claims,
  };
}

function claimOf(
  group: readonly Placed[],
  documents: readonly TracedDocument[],
  parties: Parties,
  copies: readonly (number | null)[],
): Omit<SourcedClaim, 'id'> {
  const carried = group.map((one) => carry(one, documents, parties, copies[one.at] ?? null));
  const carriers = carried.map(({ carrier }) => carrier);
  const origins = originsOf(carriers, parties);
  const speakers = group.flatMap(({ at, attribution: { speaker } }) =>
    speaker === null ? [] : [parties.of(at, speaker)],
  );
  return {
    text: group[0]!.attribution.content.map(({ text }) => text).join(' … '),
    speakers: [...new Set(speakers)],
    carriers,
    documents: new Set(carriers.map(({ document }) => document)).size,
    origins,
    independent: origins.length,
    circles: circlesOf(
      carried.flatMap(({ citations }) => citations),
      (party) => partyOf(parties, party).kind === 'media',
    ),
  };
}

/**
 * The origins of a claim that rest on no other. An outlet only passes on: where one that it rests on is an origin too, that one
 * counts and the outlet does not. All parties of one government are one voice.
 */
function originsOf(carriers: readonly Carrier[], parties: Parties): Origin[] {
  const steps = carriers.flatMap(({ path }) =>
    path.slice(1).map((to, index) => ({ from: path[index]!, to })),
  );
  const all = new Set(carriers.map(({ origin }) => origin));
  const isOutlet = (origin: string) => partyOf(parties, origin).kind === 'media';
  const othersBehind = new Map(
    [...all].map((origin) => {
      const reached = isOutlet(origin) ? [...reachedFrom(steps, origin)] : [];
      return [origin, reached.filter((other) => all.has(other))] as const;
    }),
  );
  const behind = (origin: string) => othersBehind.get(origin)!;
  const found = new Map<string, { parties: Set<string>; documents: Set<string> }>();
  for (const { document, origin } of carriers) {
    const others = behind(origin);
    const last = others.length === 0 ? [origin] : others.filter((other) => behind(other).length === 0);
    for (const party of last) {
      const voice = partyOf(parties, party).government ?? party;
      const entry = found.get(voice) ?? { parties: new Set(), documents: new Set() };
      found.set(voice, entry);
      entry.parties.add(party);
      entry.documents.add(document);
    }
  }
  return [...found.values()].map((entry) => ({
    parties: [...entry.parties],
    documents: [...entry.documents],
  }));
}
