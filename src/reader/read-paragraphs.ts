import type { CueReading, EventReading, Range } from '../record/index.ts';
import type { ReaderModel } from './assemble-reader.ts';
import { cueRuns, LABELS, type Run } from './cue-runs.ts';
import { distanceClasses } from './distances.ts';
import { readEvents } from './read-events.ts';
import { type Choice, chooseSpan } from './spans.ts';
import type { TextStates } from './text-states.ts';
import { CLS, paragraphTokens, type ReaderToken, SEP } from './tokens.ts';
import { type Part, windowsOf } from './windows.ts';

/** The roles in the order of the network's scores: first where each begins, then where each ends. */
const ROLES = 4;
const [SOURCE, BEFORE, AFTER, RECIPIENT] = [0, 1, 2, 3] as const;
const POINTERS = 2 * ROLES;

/** What else is wanted of the network while it reads. */
export interface ReadingAims {
  /** Filled on the way, for whoever wants to know what words mean. */
  readonly states?: TextStates | null;
  /** In each of these places, in text order, the network reads one and the same name, whatever stands there. */
  readonly alike?: readonly Range[];
  /** Leaves events out, which take a twentieth of the time. */
  readonly withoutEvents?: boolean;
}

/** What the network sees in a text, in text order. */
export interface TextReading {
  readonly cues: readonly CueReading[];
  readonly events: readonly EventReading[];
}

/**
 * Reads the paragraphs of a text for expressions of speech and thought, in the order of their cues, those inside others'
 * contents included, and for events.
 *
 * Paragraphs are read in windows of 254 tokens; what stands in another window is not seen. The same text gives the same
 * readings.
 *
 * @example
 * await readParagraphs('Oduya warned Tesseria.', [{ start: 0, end: 22 }], await loadReader())
 */
export async function readParagraphs(
  text: string,
  paragraphs: readonly Range[],
  model: ReaderModel,
  aims: ReadingAims = {},
): Promise<TextReading> {
  const tokens = paragraphs.map((paragraph) => paragraphTokens(text, paragraph, model.wordPiece, aims.alike));
  const cues: CueReading[] = [];
  const events: EventReading[] = [];
  for (const window of windowsOf(tokens.filter((one) => one.length > 0))) {
    const found = await readWindow(window, model, aims);
    cues.push(...found.cues);
    events.push(...found.events);
  }
  return { cues, events };
}

async function readWindow(
  window: readonly Part[],
  model: ReaderModel,
  { states: kept, withoutEvents = false }: ReadingAims,
): Promise<TextReading> {
  const ids = [CLS];
  const kinds = [0];
  for (const { tokens, last } of window) {
    for (const { id, kind } of tokens) {
      ids.push(id);
      kinds.push(kind);
    }
    if (last) {
      ids.push(SEP);
      kinds.push(0);
    }
  }
  const shape = [1, ids.length];
  const {
    cue_scores: cueScores,
    states,
    middle,
  } = await model.encoder.run({
    ids: { data: BigInt64Array.from(ids, BigInt), shape },
    kinds: { data: BigInt64Array.from(kinds, BigInt), shape },
  });
  const cues: CueReading[] = [];
  const events: EventReading[] = [];
  let at = 1;
  for (const { tokens, last } of window) {
    const count = tokens.length + Number(last);
    const words = states!.subarray(at * model.size, (at + count) * model.size);
    const deeper = middle!.subarray(at * model.size, (at + count) * model.size);
    kept?.add(tokens, words, deeper);
    const logs = logSoftmax(cueScores!.subarray(at * LABELS, (at + tokens.length) * LABELS), model.outside);
    const runs = cueRuns(logs);
    if (runs.length > 0) {
      for (const one of await link(tokens, count, runs, logs, words, model)) cues.push(one);
    }
    if (tokens.length > 0 && !withoutEvents)
      events.push(...(await readEvents(tokens, count, words, deeper, model)));
    at += count;
  }
  return { cues, events };
}

