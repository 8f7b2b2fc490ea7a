import { describe, expect, it } from 'vitest';
import { choosePublisher } from './choose-publisher.ts';

const STORY =
  'The envoy of Lurania left the capital on Friday, the foreign ministry said. It gave no reason.\n';
const NOTHING = { title: 'Envoy leaves', byline: null, dateline: null };

function chosen(head: string, story = STORY): string | null {
  const start = `${head}\n\n`;
  return choosePublisher(start + story, 0, start.length, NOTHING);
}

describe('who issued a text, chosen by signs', () => {
  it('takes the name over day and title', () => {
    expect(chosen('THE MORAVA CHRONICLE\n12 March 2004\n\nEnvoy leaves')).toBe('The Morava Chronicle');
  });
  it('takes the agency in the dateline, and not whom the story lets speak', () => {
    expect(chosen('Envoy leaves', `BERRA, March 12 (Lakes Wire) - ${STORY}`)).toBe('Lakes Wire');
  });
  it('takes several offices that issue a text together for one', () => {
    const head =
      'JOINT COMMUNIQUÉ\n\nissued by the Ministries of Transport of Lurania and Torvia at the close of their meeting\n\nBerra, 3 May 2010';
    expect(chosen(head)).toBe('Ministries of Transport of Lurania and Torvia');
  });
  it('takes nobody where head and foot name nobody', () => {
    expect(chosen('Envoy leaves')).toBeNull();
  });
});
