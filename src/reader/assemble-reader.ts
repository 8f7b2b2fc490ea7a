import { z } from 'zod';
import { ModelError } from '../record/index.ts';
import { type Network, openNetwork } from './runtime.ts';
import { WordPiece } from './wordpiece.ts';

const ShippedFile = z.object({
  file: z.string().regex(/^[\w.-]+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** `model.json`: the files with their checksums, and the figures that were fitted after training. */
const Manifest = z.object({
  /** What a reading is marked with: which reader, which version. */
  name: z.string().regex(/^[\w.-]+$/),
  encoder: ShippedFile,
  linker: ShippedFile,
  meaning: ShippedFile,
  events: ShippedFile,
  vocabulary: ShippedFile,
  /** Width of a token's state. */
  size: z.int().positive(),
  /** Added to the log-probability that a token is outside every cue. */
  outside: z.number(),
  /** What is less likely than this to be an event is none. */
  eventThreshold: z.number().min(0).max(1),
  /** Raw score → share of such attributions that were right, rising in both; between two rows the line that joins them. */
  calibration: z
    .array(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]))
    .min(2)
    .refine(
      (rows) => rows.every(([x, y], at) => at === 0 || (x > rows[at - 1]![0] && y >= rows[at - 1]![1])),
      {
        message: 'must rise',
      },
    ),
});
type Manifest = z.infer<typeof Manifest>;

/** The reader's network, ready to be asked. */
export interface ReaderModel
  extends Pick<Manifest, 'name' | 'size' | 'outside' | 'eventThreshold' | 'calibration'> {
  readonly encoder: Network;
  readonly linker: Network;
  readonly meaning: Network;
  readonly events: Network;
  readonly wordPiece: WordPiece;
}

/**
 * Puts a reader together from the bytes of its files, wherever `bytesOf` takes them from: a folder, a page's own server.
 * `place` stands before the file's name in errors.
 *
 * @throws ModelError naming the file when one was changed or is no network of the expected form.
 */
export async function assembleReader(
  place: string,
  bytesOf: (file: string) => Promise<Uint8Array>,
): Promise<ReaderModel> {
  const manifest = readManifest(`${place}model.json`, await bytesOf('model.json'));
  const checked = async ({ file, sha256 }: z.infer<typeof ShippedFile>) => {
    const bytes = await bytesOf(file);
    const found = await sha256Of(bytes);
    if (found === sha256) return bytes;
    throw new ModelError(place + file, `is damaged: its SHA-256 is ${found}, not ${sha256}`);
  };
  const open = async (part: 'encoder' | 'linker' | 'meaning' | 'events', outputs: readonly string[]) => {
    const bytes = await checked(manifest[part]);
    return openNetwork(bytes, outputs).catch((cause: Error) => {
      throw new ModelError(place + manifest[part].file, `the runtime cannot use it (${cause.message})`, {
        cause,
      });
    });
  };
  const [encoder, linker, meaning, events, vocabulary] = await Promise.all([
    open('encoder', ['cue_scores', 'states', 'middle']),
    open('linker', ['scores', 'absent', 'negated']),
    open('meaning', ['meanings']),
    open('events', ['kinds', 'statuses', 'cues', 'parties']),
    checked(manifest.vocabulary),
  ]);
  const { name, size, outside, eventThreshold, calibration } = manifest;
  const wordPiece = new WordPiece(new TextDecoder().decode(vocabulary));
  return { name, size, outside, eventThreshold, calibration, encoder, linker, meaning, events, wordPiece };
}

function readManifest(path: string, bytes: Uint8Array): Manifest {
  try {
    return Manifest.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new ModelError(path, 'is no description of a reader', { cause });
  }
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
