import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Range } from '../src/record/index.ts';

/** One attribution as an annotator drew it: the fragments of each role, unsorted, as brat wrote them. */
export interface GoldAttribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

/** One article of PolNeAR with its attributions and the stretches that annotators threw out (`Discard`). */
export interface PolnearArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
  readonly discarded: readonly Range[];
}

/**
 * Reads one part of PolNeAR (`train` or `dev`), articles sorted by name. Where several people annotated an article, the
 * alphabetically first annotator counts. Articles without annotation are left out.
 *
 * PolNeAR counts code points; offsets come back as UTF-16 code units.
 *
 * @example readPolnear('../shared/data/polnear/dev').length // 84
 */
export function readPolnear(folder: string): PolnearArticle[] {
  const annotations = readdirSync(join(folder, 'attributions'))
    .filter((name) => name.endsWith('.ann'))
    .sort();
  const first = new Map<string, string>();
  for (const name of annotations) {
    const id = articleOf(folder, name);
    if (id !== null && !first.has(id)) first.set(id, name);
  }
  return [...first].map(([id, annotation]) => {
    const text = readFileSync(join(folder, 'text', `${id}.txt`), 'utf8');
    return { id, text, ...parseBrat(text, readFileSync(join(folder, 'attributions', annotation), 'utf8')) };
  });
}

function articleOf(folder: string, annotation: string): string | null {
  const stem = annotation.replace(/\.ann$/, '');
  const id = stem.replace(/_[^_]*$/, '');
  return existsSync(join(folder, 'text', `${id}.txt`)) ? id : null;
}

/**
 * The attributions and discarded stretches of a brat standoff file.
 *
 * @example parseBrat('He left, she said.', 'T1\tSource 9 12\tshe\n…').attributions[0].source // [{ start: 9, end: 12 }]
 */
export function parseBrat(
  text: string,
  annotation: string,
): { attributions: GoldAttribution[]; discarded: Range[] } {
  const toUnits = codePointOffsets(text);
  const bounds = new Map<string, { label: string; ranges: Range[] }>();
  const events: string[][] = [];
  for (const line of annotation.split(/\r?\n/)) {
    const [id = '', body = ''] = line.split('\t');
    if (id.startsWith('T')) {
      const [label = '', ...numbers] = body.split(/[ ;]/);
      const ranges: Range[] = [];
      for (let at = 0; at + 1 < numbers.length; at += 2) {
        ranges.push({ start: toUnits(Number(numbers[at])), end: toUnits(Number(numbers[at + 1])) });
      }
      bounds.set(id, { label, ranges });
    } else if (id.startsWith('E')) {
      events.push(body.trim().split(' ').slice(1));
    }
  }
  return {
    attributions: events.map((event) => attributionOf(event, bounds)),
    discarded: [...bounds.values()].filter((b) => b.label === 'Discard').flatMap((b) => b.ranges),
  };
}

function attributionOf(
  event: readonly string[],
  bounds: ReadonlyMap<string, { ranges: Range[] }>,
): GoldAttribution {
  const role = (name: string) =>
    event
      .filter((part) => part.replace(/\d*:.*$/, '') === name)
      .flatMap((part) => bounds.get(part.slice(part.indexOf(':') + 1))?.ranges ?? []);
  return { source: role('Source'), cue: role('Cue'), content: role('Content') };
}

/** Code points and code units agree unless the text holds astral characters. */
function codePointOffsets(text: string): (offset: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (offset) => offset;
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  return (offset) => units[offset] ?? text.length;
}
