import { appendFile } from 'node:fs/promises';
import { type ClientOptions, PoliteClient } from '../gather/index.ts';
import { InputError } from '../record/index.ts';
import type { Notice } from './notices.ts';

/** Who is told of a notice: an address that takes JSON, a file of JSON Lines, and whoever `print` reaches. Those that are not given are not told. */
export interface Ears {
  readonly webhook?: string;
  readonly file?: string;
  readonly print?: (notice: Notice) => Promise<void>;
}

/** Tells everyone, the address first. @throws InputError where the address or the file does not take it. */
export function tellerOf(
  { webhook, file, print }: Ears,
  network: ClientOptions,
): (notice: Notice) => Promise<void> {
  const client = new PoliteClient(network);
  return async (notice) => {
    const json = JSON.stringify(notice);
    if (webhook !== undefined) await client.tell(webhook, json);
    if (file !== undefined) {
      await appendFile(file, `${json}\n`).catch((cause: NodeJS.ErrnoException) => {
        throw new InputError(file, `cannot be written (${cause.code}); check the path and its permissions`, {
          cause,
        });
      });
    }
    await print?.(notice);
  };
}
