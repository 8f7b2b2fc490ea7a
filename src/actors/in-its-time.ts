import type { Document, FormerState, LeaderEntry } from '../record/index.ts';
import type { GazetteerIndex, Known } from './gazetteer-index.ts';

/**
 * The gazetteer as it was on the document's day: in a text of 1986 Moscow, the Kremlin, Tass and the leaders of what is Russia
 * today are the Soviet Union's. A name of the successor itself stays its own.
 *
 * Without a date, a text is of that time if it names the former state and not its successor.
 */
export function inItsTime(document: Document, gazetteer: GazetteerIndex): GazetteerIndex {
  const then = new Map(
    gazetteer.formerStates
      .filter((state) => state.successor !== null && isOfItsTime(document, state, gazetteer))
      .map((state) => [state.successor!, state]),
  );
  if (then.size === 0) return gazetteer;
  const longestAt: GazetteerIndex['names']['longestAt'] = (words, at) => {
    const match = gazetteer.names.longestAt(words, at);
    return match && { ...match, values: match.values.map((known) => knownThen(known, then)) };
  };
  const leaders = new Map(
    [...gazetteer.leaders].map(([name, entries]) => [name, entries.map((entry) => leaderThen(entry, then))]),
  );
  const statesWith = (place: string) =>
    gazetteer.statesWith(place).map((code) => then.get(code)?.code ?? code);
  return { ...gazetteer, names: { longestAt }, leaders, statesWith };
}

type Then = ReadonlyMap<string, FormerState>;

function knownThen(known: Known, then: Then): Known {
  if (known.is === 'country') {
    const country = then.get(known.country.code);
    return country && (known.use === 'capital' || known.use === 'seat') ? { ...known, country } : known;
  }
  const { entry } = known;
  const state = entry.country === null ? undefined : then.get(entry.country);
  if (!state) return known;
  return {
    is: 'organization',
    entry: { ...entry, country: state.code, code: entry.code && state.code + entry.code.slice(3) },
  };
}

function leaderThen(leader: LeaderEntry, then: Then): LeaderEntry {
  const state = leader.country === null ? undefined : then.get(leader.country);
  return state ? { ...leader, country: state.code } : leader;
}

function isOfItsTime({ published, text }: Document, state: FormerState, gazetteer: GazetteerIndex): boolean {
  if (published !== null) {
    const day = published.split('/')[0]!.replace(/[~?%]/g, '');
    return state.from.slice(0, day.length) <= day && day < state.to.slice(0, day.length);
  }
  const names = (entry: Pick<FormerState, 'name' | 'names' | 'adjectives'>) =>
    [entry.name, ...entry.names, ...entry.adjectives].some((name) => text.includes(name));
  const successor = gazetteer.countries.get(state.successor!);
  return names(state) && successor !== undefined && !names(successor);
}
