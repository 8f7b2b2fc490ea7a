import type { Act, Force, Token } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';
import type { Found } from './found.ts';
import type { View } from './view.ts';

interface Wording {
  readonly act: Act;
  readonly force: Force;
}

/** How far into a content its act is looked for: a speaker comes to the point within a clause. */
const LONGEST_LOOK = 16;
const FIRST_PERSON = /^(?:i|we)$/;
const OWN_PRONOUN = /^(?:i|we|he|she|it|they)$/;

/** Verbs that do what they say when the speaker is their subject: "We thank them", "I urge you". */
const PERFORMED: ReadonlyMap<string, Wording> = new Map([
  ...words('thank congratulate welcome hope regret appreciate apologize apologise wish', 'expressive', 2),
  ...words('condemn deplore denounce', 'expressive', 4),
  ...words('urge', 'directive', 4),
  ...words('ask request invite call appeal', 'directive', 3),
  ...words('demand insist', 'directive', 5),
  ...words('promise pledge vow commit', 'commissive', 4),
  ...words('refuse reject', 'commissive', 4),
  ...words('declare', 'declarative', 4),
]);

function words(list: string, act: Act, force: Force): [string, Wording][] {
  return list.split(' ').map((word) => [word, { act, force }]);
}

/**
 * What the reported words themselves do: ask ("You must leave"), bind the speaker ("We will respond"), show a feeling ("We
 * thank them"). Null where they only state, or it cannot be told.
 */
export function readWording(view: View, found: Found): Wording | null {
  const content = found.content[0];
  if (!content) return null;
  const first = firstEndingAfter(view.tokens, content.start);
  const tokens: Token[] = [];
  for (let at = first; at < view.tokens.length && tokens.length < LONGEST_LOOK; at++) {
    const token = view.tokens[at]!;
    if (token.start >= content.end || token.sentence !== view.tokens[first]!.sentence) break;
    if (token.pos !== 'PUNCT' && token.lower !== 'that') tokens.push(token);
  }
  const direct = found.frame === 'quote';
  return imperative(tokens, direct) ?? duty(tokens) ?? performed(tokens) ?? intention(view, found, tokens);
}

/** "Leave now", "Do not come": a bare verb opens the quotation. */
function imperative(tokens: readonly Token[], direct: boolean): Wording | null {
  const [one, two] = tokens;
  if (!direct || !one) return null;
  const please = one.lower === 'please' && two?.pos === 'VERB';
  const negated = one.lower === "don't" || (one.lower === 'do' && /^(?:not|n't)$/.test(two?.lower ?? ''));
  const bare = one.pos === 'VERB' && one.lower === one.lemma && two?.pos !== 'VERB' && two?.pos !== 'AUX';
  const thanks = one.lower === 'thank';
  if (thanks) return { act: 'expressive', force: 2 };
  return please || negated || (bare && one.lower !== 'let') ? { act: 'directive', force: 4 } : null;
}

/** "You must leave", "the raids must stop", "they should go". */
function duty(tokens: readonly Token[]): Wording | null {
  for (let at = 1; at < tokens.length; at++) {
    const { lower, lemma } = tokens[at]!;
    if (FIRST_PERSON.test(tokens[at - 1]!.lower)) continue;
    if (lower === 'must') return { act: 'directive', force: 5 };
    if (lower === 'should' || (lemma === 'need' && tokens[at + 1]?.lower === 'to')) {
      return { act: 'directive', force: 3 };
    }
    if (tokens[at]!.pos === 'VERB') return null;
  }
  return null;
}

/** "We thank", "he hoped", "I urge". */
function performed(tokens: readonly Token[]): Wording | null {
  if (!OWN_PRONOUN.test(tokens[0]?.lower ?? '')) return null;
  for (const token of tokens.slice(1, 5)) {
    if (/^(?:not|n't|never)$/.test(token.lower)) return null;
    const act = PERFORMED.get(token.lemma);
    if (act) return act;
    if (token.pos === 'VERB') return null;
    if (!/^(?:AUX|ADV|PART)$/.test(token.pos)) return null;
  }
  return null;
}

/** "We will respond"; "Kenya would close the crossing" from a Kenyan minister. */
function intention(view: View, found: Found, tokens: readonly Token[]): Wording | null {
  const at = tokens.findIndex((t) => /^(?:will|would|shall|'ll|wo)$/.test(t.lower));
  if (at < 1 || at > 6 || tokens.slice(0, at).some((t) => t.pos === 'VERB')) return null;
  const subject = tokens.slice(0, at);
  const acting = tokens.slice(at + 1).find((t) => t.pos !== 'ADV' && t.pos !== 'PART')?.lower !== 'be';
  return acting && bindsSpeaker(view, found, subject) ? { act: 'commissive', force: 4 } : null;
}

/** The one who will act is the one who speaks: "we", "he" in a reported clause, or the speaker's own country. */
function bindsSpeaker(view: View, found: Found, subject: readonly Token[]): boolean {
  const { lower } = subject[0]!;
  if (found.frame === 'quote') return FIRST_PERSON.test(lower);
  if (OWN_PRONOUN.test(lower)) return lower !== 'it';
  return namesSpeaker(view, found, subject) || warnsForState(view, found, subject);
}

/** "Foreign Minister Oduya warned Tesseria that Kenya would …": who holds an office warns a state in the name of another. */
function warnsForState(view: View, found: Found, subject: readonly Token[]): boolean {
  const [addressed] = found.recipients;
  if (found.entry?.phrase !== 'warn' || !addressed || !found.source) return false;
  if (!subject.every((t) => t.pos === 'PROPN')) return false;
  if (view.text.slice(addressed.start, addressed.end).includes(subject[0]!.text)) return false;
  return OFFICE.test(view.text.slice(found.source.start, found.source.end));
}

const OFFICE =
  /\b(?:minist(?:er|ry)|president|premier|government|spokes\w+|secretary|ambassador|envoy|king|queen|chancellor|general|army)\b/i;

/** The subject of the reported clause shares a name with the source, or its stem: "Kenyan … Kenya". */
function namesSpeaker(view: View, found: Found, subject: readonly Token[]): boolean {
  if (!found.source) return false;
  const source = view.text.slice(found.source.start, found.source.end);
  const stems = new Set((source.match(/\p{Lu}\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, 4)));
  return subject.some((t) => /^\p{Lu}/u.test(t.text) && stems.has(t.text.slice(0, 4)));
}
