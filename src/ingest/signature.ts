import { isPersonName } from './byline.ts';
import { isFurniture } from './furniture.ts';
import type { Line } from './lines.ts';
import { isOfficeName } from './office-name.ts';
import { isPost } from './post.ts';

/**
 * The person whose name stands alone under a text, with or without a post on the lines below, or null where there is none
 * or more than one: those have signed an agreement and did not write it.
 *
 * @example signer of "…\n\nChief Tunde Falade\nSpecial Adviser to the President" // 'Chief Tunde Falade'
 */
export function signerOf(foot: readonly Line[]): string | null {
  const names = foot.filter(
    ({ text }, i) =>
      (foot[i - 1]?.blankAfter ?? true) &&
      isPersonName(text) &&
      !isPost(text) &&
      !isOfficeName(text) &&
      !isFurniture(text),
  );
  return names.length === 1 ? names[0]!.text : null;
}
