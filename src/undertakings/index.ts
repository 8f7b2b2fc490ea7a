/**
 * Undertakings: attributions and text → what was demanded, promised, refused, warned of, agreed and who was appointed.
 *
 * Takes a document's analysis, attributions and actors; gives `Undertaking` records with spans. It reads one document
 * at a time: what became of a demand later is for whoever holds many.
 */
export { findUndertakings } from './find-undertakings.ts';
