import { Problem } from './problem.ts';

/**
 * The bytes of a body. What is left of one that is refused the server takes in for a moment, unread, so that the client hears why.
 *
 * @throws Problem `too-large` as soon as it is known: by the length that was announced, else while they come.
 */
export async function readBody(request: Request, most: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new Problem('too-large', `the body is larger than ${most} bytes; send less, or in several requests`);
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read().catch(() => {
      throw new Problem('slow-request', 'the body did not come whole; send it again');
    });
    if (part === undefined || part.done) break;
    size += part.value.byteLength;
    if (size > most) {
      reader?.releaseLock();
      throw tooLarge();
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks, size);
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** @throws Problem for another type, for what is no UTF-8, and for what is no JSON. */
export async function readJson(request: Request, most: number): Promise<unknown> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== 'application/json')
    throw new Problem('wrong-type', 'the body must be JSON; send it with Content-Type: application/json');
  const bytes = await readBody(request, most);
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    throw new Problem('bad-request', 'the body is no valid UTF-8; encode it as UTF-8 and send it again');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem(
      'bad-request',
      `the body is no JSON (${(error as Error).message}); mend it and send it again`,
    );
  }
}
