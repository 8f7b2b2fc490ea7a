import type { DossierAccount } from '../record/index.ts';
import type { DossierParties } from './match-parties.ts';
import type { Told } from './told.ts';

type Source = DossierAccount['sources'][number];

/** A source with what it is worth: 2 its side's own account, 1 words quoted directly, 0 what others relay. */
interface Ranked extends Source {
  readonly side: string;
  readonly rank: 0 | 1 | 2;
  readonly published: string;
}

/**
 * What each side said of an interaction, from its best sources: its own account, then reports that quote it, then others, the earlier first.
 *
 * A side's own account is its own throughout, what it has the other side say included. A text counts once in however many papers it stands, a replaced version not at all.
 */
export function accountsIn(
  tellings: readonly Told[],
  sides: readonly string[],
  parties: DossierParties,
): DossierAccount[] {
  const ranked = oncePerText(tellings).flatMap((one) => sourcesOf(one, parties));
  return sides.flatMap((side) => {
    const own = ranked.filter((source) => source.side === side).sort(bestFirst);
    const sources = own.map(({ document, own: isOwn, attributions }) => ({
      document,
      own: isOwn,
      attributions,
    }));
    return sources.length === 0 ? [] : { side, sources };
  });
}

/** Of a text in several papers the original, or where nothing was read of it there, its first copy; nothing that was replaced. */
function oncePerText(tellings: readonly Told[]): Told[] {
  const standing = tellings.filter(({ document }) => document.replacedBy === null);
  const byText = new Map<string, Told>();
  for (const one of [...standing].sort((a, b) => Number(b.firstHand) - Number(a.firstHand))) {
    const { id, copyOf } = one.document;
    if (!byText.has(copyOf ?? id)) byText.set(copyOf ?? id, one);
  }
  return [...byText.values()];
}

function bestFirst(a: Ranked, b: Ranked): number {
  return b.rank - a.rank || (a.published + a.document < b.published + b.document ? -1 : 1);
}

function sourcesOf({ document, interaction, issuer, sides }: Told, parties: DossierParties): Ranked[] {
  const { attributions, document: text } = document.reading;
  const published = text.published ?? '9999';
  const told = interaction.accounts.flatMap((account) => {
    const side = parties.of(document.id, account.party)?.side;
    return side === undefined ? [] : { side, attributions: account.attributions };
  });
  if (issuer !== null && sides.includes(issuer)) {
    const all = [...new Set(told.flatMap((account) => account.attributions))];
    return [{ side: issuer, document: document.id, own: true, attributions: all, rank: 2, published }];
  }
  return sides.flatMap((side) => {
    const own = told.filter((account) => account.side === side).flatMap((account) => account.attributions);
    if (own.length === 0) return [];
    const direct = attributions.some(({ id, quotation }) => own.includes(id) && quotation !== 'indirect');
    const source = { side, document: document.id, own: false, attributions: [...new Set(own)], published };
    return { ...source, rank: direct ? 1 : 0 };
  });
}
