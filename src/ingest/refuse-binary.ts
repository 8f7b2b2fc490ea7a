import { InputError } from '../record/index.ts';
import type { Fetched } from './fetched.ts';

/**
 * Throws an `InputError` that names the type where the bytes are no text: images, PDF, office files, archives, sound,
 * anything with NUL bytes or many control characters. UTF-16 and UTF-32 text with a byte order mark passes.
 */
export function refuseBinary({ input, bytes, contentType, charset }: Fetched): void {
  const name = signature(bytes) ?? (contentType === null ? null : declared(contentType));
  if (name !== null) throw new InputError(input, `is ${name}, not text; save its text to a .txt file`);
  if (hasWideMark(bytes) || /^utf-?(16|32)|^ucs-?2/i.test(charset ?? '')) return;
  if (bytes.includes(0)) {
    throw new InputError(input, 'is binary (it has NUL bytes); if it is text, save it as UTF-8');
  }
  if (controlShare(bytes) > 0.1) {
    throw new InputError(input, 'is binary (mostly control characters); give a text file');
  }
}

const PK = [0x50, 0x4b, 0x03, 0x04];

/** First bytes of files that people give by mistake. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x49, 0x49, 0x2a, 0x00], 'a TIFF image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'a TIFF image'],
  [PK, 'a ZIP or office file (such as .docx)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old office file (such as .doc)'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF file'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x49, 0x44, 0x33], 'an MP3 sound file'],
  [[0x4f, 0x67, 0x67, 0x53], 'an Ogg media file'],
  [[0x1a, 0x45, 0xdf, 0xa3], 'a video file'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
];

function signature(bytes: Uint8Array): string | null {
  for (const [start, name] of SIGNATURES) if (start.every((byte, i) => bytes[i] === byte)) return name;
  const ascii = String.fromCharCode(...bytes.subarray(0, 12));
  if (ascii.startsWith('RIFF') && ascii.endsWith('WEBP')) return 'a WebP image';
  if (ascii.startsWith('RIFF') && ascii.endsWith('WAVE')) return 'a WAVE sound file';
  if (ascii.slice(4, 8) === 'ftyp') return 'a video or HEIC image file';
  return null;
}

/** What the server calls it, where that can be no text. SVG and unknown `application/*` are looked at instead. */
function declared(contentType: string): string | null {
  const type = contentType.toLowerCase();
  if (type === 'application/pdf') return 'a PDF';
  if (type === 'application/json' || type.endsWith('+json')) return 'JSON data';
  const [family] = type.split('/');
  if (family === 'image') return `an image (${type})`;
  if (family === 'audio') return `a sound file (${type})`;
  if (family === 'video') return `a video (${type})`;
  if (family === 'font') return `a font (${type})`;
  return null;
}

function hasWideMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function controlShare(bytes: Uint8Array): number {
  const head = bytes.subarray(0, 4096);
  let controls = 0;
  // Tab to carriage return (9–13) and escape (27, ISO-2022-JP) stand in real texts.
  for (const byte of head) if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls += 1;
  return head.length === 0 ? 0 : controls / head.length;
}
