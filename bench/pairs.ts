import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Document, type Range, Relation, Side } from '../src/record/index.ts';

const PairFile = z.object({
  id: z.string().min(1),
  interaction: z.object({ kind: z.string(), date: z.string().nullable(), participants: z.array(z.string()) }),
  accounts: z.array(
    z.object({
      party: z.string().nullable(),
      publisher: z.string().nullable(),
      title: z.string().nullable(),
      text: z.string(),
    }),
  ),
  claims: z.array(
    z.object({
      topic: z.string(),
      a: z.array(z.string()),
      b: z.array(z.string()),
      relation: Relation,
      stronger: Side.nullable(),
    }),
  ),
  boilerplate: z.object({ a: z.array(z.string()), b: z.array(z.string()) }),
});
type PairFile = z.infer<typeof PairFile>;

/** A row of the table of claims, by hand or by program: ranges in the two accounts' texts. */
export interface ClaimRow {
  readonly a: readonly Range[];
  readonly b: readonly Range[];
  readonly relation: Relation;
  readonly stronger: Side | null;
}

/** Two accounts of one call with their claims aligned by hand. */
export interface Pair {
  readonly id: string;
  readonly date: string | null;
  readonly participants: readonly string[];
  readonly parties: readonly [string | null, string | null];
  readonly documents: readonly [Document, Document];
  readonly claims: readonly ClaimRow[];
}

/**
 * The pairs of a folder, by file name. A span that is not found in its account's text is an error that names file
 * and span; a folder that does not exist holds no pairs.
 *
 * @example loadPairs('../shared/data/pairs').map((pair) => pair.id)
 */
export function loadPairs(folder: string): Pair[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) =>
      pairOf(name, PairFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))), folder),
    );
}

function pairOf(name: string, file: PairFile, folder: string): Pair {
  const [a, b] = file.accounts;
  if (!a || !b) throw new Error(`${folder}/${name}: a pair needs two accounts`);
  const rangesIn = (text: string, spans: readonly string[]) => spans.map((span) => locate(name, text, span));
  return {
    id: file.id,
    date: file.interaction.date,
    participants: file.interaction.participants,
    parties: [a.party, b.party],
    documents: [documentOf(`${file.id}/a`, a), documentOf(`${file.id}/b`, b)],
    claims: file.claims.map((claim) => ({
      a: rangesIn(a.text, claim.a),
      b: rangesIn(b.text, claim.b),
      relation: claim.relation,
      stronger: claim.stronger,
    })),
  };
}

function locate(name: string, text: string, span: string): Range {
  const start = text.indexOf(span);
  if (start === -1) throw new Error(`${name}: not in the text: ${span}`);
  return { start, end: start + span.length };
}

function documentOf(id: string, account: PairFile['accounts'][number]): Document {
  return {
    id,
    input: id,
    kind: 'readout',
    title: account.title || null,
    byline: null,
    publisher: account.publisher || null,
    published: null,
    dateline: null,
    language: 'en',
    url: null,
    text: account.text,
  };
}
