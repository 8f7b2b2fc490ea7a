/**
 * Words in quotation marks, unless they bring their own at both ends.
 *
 * @example quoted('its closure')  // '“its closure”'
 * @example quoted('“Never,”')     // '“Never,”'
 */
export function quoted(words: string): string {
  return OWN_MARKS.test(words) ? words : `“${words}”`;
}

const OWN_MARKS = /^["“„«‘'].*["”“»’']$/su;
