import { describe, expect, it } from 'vitest';
import { detectFormat } from './detect-format.ts';

function detect(
  text: string,
  input = '-',
  contentType: string | null = null,
  url: string | null = null,
): string {
  return detectFormat({ input, contentType, url, bytes: Buffer.from(text) }, text);
}

describe('detectFormat', () => {
  it('goes by the server, then the name', () => {
    expect(detect('x', '-', 'text/html')).toBe('html');
    expect(detect('x', 'a.HTML')).toBe('html');
    expect(detect('x', 'a.md')).toBe('markdown');
    expect(detect('<p>x</p>', 'a.txt')).toBe('text');
    expect(detect('x', 'https://a.example/', 'text/plain', 'https://a.example/x.md?raw=1')).toBe('markdown');
  });

  it('takes a whole page for HTML whatever it is called', () => {
    expect(detect('<!-- saved -->\n<!DOCTYPE html><p>x', 'a.txt')).toBe('html');
    expect(detect('<?xml version="1.0"?>\n<html xmlns="x">', '-')).toBe('html');
  });

  it('looks inside where nothing else tells', () => {
    expect(detect('<article><p>x</p></article>')).toBe('html');
    expect(detect('# A heading\n\nText')).toBe('markdown');
    expect(detect('---\ntitle: A\n---\nText')).toBe('markdown');
    expect(detect('The envoys met. 3 < 4')).toBe('text');
    expect(detect('{"a": 1}')).toBe('data');
    expect(detect('[The envoys met]')).toBe('text');
    expect(detect('<rss version="2.0"><channel/></rss>')).toBe('feed');
  });
});
