import { randomBytes } from 'node:crypto';
import { createApi, isLoopback, serve } from '../api/index.ts';
import { UsageError } from '../record/index.ts';
import { reportFailure } from './failures.ts';
import { openDesk } from './open-desk.ts';
import type { ServeFlags } from './options.ts';
import { print } from './output.ts';

/** Shorter ones are guessed. */
const SHORTEST_TOKEN = 16;

/**
 * `readout serve`: until Ctrl-C. Prints the address to open, one line on standard output. A record that cannot be opened is told and does not stop it: texts
 * are read and compared all the same, and the record is tried again. Gives the exit code.
 */
export async function serveCommand(options: ServeFlags, version: string): Promise<number> {
  const token = tokenOf(options);
  const parts = openDesk(options, version);
  const api = createApi(parts, {
    host: options.host,
    names: options.allowHost,
    token,
    maxBytes: options.maxSize * 1_048_576,
    report: reportFailure,
  });
  // From now on whoever ends it finds it ready to end: the record may be open.
  const over = interrupted();
  const served = await serve(api, options);
  const host = options.host.includes(':') ? `[${options.host.replace(/^\[|\]$/g, '')}]` : options.host;
  await print(`http://${host}:${served.port}/${token === null ? '' : `?token=${token}`}\n`);
  await parts.record
    .get()
    .catch((error: Error) =>
      console.error(`readout: ${error.message}; texts can be read and compared all the same`),
    );
  await over;
  await served.close();
  await parts.record.close();
  return 0;
}

/** Beyond this machine nobody is served without a token. */
function tokenOf({ token, host }: ServeFlags): string | null {
  if (token === undefined) return isLoopback(host) ? null : randomBytes(24).toString('base64url');
  if (token.length < SHORTEST_TOKEN || !/^[\w.~-]+$/.test(token))
    throw new UsageError(
      `--token needs at least ${SHORTEST_TOKEN} characters, of letters, digits and - . _ ~; without it one is made`,
    );
  return token;
}

async function interrupted(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
