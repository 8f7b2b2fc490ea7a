import { type EventReading, EventStatus, EventType, type WeighedRange } from '../record/index.ts';
import type { ReaderModel } from './assemble-reader.ts';
import type { ReaderToken } from './tokens.ts';

/** Scores of a token: that it tells no event, then each type. */
const KINDS = 1 + EventType.options.length;
const STATUSES = EventStatus.options.length;
/** Less likely words are not looked at. */
const UNLIKELY = 0.02;

/**
 * The events that a paragraph tells, from the encoder's states of its tokens and of what ends it, `count` in all: each run
 * of tokens that more likely than `model.eventThreshold` belong to an event of the same type is one.
 */
export async function readEvents(
  tokens: readonly ReaderToken[],
  count: number,
  states: Float32Array,
  middle: Float32Array,
  model: ReaderModel,
): Promise<EventReading[]> {
  const shape = [count, model.size];
  const { kinds, statuses, cues, parties } = await model.events.run({
    states: { data: states, shape },
    middle: { data: middle, shape },
    threshold: { data: Float32Array.of(model.eventThreshold), shape: [] },
  });
  /** Of each role and cue: place 0 says that no word names them, place 1 + t that token t does. */
  const named = (role: number, cue: number): WeighedRange[] => {
    const from = (role * cues!.length + cue) * (count + 1) + 1;
    const ranges: WeighedRange[] = [];
    for (const [at, { start, end }] of tokens.entries()) {
      const weight = parties![from + at]!;
      if (weight >= UNLIKELY) ranges.push({ start, end, weight });
    }
    return ranges;
  };
  return runsOf(kinds!, [...cues!], tokens.length).map(({ first, last, head, type, score }) => {
    const at = cues![head]!;
    const status = indexOfMost(statuses!.subarray(at * STATUSES, (at + 1) * STATUSES));
    return {
      cue: { start: tokens[first]!.start, end: tokens[last]!.end },
      type: EventType.options[type]!,
      status: EventStatus.options[status]!,
      actor: named(0, head),
      recipient: named(1, head),
      score,
      by: model.name,
    };
  });
}

interface EventRun {
  readonly first: number;
  readonly last: number;
  /** Which of the cues is its likeliest token. */
  readonly head: number;
  readonly type: number;
  readonly score: number;
}

/** Runs of tokens, `cues` as the network found them in text order, that likely tell an event of one type. What ends the paragraph, token `count`, is none. */
function runsOf(kinds: Float32Array, cues: readonly number[], count: number): EventRun[] {
  const runs: EventRun[] = [];
  for (const [cue, at] of cues.entries()) {
    if (at >= count) break;
    const row = kinds.subarray(at * KINDS, (at + 1) * KINDS);
    const score = 1 - row[0]!;
    const type = indexOfMost(row.subarray(1));
    const last = runs.at(-1);
    if (last?.last === at - 1 && last.type === type) {
      const better = score > last.score;
      runs[runs.length - 1] = {
        ...last,
        last: at,
        head: better ? cue : last.head,
        score: Math.max(score, last.score),
      };
    } else {
      runs.push({ first: at, last: at, head: cue, type, score });
    }
  }
  return runs;
}

function indexOfMost(row: Float32Array): number {
  return row.reduce((best, value, at) => (value > row[best]! ? at : best), 0);
}
