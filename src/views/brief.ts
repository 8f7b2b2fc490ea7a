import type { ComparedClaim, Comparison, Side } from '../record/index.ts';
import { edtfWords } from './edtf-words.ts';
import { figureWords } from './interval-words.ts';
import { partyNames } from './party-names.ts';
import { summarySentence } from './summary-sentence.ts';

/** Half a page for an editor: what it is, the sentence, what parts the two, what only one says, what both say, how sure. */
export interface Brief {
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly { readonly head: string; readonly lines: readonly string[] }[];
  readonly figures: string;
}

/** So many claims are quoted of a kind, and so many words of each. */
const [MOST_QUOTED, MOST_WORDS] = [3, 22];

/** A comparison on half a page, made only from its table. Quotes are the accounts' own words, cut at a word where they are long. */
export function briefOf(comparison: Comparison): Brief {
  const names = partyNames(comparison);
  const { kind, date } = comparison.interaction;
  const what = `${kind === null || kind === 'other' ? 'exchange' : kind}${date === null ? '' : `, ${edtfWords(date)}`}`;
  const of = (relation: ComparedClaim['relation']) =>
    comparison.claims
      .filter((claim) => claim.relation === relation)
      .toSorted((x, y) => weightOf(y) - weightOf(x));
  const sections = [
    {
      head: 'They contradict each other',
      claims: of('content-differs'),
      line: (claim: ComparedClaim) => `${labelled(claim)}${both(claim, names)}`,
    },
    {
      head: 'One puts it more strongly',
      claims: of('force-differs'),
      line: (claim: ComparedClaim) => `${labelled(claim)}${both(claim, names)}`,
    },
    ...(['a', 'b'] as const).map((side) => ({
      head: `Only ${names[side]} says`,
      claims: of(side === 'a' ? 'only-a' : 'only-b'),
      line: (claim: ComparedClaim) => `${labelled(claim)}${quote(claim, side)}`,
    })),
  ].flatMap(({ head, claims, line }) => {
    if (claims.length === 0) return [];
    const more = claims.length - MOST_QUOTED;
    return [
      { head, lines: [...claims.slice(0, MOST_QUOTED).map(line), ...(more > 0 ? [`and ${more} more`] : [])] },
    ];
  });
  const shared = [...new Set(of('shared').map((claim) => claim.topic ?? 'a matter without a label'))];
  const { intervals, divergence, register } = comparison;
  return {
    title: `${names.a} and ${names.b}: two accounts of one ${what}`,
    summary: summarySentence(comparison),
    sections: [
      ...sections,
      ...(shared.length === 0 ? [] : [{ head: 'Both say', lines: [shared.join(', ')] }]),
    ],
    figures: `Divergence ${figureWords(divergence, intervals.divergence)}, 0 the same to 1 nothing in common. Register, 0 cautious to 1 explicit: ${names.a} ${figureWords(register.a, intervals.register.a)}, ${names.b} ${figureWords(register.b, intervals.register.b)}.`,
  };
}

function weightOf({ force }: ComparedClaim): number {
  return Math.max(force.a ?? 0, force.b ?? 0);
}

function labelled({ topic }: ComparedClaim): string {
  return topic === null ? '' : `${topic}: `;
}

function both(claim: ComparedClaim, names: Readonly<Record<Side, string>>): string {
  return `${names.a} ${quote(claim, 'a')}; ${names.b} ${quote(claim, 'b')}`;
}

function quote(claim: ComparedClaim, side: Side): string {
  const words = claim[side]
    .map((span) => span.text)
    .join(' … ')
    .split(/\s+/u);
  const text = words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : words.join(' ');
  return `“${text.replaceAll(/[“”"]/gu, '’')}”`;
}
