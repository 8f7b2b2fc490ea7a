import { UsageError } from '../record/index.ts';
import { openQuestions, type Page, type Questions, type SearchQuestion } from '../store/index.ts';
import {
  actorListing,
  divergenceListing,
  type Listing,
  ledgerListing,
  publisherListing,
  renderListingCsv,
  renderListingMarkdown,
  renderListingTerminal,
  statementListing,
  timelineListing,
} from '../views/index.ts';
import type { AskOptions } from './options.ts';
import { drawing, writeResult } from './output.ts';
import { placeOf } from './record-place.ts';

/** What is printed: the answer as it is for programs, a listing of it for people once names are known. `next` leads to the rows after these. */
interface Answered {
  readonly answer: unknown;
  readonly listing: (nameOf: NameOf) => Listing;
  readonly next: string | null;
}

/** A name as somebody typed it → what the questions take, and what it is called. */
type Keys = (name: string) => Promise<string>;
type NameOf = (key: string) => string;

interface Asking {
  readonly questions: Questions;
  readonly options: AskOptions;
  readonly key: Keys;
}

/** The questions that a record answers, by the command's name. */
const QUESTIONS = {
  async search({ questions, options, key }: Asking, words: readonly string[]): Promise<Answered> {
    const { speaker, recipient, party, act, minForce, topic, publisher, from, to } = options;
    const question: SearchQuestion = {
      ...given({ text: words.join(' ') || undefined, act, topic, publisher, from, to }),
      ...given({ minForce: minForce as SearchQuestion['minForce'] }),
      ...given({ speaker: speaker && (await key(speaker)), recipient: recipient && (await key(recipient)) }),
      ...given({ party: party && (await key(party)) }),
    };
    const page = await questions.search(question, paging(options));
    return answered(page, () => statementListing('Who said what', page.rows));
  },
  async timeline({ questions, options, key }: Asking, [a, b]: readonly string[]): Promise<Answered> {
    const { from, to } = options;
    const page = await questions.timeline(await key(a!), await key(b!), given({ from, to }), paging(options));
    return answered(page, (nameOf) => timelineListing(`${a} and ${b}`, page.rows, nameOf));
  },
  async ledger({ questions, options, key }: Asking, words: readonly string[]): Promise<Answered> {
    const { speaker, recipient, kind, standing, topic, from, to } = options;
    const page = await questions.ledger(
      {
        ...given({ text: words.join(' ') || undefined, kind, standing, topic, since: from, until: to }),
        ...given({ from: speaker && (await key(speaker)), to: recipient && (await key(recipient)) }),
      } as Parameters<Questions['ledger']>[0],
      paging(options),
    );
    return answered(page, (nameOf) => ledgerListing('The ledger', page.rows, nameOf));
  },
  async interactions({ questions, options, key }: Asking, names: readonly string[]): Promise<Answered> {
    const { kind, from, to, minDivergence } = options;
    const parties = await Promise.all(names.map(key));
    const page = await questions.interactions(
      { parties, ...given({ kind, from, to, minDivergence }) } as Parameters<Questions['interactions']>[0],
      paging(options),
    );
    const all = { ...page, trend: null, topics: [] };
    return answered(page, (nameOf) => ({ ...divergenceListing('Interactions', all, nameOf), notes: [] }));
  },
  async divergence({ questions, options, key }: Asking, [a, b]: readonly string[]): Promise<Answered> {
    const page = await questions.divergence(await key(a!), await key(b!), paging(options));
    return answered(page, (nameOf) =>
      divergenceListing(`How far the accounts of ${a} and ${b} part`, page, nameOf),
    );
  },
  async actor({ questions, options, key }: Asking, [name]: readonly string[]): Promise<Answered> {
    const found = await questions.resolve(name!);
    const party = found.find(({ kind }) => kind === 'party');
    const answer = party ? await questions.actor(party.key, paging(options)) : null;
    if (answer === null) throw unknown(name!);
    const parties = [await key(answer.party.id)];
    const { rows: interactions } = await questions.interactions({ parties });
    const { rows: entries } = await questions.ledger({ from: parties[0]! });
    const listing = (nameOf: NameOf) => actorListing({ party: answer.party, interactions, entries }, nameOf);
    return { answer: { ...answer, interactions, entries }, listing, next: answer.next };
  },
  async publishers({ questions, options }: Asking): Promise<Answered> {
    const page = await questions.sources(paging(options));
    return answered(page, () => publisherListing('Publishers', page.rows));
  },
} satisfies Readonly<Record<string, (asking: Asking, words: readonly string[]) => Promise<Answered>>>;

export type Question = keyof typeof QUESTIONS;

/** `readout search`, `timeline`, `ledger` …: one question to a record. Gives the exit code. */
export async function askCommand(
  question: Question,
  words: readonly string[],
  options: AskOptions,
): Promise<number> {
  const store = await openQuestions(placeOf(options));
  try {
    for (const { message } of store.diagnostics) console.error(`readout: ${message}`);
    const { questions } = store;
    const names = new Map<string, string>();
    const key: Keys = async (name) => {
      const [first] = await questions.resolve(name);
      if (!first) throw unknown(name);
      names.set(first.key, first.name);
      return first.key;
    };
    const asked = new Set<string>();
    const nameOf = (one: string) => {
      asked.add(one);
      return names.get(one) ?? one;
    };
    const { answer, listing, next } = await QUESTIONS[question]({ questions, options, key }, words);
    // Drawn once to hear whose names it wants.
    listing(nameOf);
    for (const one of asked) {
      const found = (await questions.resolve(one)).find((known) => known.key === one);
      if (found) names.set(one, found.name);
    }
    await writeResult(written(answer, listing(nameOf), options), options);
    if (next !== null) console.error(`readout: there are further rows; --after ${next} gives them`);
    return 0;
  } finally {
    await store.close();
  }
}

function written(answer: unknown, listing: Listing, options: AskOptions): string {
  if (options.format === 'json') return JSON.stringify(answer);
  if (options.format === 'csv') return renderListingCsv(listing);
  return options.format === 'markdown'
    ? renderListingMarkdown(listing)
    : renderListingTerminal(listing, drawing(options));
}

function answered(page: Page<unknown>, listing: Answered['listing']): Answered {
  return { answer: page, listing, next: page.next };
}

function paging({ limit, after }: AskOptions) {
  return given({ limit, after });
}

/** What is there; a question holds no empty fields. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined | ''> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as never;
}

function unknown(name: string): UsageError {
  return new UsageError(`nobody in the record goes by "${name}"; another spelling may find them`);
}
