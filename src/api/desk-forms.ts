import type { Comparison } from '../record/index.ts';
import type { Desk } from './desk.ts';
import { Problem } from './problem.ts';
import { readBody } from './read-body.ts';
import { receivedFile, receivedText } from './routes/adding.ts';
import { Address } from './schemas.ts';

/** What became of a form: a comparison that is not kept, or the run that was started. */
export type FormAnswer = { readonly comparison: Comparison } | { readonly run: string };

/** Addresses of one form. */
const MOST_ADDRESSES = 100;

/** Two texts, compared at once, or (`keep`) brought into the record first. */
export async function compareForm(desk: Desk, request: Request, maxBytes: number): Promise<FormAnswer> {
  const form = await formOf(request, maxBytes);
  const [a, b] = ['a', 'b'].map((name) => textOf(form, name).trim()) as [string, string];
  if (a === '' || b === '')
    throw new Problem('bad-request', 'a text is missing; go back and paste both accounts');
  if (textOf(form, 'keep') === '')
    return {
      comparison: await desk.reader.compare(
        { text: a, name: 'first text' },
        { text: b, name: 'second text' },
        // Whoever pastes two accounts of one call says that they are of one.
        { anyway: true },
      ),
    };
  if (a === b)
    throw new Problem('bad-request', 'the two texts are the same; go back and paste both accounts');
  const received = [a, b].map((text) => receivedText({ text }));
  return { run: desk.jobs.start({ received, addresses: [], pages: false }).id };
}

/** Files and addresses into the record. */
export async function addForm(desk: Desk, request: Request, maxBytes: number): Promise<FormAnswer> {
  const form = await formOf(request, maxBytes);
  const addresses = textOf(form, 'addresses').split(/\s+/).filter(Boolean);
  const wrong = addresses.find((address) => !Address.safeParse(address).success);
  if (wrong !== undefined)
    throw new Problem(
      'bad-request',
      `“${wrong.slice(0, 200)}” is no address; go back and write it whole, beginning with http:// or https://`,
    );
  if (addresses.length > MOST_ADDRESSES)
    throw new Problem(
      'bad-request',
      `${addresses.length} addresses at once are too many; give at most ${MOST_ADDRESSES}`,
    );
  const files = form
    .getAll('files')
    .filter((file) => typeof file !== 'string')
    .filter(({ size, name }) => size > 0 || name !== '');
  const received = [];
  for (const file of files) {
    if (file.size === 0)
      throw new Problem('bad-request', `the file ${file.name} is empty; go back and leave it out`);
    const contentType =
      file.type === '' || file.type === 'application/octet-stream' ? null : file.type.split(';')[0]!;
    received.push(
      receivedFile(file.name, {
        bytes: new Uint8Array(await file.arrayBuffer()),
        contentType,
        charset: null,
      }),
    );
  }
  if (addresses.length + received.length === 0)
    throw new Problem('bad-request', 'there is nothing to add; go back and choose files or give addresses');
  return { run: desk.jobs.start({ received, addresses, pages: false }).id };
}

async function formOf(request: Request, maxBytes: number): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    throw new Problem(
      'wrong-type',
      'the forms on the desk send texts; use those, or POST /api/compare and /api/add',
    );
  const bytes = await readBody(request, maxBytes);
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new Problem('bad-request', 'the form came damaged; go back and send it again');
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
