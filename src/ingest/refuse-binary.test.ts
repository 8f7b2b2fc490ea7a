import { describe, expect, it } from 'vitest';
import { InputError } from '../record/index.ts';
import { refuseBinary } from './refuse-binary.ts';

const refuse = (bytes: Uint8Array, contentType: string | null = null, charset: string | null = null) =>
  refuseBinary({ input: 'x', bytes, contentType, url: null, charset });

describe('refuseBinary', () => {
  it.each([
    ['%PDF-1.7', 'a PDF'],
    ['GIF89a', 'a GIF image'],
    ['PK\x03\x04', 'a ZIP or office file'],
    ['{\\rtf1 hello}', 'an RTF file'],
    ['RIFF\x01\x02\x03\x04WEBPVP8', 'a WebP image'],
    ['\0\0\0\x18ftypmp42', 'a video'],
    ['a\0b', 'binary'],
    ['\x01\x02\x03\x04abc', 'binary'],
  ])('names the type of %j', (head, name) => {
    expect(() => refuse(Buffer.from(head, 'latin1'))).toThrow(name);
    expect(() => refuse(Buffer.from(head, 'latin1'))).toThrow(InputError);
  });

  it('believes a server that says it is no text', () => {
    expect(() => refuse(Buffer.from('x'), 'image/svg+xml')).toThrow('an image');
    expect(() => refuse(Buffer.from('x'), 'application/pdf')).toThrow('a PDF');
    expect(() => refuse(Buffer.from('{}'), 'application/ld+json')).toThrow('JSON');
  });

  it('lets text pass, wide encodings included', () => {
    expect(() => refuse(Buffer.from('Élan\n\tשלום'))).not.toThrow();
    expect(() => refuse(Buffer.from('\ufeffabc', 'utf16le'))).not.toThrow();
    expect(() => refuse(Buffer.from('abc', 'utf16le'), 'text/plain', 'utf-16le')).not.toThrow();
    expect(() => refuse(new Uint8Array())).not.toThrow();
  });
});
