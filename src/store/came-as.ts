/** The bytes that answers of the database's thread came as. */
const CAME = new WeakMap<object, Uint8Array<ArrayBuffer>>();

/** What a JSON text in UTF-8 says. */
export function cameAs(json: Uint8Array<ArrayBuffer>): unknown {
  const answer: unknown = JSON.parse(new TextDecoder().decode(json));
  if (typeof answer === 'object' && answer !== null) CAME.set(answer, json);
  return answer;
}

/** An answer as JSON in UTF-8: as it came, where it came so. */
export function jsonOf(answer: unknown): Uint8Array<ArrayBuffer> {
  const came = typeof answer === 'object' && answer !== null ? CAME.get(answer) : undefined;
  return came ?? new TextEncoder().encode(JSON.stringify(answer));
}
