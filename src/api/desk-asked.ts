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
