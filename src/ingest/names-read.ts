import { agencyMark } from './agency-mark.ts';
import { outletOfPost, readByline } from './byline.ts';
import { heardFrom, readCreditLine } from './credit-line.ts';
import { readDateline } from './dateline.ts';
import { issuerOf } from './issuer.ts';
import type { Line } from './lines.ts';
import { readMasthead } from './masthead.ts';
import { speakingOffice } from './read-opening.ts';
import { recordOf } from './record-head.ts';
import { selfReference } from './self-reference.ts';
import { signedOff } from './sign-off.ts';
import { signingName } from './signing-office.ts';
import { readSmallLine } from './small-line.ts';
import { splitSite, splitTitle } from './titled-outlet.ts';

/** Where a name stands that may be the publisher's: over the story, in its first words, under it, or where it speaks of itself. */
export type Zone = 'head' | 'opening' | 'foot' | 'story';

/** A name that one of the readers of lines takes for the publisher's, and which reader it is. */
export interface ReadName {
  readonly name: string;
  readonly by: string;
  readonly zone: Zone;
  readonly line: string;
}

/** Longer lines are no credits. */
const MOST = 300;

/**
 * What each reader of single lines takes for the publisher, all of them: which one is right is chosen later.
 *
 * @param foot the last lines of the text, the last one first
 */
export function namesRead(
  title: string | null,
  story: string,
  head: readonly Line[],
  foot: readonly Line[],
): ReadName[] {
  const found: ReadName[] = [];
  const add = (zone: Zone, line: string, by: string, name: string | null | undefined) => {
    if (name) found.push({ name, by, zone, line });
  };
  for (const { text } of head) {
    if (text.length > MOST) continue;
    const credit = readCreditLine(text)?.publisher;
    const masthead = credit ? null : readMasthead(text)?.publisher;
    add('head', text, 'credit', credit);
    add('head', text, 'masthead', masthead);
    if (!credit && !masthead) add('head', text, 'small', readSmallLine(text)?.publisher);
    add('head', text, 'site', (splitTitle(text) ?? splitSite(text, story))?.publisher);
    add('head', text, 'issuer', issuerOf(text));
    add('head', text, 'post', outletOfPost(text));
  }
  add('head', '', 'record', recordOf(title, head).publisher);
  const opening = story.trimStart().split('\n', 1)[0]!;
  add('opening', opening, 'heard', heardFrom(opening));
  add('opening', opening, 'speaks', speakingOffice(opening));
  add('opening', opening, 'dateline', readDateline(opening)?.credit);
  for (const { text } of foot) {
    if (text.length > MOST) continue;
    add('foot', text, 'credit', readCreditLine(text)?.publisher);
    add('foot', text, 'masthead', readMasthead(text)?.publisher);
    add('foot', text, 'byline', readByline(text.replace(/^[([]|[)\]]$/g, ''))?.outlet);
    add('foot', text, 'signing', signingName(text));
  }
  const upright = [...foot].reverse();
  add('foot', '', 'agency', agencyMark(upright));
  add('foot', '', 'signoff', signedOff(upright));
  add('story', '', 'self', selfReference(story));
  return found;
}
