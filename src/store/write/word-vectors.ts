import type { Connection } from '../connection.ts';

/** A word as the database keeps it, once for all texts. `places` are those in the text that is at work. */
interface Lexeme {
  readonly text: string;
  readonly bytes: Uint8Array;
  places: number[];
}

/** What a run of characters between blanks gives; `places` is how many it takes, those of words that are not kept ("the") with them. */
interface Run {
  readonly lexemes: readonly Lexeme[];
  /** Of each lexeme, counted from 1 within the run. */
  readonly at: readonly number[];
  readonly places: number;
}

/**
 * What stands between blanks. Words do not reach over a blank but in a tag of mark-up, and documents are words: what begins a tag is a blank too. No word is as long as the longest
 * run.
 */
const RUN = /[^\t\n\v\f\r <]{1,2000}/g;
/** So many runs are known by heart, and none that is longer. */
const MOST_KNOWN = 100_000;
const LONGEST_KNOWN = 60;

/** Limits of a `tsvector`. */
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;
const MOST_BYTES = (1 << 20) - 1;
/** A lexeme's count of places, its first, and what sets it even. */
const BESIDE = 5;

/**
 * Makes `to_tsvector('english', text)` of texts, in the binary form that `copy` takes: the database is asked for each run of characters once, and not again
 * wherever it stands. The words are those that the database's own questions look for.
 *
 * Of a text with more than a megabyte of different words, which would be refused, the first are taken.
 */
export class WordVectors {
  readonly #connection: Connection;
  #known = new Map<string, Run>();
  #lexemes = new Map<string, Lexeme>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** In the order of the texts. */
  async of(texts: readonly string[]): Promise<Uint8Array[]> {
    if (this.#known.size > MOST_KNOWN) {
      this.#known = new Map();
      this.#lexemes = new Map();
    }
    const known = this.#known;
    const unknown = new Set<string>();
    const split = texts.map((text) =>
      (text.match(RUN) ?? []).map((run) => {
        const found = known.get(run);
        if (found === undefined) unknown.add(run);
        return found ?? run;
      }),
    );
    const asked = unknown.size === 0 ? NONE : await this.#ask([...unknown]);
    for (const [run, made] of asked) if (run.length <= LONGEST_KNOWN) known.set(run, made);
    return split.map((runs) =>
      vectorOf(runs.map((run) => (typeof run === 'string' ? asked.get(run)! : run))),
    );
  }

  /** The session may be within a transaction, which this neither changes nor waits for; one that has failed is over the next time. */
  async #ask(runs: readonly string[]): Promise<ReadonlyMap<string, Run>> {
    const ask = () => this.#connection.query(ASK, [runs.map((run) => run.replaceAll('\0', '\ufffd'))]);
    const { rows } = await ask().catch(ask);
    const found = runs.map(() => ({ lexemes: [] as Lexeme[], at: [] as number[], places: 0 }));
    for (const { n, lexeme, positions } of rows as unknown as readonly Found[]) {
      const run = found[n - 1]!;
      const places = lexeme === END ? positions.slice(0, -1) : positions;
      if (lexeme === END) run.places = positions.at(-1)! - 1;
      for (const place of places) {
        run.lexemes.push(this.#lexeme(lexeme));
        run.at.push(place);
      }
    }
    return new Map(runs.map((run, at) => [run, found[at]!]));
  }

  #lexeme(text: string): Lexeme {
    const known = this.#lexemes.get(text);
    if (known) return known;
    const lexeme = { text, bytes: Buffer.from(`${text}\0`), places: [] };
    this.#lexemes.set(text, lexeme);
    return lexeme;
  }
}

const NONE: ReadonlyMap<string, Run> = new Map();
/** A word that stays as it is. Behind a run it tells how many places that takes. */
const END = 'zzz';
const ASK = `select n::int, lexeme, positions
  from unnest($1::text[]) with ordinality as r (run, n), unnest(to_tsvector('english', ' ' || run || ' ${END}'))`;

interface Found {
  readonly n: number;
  readonly lexeme: string;
  readonly positions: readonly number[];
}

/** Runs one after the other. */
function vectorOf(runs: readonly Run[]): Uint8Array {
  const found: Lexeme[] = [];
  let before = 0;
  let bytes = 0;
  for (const { lexemes, at, places } of runs) {
    for (let n = 0; n < lexemes.length; n++) {
      const lexeme = lexemes[n]!;
      const place = Math.min(before + at[n]!, LAST_PLACE);
      const known = lexeme.places;
      const isNew = known.length === 0;
      const more = isNew ? lexeme.bytes.length + BESIDE : 2;
      if (bytes + more > MOST_BYTES) continue;
      if (!isNew && (known.length === MOST_PLACES || known[known.length - 1] === place)) continue;
      if (isNew) found.push(lexeme);
      known.push(place);
      bytes += more;
    }
    before += places;
  }
  return encode(found.sort((a, b) => (a.text < b.text ? -1 : 1)));
}

/** As a `tsvector` is sent: how many lexemes; of each, in the order of their letters, these with a zero, how many places, the places. */
function encode(lexemes: readonly Lexeme[]): Uint8Array {
  let size = 4;
  for (const { bytes, places } of lexemes) size += bytes.length + 2 + places.length * 2;
  const out = new Uint8Array(size);
  let at = 0;
  const int16 = (value: number) => {
    out[at++] = value >> 8;
    out[at++] = value;
  };
  int16(lexemes.length >> 16);
  int16(lexemes.length);
  for (const lexeme of lexemes) {
    const { bytes, places } = lexeme;
    for (let n = 0; n < bytes.length; n++) out[at++] = bytes[n]!;
    int16(places.length);
    for (let n = 0; n < places.length; n++) int16(places[n]!);
    lexeme.places = [];
  }
  return out;
}
