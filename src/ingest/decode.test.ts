import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

function read(bytes: Uint8Array, charset: string | null = null) {
  const { text, diagnostics } = decode({ input: 'x', bytes, contentType: null, url: null, charset });
  return { text, rules: diagnostics.map((d) => d.rule) };
}

// "Мир" in windows-1251
const MIR = [0xcc, 0xe8, 0xf0];

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(read(Buffer.from('Élan'))).toEqual({ text: 'Élan', rules: [] });
    expect(read(Buffer.from('\ufeffÉlan'))).toEqual({ text: 'Élan', rules: [] });
  });

  it('reads UTF-16 by its byte order mark', () => {
    expect(read(Buffer.from('\ufeffÉlan', 'utf16le')).text).toBe('Élan');
    expect(read(Buffer.from('\ufeffÉlan', 'utf16le').swap16()).text).toBe('Élan');
  });

  it('takes the charset from the server, else from the page', () => {
    expect(read(Buffer.from(MIR), 'windows-1251').text).toBe('Мир');
    const meta = Buffer.concat([Buffer.from('<meta charset=windows-1251>'), Buffer.from(MIR)]);
    expect(read(meta).text).toContain('Мир');
    const old = Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'),
      Buffer.from(MIR),
    ]);
    expect(read(old).text).toContain('Мир');
    const xml = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1251"?>'),
      Buffer.from(MIR),
    ]);
    expect(read(xml).text).toContain('Мир');
  });

  it('replaces invalid bytes and says so', () => {
    expect(read(Buffer.from([0x61, 0xff, 0x62]))).toEqual({
      text: 'a\ufffdb',
      rules: ['ingest/invalid-utf8'],
    });
    expect(read(Buffer.from('\ufeffa\ud83db', 'utf16le')).rules).toEqual(['ingest/invalid-bytes']);
  });

  it('reads old Western text that names no encoding as windows-1252 and says so', () => {
    const old = Buffer.from('The \xc9lys\xe9e and Bogot\xe1 agreed', 'latin1');
    expect(read(old)).toEqual({ text: 'The Élysée and Bogotá agreed', rules: ['ingest/guessed-charset'] });
    expect(read(Buffer.concat([Buffer.from('Élysée, Bogotá '), old])).rules).toEqual(['ingest/invalid-utf8']);
  });

  it('takes half a character written as UTF-8 for invalid', () => {
    expect(read(Buffer.from([0xed, 0xa0, 0xbd])).rules).toEqual(['ingest/invalid-utf8']);
  });

  it('reads an unknown charset as UTF-8 and says so', () => {
    expect(read(Buffer.from('Élan'), 'klingon')).toEqual({ text: 'Élan', rules: ['ingest/unknown-charset'] });
  });
});
