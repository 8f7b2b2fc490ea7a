import type { Range } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';
import type { Found } from './found.ts';
import { phraseBehind } from './spoken-to.ts';
import { rangeOfTokens, type View } from './view.ts';

const PAPER =
  '(?:letters?|messages?|notes?|cables?|telegrams?|telex|phone calls?|telephone calls?|calls?|speech|reply|memorand(?:um|a)|remarks|comments|e-mails?|address|d[eé]marche|aide-m[eé]moire)';
const WORDS = '(?:[\\p{L}-]+ ){0,3}';

/** "In a letter **to** Parliament, she asks", "Addressing newsmen, he vowed", "in an interview **with** the Ledger": in the sentence of the words. */
const ADDRESSED = new RegExp(
  `(?:\\bin (?:an?|his|her|its|their|the|this|that) ${WORDS}(?:${PAPER}(?: (?:dated|of) [^,]{3,25}?)? to|(?:interview|interviews) (?:with|to))|(?:^|[.,;] )(?:speaking|talking) to|(?:^|[.,;] )addressing) $`,
  'iu',
);

/** "telephoned Brandt to ask", "handed him a note demanding": who gets the words of the verb behind. */
const REACHED = /\b(?:telephoned|phoned|rang(?: up)?|cabled|wrote to|written to|writing to) $/iu;
const HANDED = /\b(?:sent|handed|gave|given|delivered|presented) $/iu;
const A_PAPER = new RegExp(`^ (?:an?|the|his|her|its|their) ${WORDS}${PAPER}\\b`, 'iu');
const PAPER_TO = new RegExp(`\\b(?:an?|the|his|her|its|their) ${WORDS}${PAPER} to $`, 'iu');

/** How far before the cue its sentence is searched, in characters. */
const BACK = 260;

/**
 * Whom a letter, a call or an interview is for, where what it says names nobody: "In a letter to Parliament, she asks for time", "He telephoned
 * Brandt to ask for time", "handed the consul a note demanding time".
 */
export function withAddressees(view: View, found: readonly Found[]): Found[] {
  return found.map((one) => {
    if (one.recipients.length > 0 || one.frame === 'adjunct') return one;
    const from = saidBefore(view, one, found);
    const range = addressed(view, one, from) ?? (isPurpose(view, one) ? handed(view, one, from) : null);
    return range && !overlapsAny(range, [one.source, one.cue]) ? { ...one, recipients: [range] } : one;
  });
}

/** Where what belongs to this one may begin: its sentence, or the cue before it in that sentence that is somebody else's. */
function saidBefore(view: View, one: Found, found: readonly Found[]): number {
  const { start } = view.sentences[one.sentence]!;
  const first = Math.min(one.cue.start, one.source?.start ?? one.cue.start);
  const others = found.filter(({ sentence, cue }) => sentence === one.sentence && cue.end <= first);
  return Math.max(start, ...others.map(({ cue }) => cue.end));
}

/** In the words before the source, between it and the cue, and between the cue and what is said. */
function addressed(view: View, { source, cue, content }: Found, from: number): Range | null {
  const first = source && source.start < cue.start ? source.start : cue.start;
  const said = content[0]!.start;
  return (
    phraseAfter(view, from, first, ADDRESSED) ??
    (source && source.end < cue.start ? phraseAfter(view, source.end, cue.start, ADDRESSED) : null) ??
    (said > cue.end ? phraseAfter(view, cue.end, said, ADDRESSED) : null)
  );
}

/** "to ask", "demanding", "in which he asked": what a letter or call is there for. */
function isPurpose({ text }: View, { cue, source }: Found): boolean {
  const start =
    source && source.start < cue.start && cue.start - source.start < 60 ? source.start : cue.start;
  return (
    /\p{Ll}ing\b/u.test(text.slice(cue.start, cue.end)) ||
    /\bto $/.test(text.slice(Math.max(0, cue.start - 3), cue.start)) ||
    /\b(?:in|by) which (?:the )?$/.test(text.slice(Math.max(0, start - 14), start))
  );
}

function handed(view: View, { cue }: Found, from: number): Range | null {
  const start = Math.max(from, cue.start - BACK);
  const reached =
    phraseAfter(view, start, cue.start, REACHED) ?? phraseAfter(view, start, cue.start, PAPER_TO);
  if (reached) return reached;
  const got = phraseAfter(view, start, cue.start, HANDED);
  return got && A_PAPER.test(view.text.slice(got.end, cue.start)) ? got : null;
}

/** The phrase behind the last place between two where the words before it fit. */
function phraseAfter(view: View, from: number, to: number, before: RegExp): Range | null {
  const { tokens, text } = view;
  for (let at = firstEndingAfter(tokens, to) - 1; at >= 0 && tokens[at]!.start > from; at--) {
    if (tokens[at]!.start >= to || !before.test(text.slice(from, tokens[at]!.start))) continue;
    const end = phraseEnd(view, at, to);
    if (end > at) return rangeOfTokens(view, at, end);
  }
  return null;
}

/** One past the words of a phrase: "the consul", not "the consul a note", "the council", not "the council that". */
function phraseEnd(view: View, first: number, to: number): number {
  const whole = phraseBehind(view, first);
  let end = first;
  while (whole && view.tokens[end] && view.tokens[end]!.end <= Math.min(whole.end, to)) {
    const { pos, lower } = view.tokens[end]!;
    if (end > first && (pos === 'DET' || /^(?:that|which|who|whom|whose)$/.test(lower))) break;
    end++;
  }
  return end;
}

function overlapsAny(range: Range, others: readonly (Range | null)[]): boolean {
  return others.some((other) => other !== null && range.start < other.end && other.start < range.end);
}