/** Asks for the source, content and recipients of each cue of a paragraph. */
async function link(
  tokens: readonly ReaderToken[],
  count: number,
  runs: readonly Run[],
  logs: Float64Array,
  words: Float32Array,
  model: ReaderModel,
): Promise<CueReading[]> {
  const { size } = model;
  const cues = new Float32Array(runs.length * size);
  const distances = new BigInt64Array(runs.length * count);
  runs.forEach((run, k) => {
    meanInto(cues.subarray(k * size, (k + 1) * size), words, run);
    distances.set(distanceClasses(count, run), k * count);
  });
  const { scores, absent, negated } = await model.linker.run({
    words: { data: words, shape: [count, size] },
    cues: { data: cues, shape: [runs.length, size] },
    distances: { data: distances, shape: [runs.length, count] },
  });
  const found: CueReading[] = [];
  runs.forEach((run, k) => {
    const pointer = (at: number) =>
      scores!.subarray((k * POINTERS + at) * count, (k * POINTERS + at + 1) * count);
    const choices = [SOURCE, BEFORE, AFTER, RECIPIENT].map((role) =>
      chooseSpan({
        absent: absent![k * ROLES + role]!,
        begin: pointer(role),
        end: pointer(ROLES + role),
        allows: (token) => token < tokens.length && mayHold(role, token, run),
      }),
    );
    const rangeOf = ({ span }: Choice): Range[] =>
      span === null ? [] : [{ start: tokens[span[0]]!.start, end: tokens[span[1]]!.end }];
    const [source, before, after, recipient] = choices as [Choice, Choice, Choice, Choice];
    const content = [...rangeOf(before), ...rangeOf(after)];
    const sure = certaintyOf(run, logs) * source.probability * before.probability * after.probability;
    found.push({
      source: rangeOf(source)[0] ?? null,
      cue: { start: tokens[run[0]]!.start, end: tokens[run[1]]!.end },
      content,
      recipients: rangeOf(recipient),
      negated: negated![k]! > 0,
      score: calibrated(sure, model.calibration),
      by: model.name,
    });
  });
  return found;
}

/** "Before" looks before the cue and "after" after it, the others anywhere but in it. */
function mayHold(role: number, token: number, [first, last]: Run): boolean {
  if (role === BEFORE) return token < first;
  if (role === AFTER) return token > last;
  return token < first || token > last;
}

function meanInto(mean: Float32Array, words: Float32Array, [first, last]: Run): void {
  const size = mean.length;
  for (let at = first; at <= last; at++) {
    for (let k = 0; k < size; k++) mean[k]! += words[at * size + k]! / (last - first + 1);
  }
}

/** The geometric mean of the probabilities that the tokens of the run belong to a cue. */
function certaintyOf([first, last]: Run, logs: Float64Array): number {
  let sum = 0;
  for (let at = first; at <= last; at++) {
    sum += Math.log1p(-Math.exp(Math.min(logs[at * LABELS]!, -1e-6)));
  }
  return Math.exp(sum / (last - first + 1));
}

/** Log-probabilities of the labels of each token, with `outside` added to that of the first label. */
function logSoftmax(scores: Float32Array, outside: number): Float64Array {
  const logs = Float64Array.from(scores);
  for (let at = 0; at < logs.length; at += LABELS) {
    const row = logs.subarray(at, at + LABELS);
    const highest = Math.max(...row);
    const total = highest + Math.log(row.reduce((sum, score) => sum + Math.exp(score - highest), 0));
    for (let label = 0; label < LABELS; label++) row[label]! -= total;
    row[0]! += outside;
  }
  return logs;
}

/** The height at `raw` of the line through the points, level beyond its ends. */
export function calibrated(raw: number, points: readonly (readonly [number, number])[]): number {
  const next = points.findIndex(([x]) => x >= raw);
  if (next === -1) return points.at(-1)![1];
  const [x1, y1] = points[next]!;
  if (next === 0) return y1;
  const [x0, y0] = points[next - 1]!;
  return y0 + ((y1 - y0) * (raw - x0)) / (x1 - x0);
}
