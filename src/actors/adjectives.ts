const ADJECTIVE = /(?:i?ans?|i?ese|ish|ic|i|n)$/;

/**
 * True when the first word looks like the adjective of the second.
 *
 * @example isAdjectiveOf('teserian', 'teseria') // true
 */
export function isAdjectiveOf(adjective: string, state: string): boolean {
  const stem = state.replace(/(?:ia|land|y|[aeiou])$/, '');
  return (
    stem.length >= 3 &&
    adjective.length > stem.length &&
    adjective.startsWith(stem) &&
    ADJECTIVE.test(adjective)
  );
}
