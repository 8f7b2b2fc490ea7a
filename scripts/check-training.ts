import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { resolveAnchor } from '../bench/gold.ts';
import { Act, EventStatus, EventType, Force } from '../src/record/index.ts';

// Usage: tsx scripts/check-training.ts  Checks what we labelled in training/data; prints what is wrong, then counts.

const Passage = z.strictObject({
  text: z.string().min(1),
  style: z.string().min(1),
  attributions: z.array(
    z.strictObject({
      source: z.string().nullable(),
      cue: z.string(),
      content: z.array(z.string()).min(1),
      recipients: z.array(z.string()),
      parent: z.int().min(0).nullable(),
      negated: z.boolean(),
      act: Act,
      force: Force,
    }),
  ),
});

const EventSentence = z.strictObject({
  text: z.string().min(1),
  style: z.string().min(1),
  events: z.array(
    z.strictObject({
      type: EventType,
      cue: z.string(),
      actor: z.array(z.string()),
      recipient: z.array(z.string()),
      status: EventStatus,
      place: z.string().nullable(),
    }),
  ),
});

const Matter = z.strictObject({
  call: z.string().min(1),
  parties: z.tuple([z.string().min(1), z.string().min(1)]),
  a: z.string().min(1).nullable(),
  b: z.string().min(1).nullable(),
  relation: z.enum(['shared', 'force-differs', 'content-differs']).nullable(),
  stronger: z.enum(['a', 'b']).nullable(),
  topic: z.string().min(1),
});

const folder = fileURLToPath(new URL('../training/data/', import.meta.url));
const files = readdirSync(folder).sort();
const seen = new Set<string>();
let problems = 0;

const attributions = rowsOf('attributions', Passage, ({ text }) => text).flatMap(({ where, row }) => {
  row.attributions.forEach((one, index) => {
    const { source, cue, content, recipients, parent } = one;
    resolveAll(where, row.text, [...(source === null ? [] : [source]), cue, ...content, ...recipients]);
    if (parent !== null && (parent >= row.attributions.length || parent === index))
      complain(where, `no parent ${parent}`);
  });
  return [row];
});
const nested = attributions.flatMap((row) => row.attributions).filter((one) => one.parent !== null);
const sentences = attributions.flatMap((row) => row.text.split(/[.!?]["”’]*\s+(?=["“‘]?\p{Lu})/u));
console.log(
  `${attributions.length} passages, ${sentences.length} sentences, ` +
    `${attributions.flatMap((row) => row.attributions).length} attributions (${nested.length} nested)`,
);

const events = rowsOf('events', EventSentence, ({ text }) => text).map(({ where, row }) => {
  for (const { cue, actor, recipient, place } of row.events)
    resolveAll(where, row.text, [cue, ...actor, ...recipient, ...(place === null ? [] : [place])]);
  return row;
});
console.log(
  `${events.length} event sentences (${events.filter((row) => row.events.length === 0).length} without an event), ` +
    `${events.flatMap((row) => row.events).length} events`,
);
const matters = rowsOf('matters', Matter, ({ call, a, b }) => `${call}: ${a} / ${b}`).map(
  ({ where, row }) => {
    if ((row.a !== null && row.b !== null) !== (row.relation !== null))
      complain(where, 'a relation stands where both sides speak, and there alone');
    if ((row.relation === 'force-differs') !== (row.stronger !== null))
      complain(where, 'a stronger side stands where force differs, and there alone');
    return row;
  },
);
console.log(
  `${matters.length} matters of ${new Set(matters.map(({ call }) => call)).size} calls, ${matters.filter(({ relation }) => relation !== null).length} in both accounts`,
);
console.log(`${problems} problems`);
process.exitCode = problems > 0 ? 1 : 0;

function rowsOf<T>(
  prefix: string,
  schema: z.ZodType<T>,
  keyOf: (row: T) => string,
): { where: string; row: T }[] {
  return files
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) =>
      readFileSync(folder + name, 'utf8')
        .split('\n')
        .flatMap((line, at) => {
          if (line.trim() === '') return [];
          const where = `${name}:${at + 1}`;
          const parsed = schema.safeParse(JSON.parse(line));
          if (!parsed.success) {
            complain(where, z.prettifyError(parsed.error).replaceAll('\n', ' '));
            return [];
          }
          const key = keyOf(parsed.data);
          if (seen.has(key)) complain(where, 'the same text stands on another line');
          seen.add(key);
          return [{ where, row: parsed.data }];
        }),
    );
}

function resolveAll(where: string, text: string, anchors: readonly string[]): void {
  for (const anchor of anchors) {
    try {
      resolveAnchor(text, anchor);
    } catch (error) {
      complain(where, (error as Error).message);
    }
  }
}

function complain(where: string, problem: string): void {
  problems++;
  console.error(`${where}: ${problem}`);
}
