import type { DraftAttribution, Quotation, Range } from '../record/index.ts';

/** The speech that a place stands in. */
export interface Speech {
  readonly draft: DraftAttribution;
  /** It stands between quotation marks, so "I" and "we" are the speaker's own words. */
  readonly quoted: boolean;
}

/**
 * For each place, in text order, the innermost attribution with a source whose content holds it.
 *
 * @param places in text order
 */
export function speechAround(
  places: readonly Range[],
  drafts: readonly DraftAttribution[],
  quotations: readonly Quotation[],
): (place: Range) => Speech | undefined {
  const contents = drafts
    .flatMap((draft) => (draft.source ? draft.content.map((range) => ({ ...range, draft })) : []))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found = new Map<string, Speech>();
  let open: typeof contents = [];
  let quotes: Quotation[] = [];
  let next = 0;
  let nextQuote = 0;
  for (const place of places) {
    while (next < contents.length && contents[next]!.start <= place.start) open.push(contents[next++]!);
    while (nextQuote < quotations.length && quotations[nextQuote]!.start <= place.start)
      quotes.push(quotations[nextQuote++]!);
    open = open.filter((content) => content.end >= place.end);
    quotes = quotes.filter((quote) => quote.end >= place.end);
    const around = open.findLast(
      ({ draft }) => !(draft.source!.start <= place.start && place.end <= draft.source!.end),
    );
    if (around) found.set(`${place.start}:${place.end}`, { draft: around.draft, quoted: quotes.length > 0 });
  }
  return ({ start, end }) => found.get(`${start}:${end}`);
}
