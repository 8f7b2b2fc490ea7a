import type { DraftAttribution, Range } from '../record/index.ts';
import { firstFrom, trimRange } from '../text/index.ts';
import type { Candidate } from './candidate.ts';
import type { Entity, Registry } from './entity.ts';

/** What a speaker leaves behind: "a ministry statement" speaks for the ministry. */
const DOCUMENTS =
  /\b(?:statements?|handouts?|communiqu[eé]s?|readouts?|press releases?|releases?|accounts?|reports?|announcements?|letters?|notes?|memos?|memorand(?:um|a)|repl(?:y|ies)|cables?|bulletins?|versions?|posts?|tweets?|remarks?|comments?|speech|website|officials?|sources?)$/i;

/** Who speaks and is not said to be any of those named: "nobody asked", "said one". Each is somebody else. */
const INDEFINITE = /^(?:nobody|no one|none|one|neither|somebody|someone|anybody|anyone)$/i;

/**
 * Gives an actor to every source, recipient and cited party that no candidate names: "the report", "eyewitnesses in the
 * port". Its name is its head phrase; its kind stays `other`.
 */
export function coverDrafts(
  registry: Registry,
  text: string,
  candidates: readonly Candidate[],
  drafts: readonly DraftAttribution[],
): void {
  const attached = candidates
    .filter((c) => registry.of(c) !== undefined)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { source, recipients, cited } of drafts) {
    for (const range of [source, ...recipients, ...cited]) {
      if (!range || isHeaded(text, range, attached)) continue;
      if (range === source && INDEFINITE.test(text.slice(range.start, range.end))) {
        const name = text.slice(range.start, range.end);
        const somebody = registry.ensure(`draft:${range.start}`, { kind: 'other', name });
        registry.attach(strangerAt(range), somebody, 'description');
        continue;
      }
      // "reaffirmed Kenya's commitment": what somebody has is not spoken to.
      if (range !== source && /['’]s?\s/.test(text.slice(range.start, range.end))) continue;
      const head = headRange(text, range);
      if (!head) continue;
      const words = text.slice(head.start, head.end).replace(/^(?:the|an?)\s+/i, '');
      const candidate = strangerAt(head);
      const entity =
        writerOf(registry, text, head, drafts, attached) ??
        spokenOf(registry, text, head) ??
        partOf(registry, text, head, words, attached);
      registry.attach(candidate, entity, 'description');
    }
  }
}

/**
 * Who wrote a paper: "The statement, read by Ida Roe," whoever is named with it; "the statement" after "a statement of the ministry" or "a
 * letter from Omar", whoever wrote the one spoken of last.
 */
function writerOf(
  registry: Registry,
  text: string,
  { start, end }: Range,
  drafts: readonly DraftAttribution[],
  attached: readonly Candidate[],
): Entity | undefined {
  const noun = /^(?:the|this) (\p{L}+)$/iu.exec(text.slice(start, end))?.[1]?.toLowerCase();
  if (noun === undefined || !DOCUMENTS.test(noun)) return undefined;
  const named = (at: number) => attached.find((c) => c.start === at);
  const hand = BY_HAND.exec(text.slice(end, end + 60))?.[0];
  const reader = hand === undefined ? undefined : named(end + hand.length);
  if (reader) return registry.of(reader);
  const from = Math.max(0, start - FAR);
  const before = text.slice(from, start);
  const found: { at: number; writer: Candidate }[] = [];
  const add = (at: number, writer: Candidate | undefined) => writer && found.push({ at, writer });
  const signed = new RegExp(`\\ban? (?:\\p{Ll}+ )?${noun} (?:from|of|by|signed by) (?:the |an? )?`, 'giu');
  for (const match of before.matchAll(signed)) {
    const at = from + match.index;
    add(
      at,
      attached.find((c) => c.start > at && c.start <= at + match[0].length && at + match[0].length < c.end),
    );
  }
  const spokenIn = [
    ...before.matchAll(new RegExp(`\\bin (?:an?|its|his|her|their) (?:\\p{Ll}+ )?${noun}\\b`, 'giu')),
  ];
  for (const { source } of drafts) {
    if (!source || source.end > start) continue;
    const writer = attached.find((c) => c.start >= source.start && c.end <= source.end);
    const words = text.slice(source.start, source.end).toLowerCase();
    if (words.split(/[^\p{L}]+/u).includes(noun)) add(source.start, writer);
    // "The ministry said in a statement", "In a statement the ministry said": one sentence.
    const inIt = spokenIn.some(({ index, 0: { length } }) => {
      const [low, high] = [Math.min(source.end, from + index + length), Math.max(source.start, from + index)];
      return low < high && !/[.!?]["”’]?\s|\n/u.test(text.slice(low, high));
    });
    if (inIt) add(source.start, writer);
  }
  const [last] = found.sort((x, y) => y.at - x.at);
  return last && registry.of(last.writer);
}

const BY_HAND =
  /^,? (?:read|signed|issued|released|sent|written|delivered|posted)(?: out)? (?:\p{Ll}+ly )?by (?:the |an? )?/u;

/** How far back a paper is still the one that was spoken of, in characters. */
const FAR = 1500;

/** "The source" after "a diplomatic source": the last one before it whose name ends in the same word. */
function spokenOf(registry: Registry, text: string, { start, end }: Range): Entity | undefined {
  const noun = /^the (\p{L}+)$/iu.exec(text.slice(start, end))?.[1]?.toLowerCase();
  if (noun === undefined) return undefined;
  return registry.entities.findLast(
    ({ name, mentions }) =>
      name.toLowerCase().split(' ').at(-1) === noun &&
      mentions.some(({ candidate }) => candidate.end <= start),
  );
}

function isHeaded(text: string, range: Range, attached: readonly Candidate[]): boolean {
  const at = firstFrom(attached, range.start);
  for (let i = at; i < attached.length && attached[i]!.start < range.end; i++) {
    const candidate = attached[i]!;
    if (candidate.end > range.end) continue;
    const before = text.slice(range.start, candidate.start);
    const after = text.slice(candidate.end, range.end);
    if (/^\s*(?:(?:the|an?|both|all|some|many|senior)\s+)*["“]?$/i.test(before)) {
      if (!/^['’]s?\s+\S/.test(after) || DOCUMENTS.test(after.split(',')[0]!.trim())) return true;
      // "Hungary's Gergely Szalai" is headed by whom it owns.
      const owned = attached.slice(i + 1, i + 4).find((c) => c.start >= candidate.end && c.end <= range.end);
      return (
        owned !== undefined &&
        /^['’]s?\s+(?:\p{Ll}[\p{L}-]*\s+){0,3}$/u.test(text.slice(candidate.end, owned.start))
      );
    }
    if (/,\s*$/.test(before) || !/\b(?:of|for|in|at|from|on|with|to|by|against)\s+(?:the\s+)?$/i.test(before))
      return true;
    return DOCUMENTS.test(
      before.replace(/\s+(?:of|for|in|at|from|on|with|to|by|against)\s+(?:the\s+)?$/i, '').trim(),
    );
  }
  for (let i = at - 1; i >= 0 && i >= at - 8; i--) {
    if (attached[i]!.start <= range.start && attached[i]!.end >= range.end) return true;
  }
  return false;
}

/** "A member of the Kenyan delegation", "nobody at the ministry", "one of his advisers": somebody of those whom the phrase goes on to name. */
function partOf(
  registry: Registry,
  text: string,
  head: Range,
  name: string,
  attached: readonly Candidate[],
): Entity {
  const entity = registry.ensure(`draft:${name.toLowerCase()}`, { kind: 'other', name });
  const whole = attached.find(
    (c) =>
      c.start > head.start &&
      c.end <= head.end &&
      /\b(?:of|at|from|in|for|among)\s+(?:(?:the|an?)\s+)?$/i.test(text.slice(head.start, c.start)),
  );
  const body = whole && registry.of(whole);
  if (!body || entity.owner) return entity;
  entity.owner = body;
  entity.sector ??=
    (body.code === null ? body.sector : body.code.slice(body.country === null ? 0 : 3)) || null;
  if (/^(?:an?|one) /i.test(text.slice(head.start, head.end))) entity.kind = 'person';
  return entity;
}

/** The phrase up to a comma or relative clause, 80 characters at most. A pronoun is nobody by itself. */
function headRange(text: string, range: Range): Range | null {
  const words = text.slice(range.start, Math.min(range.end, range.start + 80));
  const cut = words.search(/\s*[,;(—–]|\s+(?:who|which|that|whose)\s/);
  const trimmed = trimRange(text, { start: range.start, end: range.start + (cut > 0 ? cut : words.length) });
  if (!trimmed) return null;
  const head = text.slice(trimmed.start, trimmed.end);
  const empty =
    /^(?:it|he|she|they|we|i|you|him|her|them|us|me|this|that|who|which|one|nobody|no one|none|everyone|everybody|anyone|anybody|someone|somebody|his|its|their|my|our)$/i.test(
      head,
    );
  return empty || !/\p{L}/u.test(head) ? null : trimmed;
}

function strangerAt(range: Range): Candidate {
  return {
    ...range,
    line: 0,
    first: 0,
    last: 0,
    reference: { is: 'pronoun', word: '' },
    owner: null,
    nested: false,
  };
}
