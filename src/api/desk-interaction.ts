import type { Compared, SourceChain } from '../desk/index.ts';
import {
  type Comparison,
  type ComparisonOfMany,
  type DossierInteraction,
  InputError,
  type Reading,
} from '../record/index.ts';
import type { InteractionRow, JudgementState, Page, RowDocument, WholeDocument } from '../store/index.ts';
import type { Desk } from './desk.ts';
import { type Asked, answerTo } from './desk-asked.ts';
import { Problem } from './problem.ts';

/** So many other interactions are listed, and of so many documents is it told how they came. */
const OTHERS = 12;
const TRACED = 12;
const [FEWEST, MOST] = [2, 6];

/** All that the page of an interaction shows. */
export async function interactionAnswer({ desk, parts, query }: Asked) {
  const id = parts.id!;
  const row = await answerTo<InteractionRow>(desk, '/api/interactions/{id}', [], parts);
  const { interaction } = row;
  const given = query.getAll('account');
  const chosen = given.length > 0 ? given : firstTwo(interaction);
  const { compared, refused } = await comparedOf({ desk, parts, query }, interaction, given, chosen);
  const others = await desk.record.ask(({ questions }) =>
    questions.interactions({ parties: interaction.sides.slice(0, 2) }, { limit: OTHERS + 1 }),
  );
  const documents = await documentsOf({ desk, parts, query }, interaction);
  return {
    row,
    etag: await desk.etagOf(`/api/interactions/${encodeURIComponent(id)}`),
    chosen,
    compared,
    refused,
    chains: chainsOf(interaction, documents),
    others: others.rows.filter((one) => one.interaction.id !== id).slice(0, OTHERS),
    changed: [...documents.values()]
      .filter(({ versions }) => versions.length > 0)
      .map(({ document }): RowDocument => document),
    documents: chosen.map(documentIn),
    judged: compared === null ? [] : await judgedClaims(desk, chosen.map(documentIn)),
  };
}

/** Of two accounts that were chosen, or of the first two. @throws Problem when there are not two. */
export async function comparisonOf({ desk, parts, query }: Asked): Promise<Comparison> {
  const given = query.getAll('account').map((account) => ['account', account] as const);
  return answerTo<Comparison>(desk, '/api/interactions/{id}/comparison', given, parts);
}

function firstTwo({ accounts }: DossierInteraction): string[] {
  return accounts.length < 2
    ? []
    : accounts.slice(0, 2).map(({ side, sources }) => `${side}@${sources[0]!.document}`);
}

/** The document in `side@document`. */
const documentIn = (account: string) => account.slice(account.lastIndexOf('@') + 1);

async function comparedOf(
  asked: Asked,
  interaction: DossierInteraction,
  given: readonly string[],
  chosen: readonly string[],
): Promise<{ readonly compared: Compared | null; readonly refused: string | null }> {
  if (given.length > 0 && (given.length < FEWEST || given.length > MOST))
    return {
      compared: null,
      refused: `Tick ${FEWEST} to ${MOST} accounts; ${given.length} ${given.length === 1 ? 'is' : 'are'} ticked.`,
    };
  if (chosen.length === 0) return { compared: null, refused: null };
  try {
    if (chosen.length > 2) {
      const query = chosen.map((account) => ['account', account] as const);
      const path = '/api/interactions/{id}/accounts';
      return {
        compared: {
          kind: 'many',
          comparison: await answerTo<ComparisonOfMany>(asked.desk, path, query, asked.parts),
        },
        refused: null,
      };
    }
    const usual = firstTwo(interaction);
    const isUsual = chosen.every((account, at) => account === usual[at]);
    const comparison = await comparisonOf(isUsual ? { ...asked, query: new URLSearchParams() } : asked);
    return { compared: { kind: 'two', comparison }, refused: null };
  } catch (error) {
    // A report from which the two accounts cannot be told apart is shown all the same.
    if (error instanceof InputError || (error instanceof Problem && error.kind === 'conflict'))
      return { compared: null, refused: `These accounts cannot be compared: ${error.message}` };
    throw error;
  }
}

async function documentsOf(
  asked: Asked,
  { accounts }: DossierInteraction,
): Promise<ReadonlyMap<string, WholeDocument>> {
  const ids = [...new Set(accounts.flatMap(({ sources }) => sources.map(({ document }) => document)))];
  const found = new Map<string, WholeDocument>();
  for (const id of ids.slice(0, TRACED))
    found.set(id, await answerTo<WholeDocument>(asked.desk, '/api/documents/{id}', [], { id }));
  return found;
}

/** How each account came to us, each way once. */
function chainsOf(
  { accounts }: DossierInteraction,
  documents: ReadonlyMap<string, WholeDocument>,
): SourceChain[] {
  const chains = accounts.flatMap(({ sources }) =>
    sources.flatMap(({ document, own, attributions }) => {
      const whole = documents.get(document);
      if (whole === undefined) return [];
      const { reading } = whole;
      const title = reading.document.title ?? reading.document.input;
      const ways = own
        ? []
        : attributions.map((id) => wayOf(reading, id)).filter((names) => names.length > 0);
      const publisher = reading.document.publisher;
      const all = ways.length > 0 ? ways : publisher === null ? [] : [[publisher]];
      return all.map((names) => ({ document, title, names }));
    }),
  );
  return [...new Map(chains.map((chain) => [JSON.stringify([chain.document, chain.names]), chain])).values()];
}

function wayOf({ attributions, actors }: Reading, id: string): string[] {
  const chain = attributions.find((one) => one.id === id)?.chain ?? [];
  const names = chain.map((actor) => actors.find((one) => one.id === actor)?.name ?? actor);
  return names.filter((name, at) => name !== names[at - 1]);
}

/** Judgements that stand on claims of these documents, the oldest first. */
export async function judgedClaims(desk: Desk, documents: readonly string[]): Promise<JudgementState[]> {
  const pages: JudgementState[] = [];
  for (const document of new Set(documents)) {
    const query = [
      ['kind', 'claim'],
      ['state', 'stands'],
      ['document', document],
      ['limit', '1000'],
    ] as const;
    pages.push(...(await answerTo<Page<JudgementState>>(desk, '/api/judgements', query)).rows);
  }
  return pages.filter(({ judgement }) => judgement.verdict !== 'undo').reverse();
}
