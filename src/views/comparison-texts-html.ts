import type { ComparedClaim, Comparison, Side } from '../record/index.ts';
import { chainDrawing } from './chain-drawing.ts';
import { documentFacts } from './document-facts.ts';
import { documentText } from './document-text.ts';
import type { Mark, Segment } from './mark-segments.ts';
import { html, type Markup } from './markup.ts';
import { partyNames } from './party-names.ts';
import { claimLabel } from './relation-words.ts';

/** True where both accounts stand in one document: its text is then shown once. */
export function isOneReport(comparison: Comparison): boolean {
  return comparison.accounts[0].document.id === comparison.accounts[1].document.id;
}

/** Both texts in two columns, or the one text that holds both accounts, every claim marked and numbered. */
export function comparisonTexts(comparison: Comparison): Markup {
  const gutter = html`<svg class="gutter" aria-hidden="true" focusable="false"></svg>`;
  const body = isOneReport(comparison)
    ? html`${oneSheet(comparison)}${gutter}`
    : html`${sheet(comparison, 'a')}${gutter}${sheet(comparison, 'b')}`;
  return html`<section class="texts ${isOneReport(comparison) ? 'one' : 'two'}" aria-labelledby="h-texts"><h2 id="h-texts" class="vh">The texts</h2>${body}</section>`;
}

function sheet(comparison: Comparison, side: Side): Markup {
  const account = comparison.accounts[side === 'a' ? 0 : 1];
  return html`<article class="sheet ${side}" aria-labelledby="h-${side}"><header>
${sheetHead(comparison, side)}
${documentFacts(account.document, account.chain)}</header>
${documentText(account.document, claimMarks(comparison, [side]), drawer(comparison))}</article>`;
}

function oneSheet(comparison: Comparison): Markup {
  const { document } = comparison.accounts[0];
  return html`<article class="sheet" aria-labelledby="h-a h-b"><header>
<div class="heads"><div>${sheetHead(comparison, 'a')}</div><div>${sheetHead(comparison, 'b')}</div></div>
${documentFacts(document, comparison.accounts[0].chain)}</header>
${documentText(document, claimMarks(comparison, ['a', 'b']), drawer(comparison))}</article>`;
}

function sheetHead(comparison: Comparison, side: Side): Markup {
  const account = comparison.accounts[side === 'a' ? 0 : 1];
  const name = partyNames(comparison)[side];
  return html`<h3 class="side ${side}" id="h-${side}"><span class="badge" aria-hidden="true">${side}</span><bdi>${name}</bdi><span class="vh">, account ${side}</span></h3>
${chainDrawing(account.chain, `How the account of ${name} came to us`)}`;
}

function claimMarks(comparison: Comparison, sides: readonly Side[]): readonly Mark[] {
  return comparison.claims.flatMap((claim, i) =>
    sides.flatMap((side) => claim[side].map(({ start, end }) => ({ start, end, key: `${side}-${i + 1}` }))),
  );
}

/** Draws a segment: first the numbers of the claims that begin in it, then the words. */
function drawer(comparison: Comparison): (words: string, segment: Segment) => Markup {
  const names = partyNames(comparison);
  const placed = new Set<string>();
  const claimOf = (key: string): ComparedClaim => comparison.claims[Number(key.slice(2)) - 1]!;
  const tag = (key: string): Markup => {
    const claim = claimOf(key);
    const first = !placed.has(key);
    placed.add(key);
    const label = `Claim ${key.slice(2)}, ${claimLabel(claim, names)}${claim.topic === null ? '' : `: ${claim.topic}`}`;
    return html`<a class="tag"${first ? html` id="${key}"` : html` tabindex="-1"`} href="#claim-${key.slice(2)}" data-k="${key.slice(2)}" data-relation="${claim.relation}" data-side="${key[0]!}" aria-label="${label}">${isOneReport(comparison) ? key[0]! : ''}${key.slice(2)}</a>`;
  };
  return (words, { keys, opens }) => {
    const numbers = [...new Set(keys.map((key) => key.slice(2)))];
    const relations = [...new Set(keys.map((key) => claimOf(key).relation))].sort();
    const sides = [...new Set(keys.map((key) => key[0]!))].sort();
    return html`${opens.map(tag)}<mark data-k="${numbers.join(' ')}" data-relation="${claimOf(keys.at(-1)!).relation}" data-relations="${relations.join(' ')}" data-side="${sides.join(' ')}">${words}</mark>`;
  };
}
