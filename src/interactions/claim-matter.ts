import type { Token } from '../record/index.ts';
import type { Clause, TokenRange } from './claim-clause.ts';
import type { Parties } from './claim-party.ts';

const LEADS = /^(?:that|about|of|on|for|to|upon|over|regarding|concerning|against|with|,)$/u;
const LONGEST_RECIPIENT = 10;
const RECIPIENT_LEADS = /^(?:to|on|upon|with|from|against)$/u;

/** What a clause is about, and whom it is said to. */
export interface Matter {
  readonly matter: TokenRange;
  /** Further words that tell it: "On potash, …", "concern was expressed over the drought". */
  readonly also: readonly TokenRange[];
  readonly addressee: string | null;
}

/**
 * The matter of a clause without verb, addressee and conjunction. A passive's matter is its subject, a bare
 * statement's the whole of it.
 */
export function matterOf(tokens: readonly Token[], clause: Clause, parties: Parties): Matter {
  const { cue } = clause;
  const opening = clause.about === null ? [] : [clause.about];
  if (cue === null || clause.kind === 'content')
    return { matter: { first: clause.first, last: clause.last }, also: opening, addressee: null };
  if (clause.passive && clause.subject !== null) {
    const [matter, ...rest] = passiveMatter(tokens, clause, clause.subject);
    return { matter: matter!, also: [...opening, ...rest], addressee: null };
  }
  const content = contentAt(tokens, cue.last, clause.last);
  const found = recipientAt(tokens, cue.last, clause.last, cue.entry.recipient, parties);
  return {
    matter: afterLeads(tokens, content ?? found?.last ?? cue.last, clause.last),
    also: opening,
    addressee: found?.key ?? null,
  };
}

/** The "that" of "told reporters on Friday that …": no verb and no mark stands before it. */
function contentAt(tokens: readonly Token[], from: number, last: number): number | null {
  for (let at = from; at < Math.min(last, from + LONGEST_RECIPIENT); at++) {
    const token = tokens[at]!;
    if (token.lower === 'that') return at;
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'PUNCT') return null;
  }
  return null;
}

/** "The need for X was emphasised at Y": X and Y; but "it was emphasised that Z": Z. */
function passiveMatter(tokens: readonly Token[], clause: Clause, subject: TokenRange): TokenRange[] {
  const rest = afterLeads(tokens, clause.cue?.last ?? clause.head + 1, clause.last);
  const expletive = subject.last - subject.first === 1 && tokens[subject.first]!.lower === 'it';
  if (expletive) return [rest];
  return rest.first < rest.last ? [subject, rest] : [subject];
}

function recipientAt(
  tokens: readonly Token[],
  from: number,
  last: number,
  frame: string,
  parties: Parties,
): { readonly key: string; readonly last: number } | null {
  const mention = parties.at(from);
  const direct = tokens[from]?.pos !== 'ADP' && mention !== null && mention.last < last;
  const possessive = direct && /^['’]s?$/u.test(tokens[mention.last]?.lower ?? '');
  if (direct && !possessive && (frame === 'object' || followsRecipient(tokens, mention.last))) return mention;
  for (let at = from; at < Math.min(last - 1, from + 4); at++) {
    if (!RECIPIENT_LEADS.test(tokens[at]!.lower)) continue;
    const named = parties.at(at + 1);
    return named && named.last < last && followsRecipient(tokens, named.last) ? named : null;
  }
  return null;
}

function followsRecipient(tokens: readonly Token[], at: number): boolean {
  return /^(?:that|to|about|of|on|for|against|not|,)$/u.test(tokens[at]?.lower ?? '');
}

function afterLeads(tokens: readonly Token[], from: number, last: number): TokenRange {
  let first = from;
  while (first < last - 1 && LEADS.test(tokens[first]!.lower)) first++;
  // "Exchanged views on X", "held an exchange of opinions about X": X is the matter.
  if (/^(?:views|opinions)$/u.test(tokens[first]?.lower ?? '') && LEADS.test(tokens[first + 1]?.lower ?? ''))
    first = Math.min(first + 2, last - 1);
  return { first: Math.min(first, last), last };
}
