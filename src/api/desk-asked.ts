import type { InteractionRow, LedgerRow } from '../store/index.ts';
import { askOf } from './ask-of.ts';
import type { Desk } from './desk.ts';
import { Problem } from './problem.ts';
import { ROUTES } from './routes/index.ts';

/** What a page is made from: the desk, the parts of its path, and what stands behind the question mark, blanks left out. */
export interface Asked {
  readonly desk: Desk;
  readonly parts: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** What the API answers to the same question. */
export async function answer<T>({ desk, parts, query }: Asked, path: string): Promise<T> {
  const route = ROUTES.find((one) => one.method === 'GET' && one.path === path)!;
  const found = await route.run(desk, askOf(route.ask, parts, query) as never, null as never, {
    ifMatch: null,
  });
  if (found === null) throw new Problem('not-found', 'the record holds no such thing');
  return found as T;
}

/** The same with a question of our own. */
export const answerTo = <T>(
  desk: Desk,
  path: string,
  query: readonly (readonly [string, string])[],
  parts: Asked['parts'] = {},
): Promise<T> =>
  answer(
    {
      desk,
      parts,
      query: new URLSearchParams(query.map(([name, value]): [string, string] => [name, value])),
    },
    path,
  );

/** What is no page: a file to take along, or another page to go to. */
export type Other =
  | { readonly type: string; readonly content: string; readonly name: string }
  | { readonly location: string };

/** An address of the desk, and what stands there. */
export interface View {
  /** `:name` stands for one part. */
  readonly path: string;
  readonly page: (asked: Asked) => Promise<string | Other>;
}

export const nothingThere = () =>
  new Problem('not-found', 'there is nothing at this address; the desk leads to all there is');

/** What the sides and parties in rows are called. */
export function namesOf(desk: Desk, keys: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  return desk.record.ask(({ questions }) => questions.names(keys.filter((key) => key !== null)));
}

export const sidesOf = (rows: readonly InteractionRow[]) =>
  rows.flatMap(({ interaction }) => interaction.sides);

export const partiesOf = (rows: readonly LedgerRow[]) =>
  rows.flatMap(({ entry }) => [entry.sides.from, entry.sides.to]);

/** Each field of a question once. */
export function flat(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries(query);
}
