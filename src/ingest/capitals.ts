/** Whether a text is printed in capitals throughout; the letters of a number do not count: "THE 9th MEETING". */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text.replace(/\d(?:st|nd|rd|th)\b/g, ''));
}
