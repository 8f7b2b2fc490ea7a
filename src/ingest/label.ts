import type { DocumentKind } from '../record/index.ts';

/** A line that says what sort of text follows. `rest` is what stands after it on the line: often the title. */
export interface Label {
  readonly kind: DocumentKind | null;
  readonly rest: string;
}

/**
 * Reads a label at the head of a text, or null.
 *
 * @example readLabel('PRESS RELEASE') // { kind: 'readout', rest: '' }
 * @example readLabel('READOUT: Call with Kenya') // { kind: 'readout', rest: 'Call with Kenya' }
 * @example readLabel('Readout of the call with Kenya') // null: that is a title
 */
export function readLabel(line: string): Label | null {
  if (line.length > 300) return null;
  for (const { pattern, kind } of LABELS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const rest = line.slice(match[0].length).trim();
    if (rest === '') return { kind, rest };
    if (/[:|]\s*$/.test(match[0])) return { kind, rest };
  }
  return null;
}

/** The kind that a title's own words give ("Readout of …", "Joint statement by …"), or null. */
export function kindOfTitle(title: string): DocumentKind | null {
  if (
    /^(?:(?:white house|press|media|official|summary|virtual) )*(?:readout|read-out)(?: (?:of|from|on)\b|:|$)/i.test(
      title,
    )
  )
    return 'readout';
  if (
    /^(?:joint |press |media |official )*(?:statement|communiqu[eé]|press release|media note) (?:by|of|from|on|following|attribut(?:able|ed) to)\b/i.test(
      title,
    )
  ) {
    return 'readout';
  }
  if (
    /^(?:joint|final) (?:press )?(?:statement|communiqu[eé]|declaration)(?!\p{L})|^declaration of\b/iu.test(
      title,
    )
  )
    return 'readout';
  if (/^(?:full )?(?:transcript|verbatim record)\b/i.test(title)) return 'transcript';
  return null;
}

const END = '(?:\\s*[:|]\\s*|\\s*$)';

const LABELS: readonly { readonly pattern: RegExp; readonly kind: DocumentKind | null }[] = [
  { pattern: new RegExp(`^(?:[\\p{L}. -]{2,60}['’]s )?(?:readout|read-out)s?${END}`, 'iu'), kind: 'readout' },
  {
    pattern: new RegExp(
      `^(?:press|media|news) (?:release|statement|note|communiqu[eé])s?(?: (?:no\\.? ?)?[A-Z]{0,4}[\\d/-]+)?${END}`,
      'i',
    ),
    kind: 'readout',
  },
  {
    pattern: new RegExp(
      `^(?:statements? and releases?|briefing room|statements?|note verbale|(?:official |joint )?communiqu[eé](?: no\\.? ?[\\d/-]+)?)${END}`,
      'i',
    ),
    kind: 'readout',
  },
  { pattern: /^for (?:immediate release|immediate publication|release)(?:\s*:\s*|\s*$)/i, kind: 'readout' },
  { pattern: new RegExp(`^(?:full )?transcript${END}`, 'i'), kind: 'transcript' },
  {
    pattern: new RegExp(
      `^(?:(?:opinion|op-ed|editorial|comment(?:ary)?|analysis)(?:s? (?:&|and) (?:opinion|comment(?:ary)?|analysis))?|viewpoint|perspective|column|notebook|letters?(?: to the editor)?)${END}`,
      'i',
    ),
    kind: 'other',
  },
  {
    pattern: new RegExp(
      `^(?:official report|hansard|debates?|breaking(?: news)?|exclusive|world|politics|news|top stor(?:y|ies)|international|live|update)${END}`,
      'i',
    ),
    kind: null,
  },
];
