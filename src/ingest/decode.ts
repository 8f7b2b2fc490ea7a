import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../record/index.ts';
import type { Fetched } from './fetched.ts';

export interface Decoded {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Bytes to text: a byte order mark decides, then the server's charset, then the page's own `<meta charset>` or XML
 * declaration, else UTF-8. Without the byte order mark in the result.
 *
 * Where nobody says and the text is no UTF-8 at all, it is read as windows-1252, as browsers do, with `ingest/guessed-charset`.
 *
 * Bytes that the encoding does not know become U+FFFD, with the diagnostic `ingest/invalid-utf8` (or
 * `ingest/invalid-bytes` for another encoding); an encoding nobody knows is read as UTF-8, with
 * `ingest/unknown-charset`.
 */
export function decode({ bytes, charset }: Fetched): Decoded {
  const diagnostics: Diagnostic[] = [];
  const declared = fromMark(bytes) ?? charset ?? fromMarkup(bytes);
  if (declared === null && isOldWestern(bytes)) {
    const message = 'No encoding is given and the text is not UTF-8; it was read as windows-1252.';
    diagnostics.push({ rule: 'ingest/guessed-charset', message, span: null });
    return { text: new TextDecoder('windows-1252').decode(bytes), diagnostics };
  }
  const wanted = declared ?? 'utf-8';
  let label = wanted;
  if (!isKnown(wanted)) {
    label = 'utf-8';
    const message = `The encoding "${wanted}" is not known; the text was read as UTF-8.`;
    diagnostics.push({ rule: 'ingest/unknown-charset', message, span: null });
  }
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), diagnostics };
  } catch {
    diagnostics.push(invalid(label));
    return { text: new TextDecoder(label).decode(bytes), diagnostics };
  }
}

/**
 * Whether letters beyond ASCII stand as single bytes, between letters: "Élysée" saved by an old program. In UTF-8 no such byte stands alone, and
 * text in UTF-8 that was damaged here and there holds whole characters besides.
 */
function isOldWestern(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return false;
  const latin = Buffer.from(bytes).toString('latin1');
  const alone = latin.match(/[A-Za-z][\x91-\x94\xc0-\xd6\xd8-\xf6\xf8-\xfd](?![\x80-\xff])/g)?.length ?? 0;
  const whole = latin.match(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}/g)?.length ?? 0;
  return alone > whole;
}

function fromMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** As browsers do: the first kilobyte, read as ASCII. */
function fromMarkup(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const declared =
    /<meta\b[^<>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^<>]{0,100}?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1] ??
    null;
  // A page that says UTF-16 in ASCII letters is not UTF-16; browsers read it as UTF-8 too.
  return declared !== null && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function invalid(label: string): Diagnostic {
  const isUtf8 = new TextDecoder(label).encoding === 'utf-8';
  return {
    rule: isUtf8 ? 'ingest/invalid-utf8' : 'ingest/invalid-bytes',
    message: isUtf8
      ? 'Some bytes are no valid UTF-8 and were replaced by U+FFFD; save the text as UTF-8 to keep them.'
      : `Some bytes are not valid in ${label} and were replaced by U+FFFD.`,
    span: null,
  };
}
