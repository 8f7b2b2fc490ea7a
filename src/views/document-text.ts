import type { Document } from '../record/index.ts';
import { type Mark, markSegments, type Segment } from './mark-segments.ts';
import { html, type Markup } from './markup.ts';

/**
 * The whole text of a document, a paragraph a line block, with every marked segment drawn by `draw`. Writing
 * direction is found for each paragraph. The title, where the text opens with it, is set as a headline.
 */
export function documentText(
  document: Document,
  marks: readonly Mark[],
  draw: (words: string, segment: Segment) => Markup,
): Markup {
  const { text, title, language } = document;
  const paragraphs = markSegments(text, marks);
  if (paragraphs.length === 0) return html`<p class="none">The text is empty.</p>`;
  const drawn = paragraphs.map((segments, i) => {
    const whole = text.slice(segments[0]!.start, segments.at(-1)!.end);
    const headline = i === 0 && title !== null && whole.trim() === title.trim();
    const parts = segments.map((s) => {
      const words = text.slice(s.start, s.end);
      return s.keys.length === 0 ? words : draw(words, s);
    });
    return html`<p dir="auto"${headline ? html` class="headline"` : null}>${parts}</p>\n`;
  });
  return html`<div class="text"${languageOf(language)}>${drawn}</div>`;
}

/** The `lang` attribute for words of a document, nothing where the language is unknown. */
export function languageOf(language: string | null): Markup | null {
  return language === null ? null : html` lang="${language}"`;
}
