import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { resolveAnchor } from '../bench/gold.ts';
import { Act, Force } from '../src/record/index.ts';

// Usage: tsx scripts/check-training.ts [FILE …]  Checks the labelled passages; prints what is wrong, then counts.
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

const folder = fileURLToPath(new URL('../training/data/', import.meta.url));
const files = process.argv.slice(2);
if (files.length === 0) {
  files.push(
    ...readdirSync(folder)
      .filter((n) => n.startsWith('attributions'))
      .map((n) => folder + n),
  );
}
let [passages, sentences, attributions, nested, problems] = [0, 0, 0, 0, 0];
const seen = new Set<string>();
for (const file of files) {
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, at) => {
      if (line.trim() === '') return;
      for (const problem of check(line)) {
        problems++;
        console.error(`${file}:${at + 1}: ${problem}`);
      }
    });
}
console.log(
  `${passages} passages, ${sentences} sentences, ${attributions} attributions (${nested} nested), ${problems} problems`,
);
process.exitCode = problems > 0 ? 1 : 0;

function check(line: string): string[] {
  const parsed = Passage.safeParse(JSON.parse(line));
  if (!parsed.success) return [z.prettifyError(parsed.error).replaceAll('\n', ' ')];
  const { text, attributions: list } = parsed.data;
  passages++;
  sentences += text.split(/[.!?]["”’]*\s+(?=["“‘]?\p{Lu})/u).length;
  attributions += list.length;
  nested += list.filter((a) => a.parent !== null).length;
  const found: string[] = seen.has(text) ? ['the same text stands on another line'] : [];
  seen.add(text);
  list.forEach((a, index) => {
    for (const anchor of [a.source, a.cue, ...a.content, ...a.recipients]) {
      try {
        if (anchor !== null) resolveAnchor(text, anchor);
      } catch (error) {
        found.push((error as Error).message);
      }
    }
    if (a.parent !== null && (a.parent >= list.length || a.parent === index))
      found.push(`no parent ${a.parent}`);
  });
  return found;
}
