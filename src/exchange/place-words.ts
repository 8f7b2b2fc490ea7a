import type { Range } from '../record/index.ts';

/**
 * Where words stand, for people: half-open offsets in UTF-16 code units of the text that `readout read` gives.
 *
 * @example placeWords(3, [{ start: 98, end: 170 }]) // 'paragraph 3, characters 98–170'
 */
export function placeWords(paragraph: number | null, spans: readonly Range[]): string {
  const characters = spans.map(({ start, end }) => `${start}–${end}`).join(', ');
  return [
    ...(paragraph === null ? [] : [`paragraph ${paragraph}`]),
    ...(characters === '' ? [] : [`characters ${characters}`]),
  ].join(', ');
}
