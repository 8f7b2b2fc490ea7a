import { describe, expect, it } from 'vitest';
import { readFoot } from './read-foot.ts';

const STORY =
  'Kenya will shut the crossing unless the raids stop, Foreign Minister Lena Oduya said in Nairobi on Tuesday.';

describe('readFoot', () => {
  it('reads credits at the foot', () => {
    const text = `Kenya warns neighbour over raids\n\n${STORY}\n\nBy Lena Marsh\nSource: The Daily Courier\n6 May 2025`;
    expect(readFoot(text, 0)).toMatchObject({
      byline: 'Lena Marsh',
      published: '2025-05-06',
    });
  });

  it('does not take the day of a correction for the day of the story', () => {
    const text = `Kenya warns neighbour over raids\n\n${STORY}\n\nCORRECTION:\n\nThe name of the river was wrong.\n\n9 May 2025`;
    expect(readFoot(text, 0).published).toBeNull();
  });

  it('reads where and when it was printed behind the last sentence', () => {
    expect(readFoot(`${STORY}\n\nHe left at once. (Lamu Courier, 6 September 1998)`, 0).published).toBe(
      '1998-09-06',
    );
    expect(
      readFoot(`${STORY}\n\nHe left at once. (He had come, he said, on 6 September 1998)`, 0).published,
    ).toBeNull();
  });

  it.each([
    ['AP-NY-06-15-79 1932EDT', '1979-06-15'],
    ['AFP 191412 GMT FEV 91', '1991-02-19'],
    ['(Khazri) 17:20 04.06.2013', '2013-06-04'],
  ])('reads the sign-off %s', (line, published) => {
    expect(readFoot(`${STORY}\n\n${line}`, 0).published).toBe(published);
  });

  it('leaves the story alone', () => {
    expect(readFoot(STORY, 0)).toEqual(readFoot('', 0));
    expect(readFoot('By Lena Marsh', 0).byline).toBeNull();
  });
});
