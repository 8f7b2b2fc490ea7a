import { isBodyName } from './issuer.ts';
import type { ReadName } from './names-read.ts';
import { isOfficeName } from './office-name.ts';
import { plainCase } from './plain-case.ts';
import { publisherCandidates } from './publisher-candidates.ts';
import { keyOf } from './publisher-forms.ts';
import { type KnownOfHead, type PublisherChoice, publisherSigns } from './publisher-signs.ts';
import { PUBLISHER_WEIGHTS } from './publisher-weights.ts';

/**
 * Who issued a text, by its own lines and words, or null where nobody is likelier to be meant by any name than by none.
 *
 * Every name in head, foot and first words is weighed by general signs: what sort of name it is, where it stands, what stands beside it, what the
 * story makes of it. The weights were learned (`scripts/publisher-weights.ts`).
 *
 * @param start where the text begins, behind a header
 * @param bodyStart where the story begins
 * @example choosePublisher('Delta Courier\n6 May 2025\n\nEnvoy recalled\n\n…', 0, 40, known) // 'Delta Courier'
 */
export function choosePublisher(
  text: string,
  start: number,
  bodyStart: number,
  known: KnownOfHead,
): string | null {
  const { choices, read } = choicesOf(text, start, bodyStart, known);
  let best: PublisherChoice | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const choice of choices) {
    const weight = choice.signs.reduce((sum, sign) => sum + (PUBLISHER_WEIGHTS[sign] ?? 0), 0);
    if (weight > most) [best, most] = [choice, weight];
  }
  return best?.name ? asWritten(best.name, read) : null;
}

/** Whom it chooses between. */
export function choicesOf(
  text: string,
  start: number,
  bodyStart: number,
  known: KnownOfHead,
): { readonly choices: readonly PublisherChoice[]; readonly read: readonly ReadName[] } {
  const { candidates, read } = publisherCandidates(text, start, bodyStart, known.title);
  const story = text.slice(bodyStart, bodyStart + STORY);
  return { choices: publisherSigns(candidates, read, story, known), read };
}

/** How much of the story is searched for what it makes of a name, in code units. */
const STORY = 6000;

/** As a reader of lines spells it that knows the name's own capitals and article, else in plain capitals and an office without its article. */
function asWritten(name: string, read: readonly ReadName[]): string {
  const known = read.find((one) => keyOf(one.name) === keyOf(name));
  if (known) return known.name;
  const plain = plainCase(name);
  const bare = plain.replace(/^the /i, '');
  if (isOfficeName(bare) || isBodyName(bare)) return /^white house$/i.test(bare) ? plain : bare;
  return plain.replace(/^the /, 'The ');
}
