import { readFileSync } from 'node:fs';
import type { Range } from '../src/record/index.ts';
import { type Counts, ROLES, type Role, type RoleRanges } from './attribution-scores.ts';

/** A sentence of PolNeAR as CofeNet's authors cut it, with one BIO label a token. */
export interface BioInstance {
  readonly id: string;
  /** The tokens, with Penn Treebank marks made ordinary again, joined by single spaces. */
  readonly text: string;
  /** Where each token stands in `text`. */
  readonly tokens: readonly Range[];
  readonly labels: readonly string[];
}

const TREEBANK: Readonly<Record<string, string>> = {
  '``': '“',
  "''": '”',
  '`': '‘',
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
};

/**
 * Reads the instances on which the best published figures are reported, one JSON object a line.
 *
 * @example readCofenet('../shared/data/cofenet/polnear-dev.jsonl').length // 1925
 */
export function readCofenet(file: string): BioInstance[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => instanceOf(JSON.parse(line) as { id: string; tokens: string[]; labels: string[] }));
}

function instanceOf({ id, tokens, labels }: { id: string; tokens: string[]; labels: string[] }): BioInstance {
  const words = tokens.map((token) => TREEBANK[token] ?? token);
  let at = 0;
  const ranges = words.map((word) => {
    const range = { start: at, end: at + word.length };
    at = range.end + 1;
    return range;
  });
  return { id, text: words.join(' '), tokens: ranges, labels };
}

/**
 * Exact runs of one instance per role (`bio.source`, `bio.cue`, `bio.content`): a predicted run counts when it has the
 * same first and last token as a labelled one. A token has one role: cue before source before content.
 */
export function scoreBio(instance: BioInstance, predicted: readonly RoleRanges[]): Map<string, Counts> {
  const given = runsOf(labelsOf(instance, predicted));
  const wanted = runsOf(instance.labels);
  return new Map(
    ROLES.map((role) => {
      const gold = wanted.get(role) ?? new Set<string>();
      const mine = given.get(role) ?? new Set<string>();
      const right = [...mine].filter((run) => gold.has(run)).length;
      return [`bio.${role}`, { right, predicted: mine.size, gold: gold.size }] as const;
    }),
  );
}

function labelsOf({ tokens }: BioInstance, predicted: readonly RoleRanges[]): string[] {
  const labels = tokens.map(() => 'O');
  for (const role of ['content', 'source', 'cue'] as const satisfies readonly Role[]) {
    for (const range of predicted.flatMap((one) => one[role])) {
      let inside = false;
      tokens.forEach((token, at) => {
        if (token.start >= range.end || range.start >= token.end) return;
        labels[at] = inside ? `I-${role}` : `B-${role}`;
        inside = true;
      });
    }
  }
  return labels;
}

/** First and last token of each labelled run, by role. A run begins at "B-" and where the role changes. */
function runsOf(labels: readonly string[]): Map<string, Set<string>> {
  const runs = new Map<string, Set<string>>();
  for (let at = 0; at < labels.length; ) {
    const role = labels[at]!.slice(2);
    let end = at + 1;
    while (role !== '' && labels[end] === `I-${role}`) end++;
    if (role !== '') runs.set(role, (runs.get(role) ?? new Set()).add(`${at}-${end}`));
    at = end;
  }
  return runs;
}
