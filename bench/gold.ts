import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import {
  Act,
  ActorKind,
  DocumentKind,
  EventStatus,
  EventType,
  Force,
  InteractionKind,
  QuotationKind,
  type Range,
  Role,
  UndertakingKind,
} from '../src/record/index.ts';

/** A verbatim string of the text, with `##n` when it is the n-th of several. */
const Anchor = z.string().min(1);
const Anchors = z.array(Anchor);
const Key = z.string().min(1);

/** A gold annotation as people write it: the shape of `readout read`, spans as strings (codebook, section 10). */
export const GoldFile = z.strictObject({
  document: z.strictObject({
    kind: DocumentKind,
    title: z.string().nullable(),
    byline: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    dateline: z.string().nullable(),
  }),
  actors: z.array(
    z.strictObject({
      id: Key,
      name: z.string().min(1),
      kind: ActorKind,
      country: z.string().length(3).nullable(),
      code: z.string().nullable(),
      roles: z.array(Role),
      mentions: Anchors,
    }),
  ),
  attributions: z.array(
    z.strictObject({
      id: Key,
      source: Anchor.nullable(),
      cue: Anchor.nullable(),
      content: Anchors,
      quotation: QuotationKind,
      speaker: Key.nullable(),
      recipients: z.array(Key),
      parent: Key.nullable(),
      chain: z.array(Key),
      act: Act,
      force: Force,
      negated: z.boolean(),
    }),
  ),
  events: z.array(
    z.strictObject({
      type: EventType,
      actor: z.array(Key),
      recipient: z.array(Key),
      date: z.string().nullable(),
      status: EventStatus,
      attribution: Key.nullable(),
      evidence: Anchors.min(1),
    }),
  ),
  interactions: z.array(
    z.strictObject({
      kind: InteractionKind,
      date: z.string().nullable(),
      participants: z.array(Key),
      evidence: Anchors.min(1),
      accounts: z.array(z.strictObject({ party: Key, attributions: z.array(Key) })),
    }),
  ),
  undertakings: z.array(
    z.strictObject({
      kind: UndertakingKind,
      from: Key.nullable(),
      to: Key.nullable(),
      what: Anchor,
      alternatives: Anchors,
      domains: Anchors,
      deadline: z.string().nullable(),
      status: z.string().nullable(),
      /** Not scored: the documents so far were annotated without it. */
      restates: z.boolean().default(false),
      attributions: z.array(Key),
    }),
  ),
});
export type GoldFile = z.infer<typeof GoldFile>;

export interface GoldDocument {
  readonly file: string;
  readonly text: string;
  readonly gold: GoldFile;
  readonly problems: readonly string[];
}

/** Reads every `*.gold.json` of a folder with its text, from another folder if need be, and says what does not hold together. */
export function readGoldFolder(folder: string, texts = folder): GoldDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => readGold(join(folder, name), join(texts, name.replace(/\.gold\.json$/, '.txt'))));
}

function readGold(file: string, textFile: string): GoldDocument {
  const text = readFileSync(textFile, 'utf8');
  const parsed = GoldFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${basename(file)}: ${z.prettifyError(parsed.error)}`);
  return { file, text, gold: parsed.data, problems: problemsOf(text, parsed.data) };
}

/**
 * Finds an anchor in the text.
 *
 * @throws Error when the string is not there, or is there more than once and no `##n` says which.
 * @example resolveAnchor('he met her, he said', 'he##2') // { start: 12, end: 14 }
 */
export function resolveAnchor(text: string, anchor: string): Range {
  const [, wanted = anchor, ordinal] = /^(.*)##(\d+)$/s.exec(anchor) ?? [];
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (isWordBounded(text, at, at + wanted.length)) found.push(at);
  }
  const start = ordinal === undefined ? found[0] : found[Number(ordinal) - 1];
  if (start === undefined)
    throw new Error(`not in the text ${found.length} times: ${JSON.stringify(anchor)}`);
  if (ordinal === undefined && found.length > 1) {
    throw new Error(`occurs ${found.length} times, say which with ##n: ${JSON.stringify(anchor)}`);
  }
  return { start, end: start + wanted.length };
}

/** "he" is not found inside "the": occurrences count only where no letter or digit continues the word. */
function isWordBounded(text: string, start: number, end: number): boolean {
  const joins = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && /[\p{L}\p{N}]/u.test(a) && /[\p{L}\p{N}]/u.test(b);
  return !joins(text[start - 1], text[start]) && !joins(text[end - 1], text[end]);
}

function problemsOf(text: string, gold: GoldFile): string[] {
  const problems: string[] = [];
  const check = (where: string, anchors: readonly (string | null)[]) => {
    for (const anchor of anchors) {
      if (anchor === null) continue;
      try {
        resolveAnchor(text, anchor);
      } catch (error) {
        problems.push(`${where}: ${(error as Error).message}`);
      }
    }
  };
  const actors = new Set(gold.actors.map((a) => a.id));
  const attributions = new Set(gold.attributions.map((a) => a.id));
  const refer = (where: string, known: Set<string>, keys: readonly (string | null)[]) => {
    for (const key of keys) if (key !== null && !known.has(key)) problems.push(`${where}: no such id ${key}`);
  };
  if (actors.size < gold.actors.length) problems.push('two actors share an id');
  if (attributions.size < gold.attributions.length) problems.push('two attributions share an id');
  for (const a of gold.actors) check(`actor ${a.id}`, a.mentions);
  for (const a of gold.attributions) {
    check(`attribution ${a.id}`, [a.source, a.cue, ...a.content]);
    refer(`attribution ${a.id}`, actors, [a.speaker, ...a.recipients, ...a.chain]);
    refer(`attribution ${a.id}`, attributions, [a.parent]);
  }
  gold.events.forEach((e, i) => {
    check(`event ${i} ${e.type}`, e.evidence);
    refer(`event ${i} ${e.type}`, actors, [...e.actor, ...e.recipient]);
    refer(`event ${i} ${e.type}`, attributions, [e.attribution]);
  });
  gold.interactions.forEach((e, i) => {
    check(`interaction ${i}`, e.evidence);
    refer(`interaction ${i}`, actors, [...e.participants, ...e.accounts.map((a) => a.party)]);
    refer(
      `interaction ${i}`,
      attributions,
      e.accounts.flatMap((a) => a.attributions),
    );
  });
  gold.undertakings.forEach((u, i) => {
    check(`undertaking ${i} ${u.kind}`, [u.what, ...u.alternatives, ...u.domains]);
    refer(`undertaking ${i} ${u.kind}`, actors, [u.from, u.to]);
    refer(`undertaking ${i} ${u.kind}`, attributions, u.attributions);
  });
  return problems;
}
