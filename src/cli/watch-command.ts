import { join } from 'node:path';
import { type Notice, type Round, tellerOf, watch } from '../keeper/index.ts';
import { openStore } from '../store/index.ts';
import type { WatchFlags } from './options.ts';
import { print } from './output.ts';
import { keeperOptions, placeOf } from './record-place.ts';

/** `readout watch`: runs until Ctrl-C, or for one round. Notices go to standard output where nobody else is named. Gives the exit code. */
export async function watchCommand(
  addresses: readonly string[],
  options: WatchFlags,
  version: string,
): Promise<number> {
  const place = placeOf(options);
  const keeping = keeperOptions(options, version);
  const { webhook, notify } = options;
  const network = {
    allowPrivate: options.allowPrivate,
    timeoutMs: options.timeout * 1000,
    maxBytes: options.maxSize * 1_048_576,
  };
  const isHeard = webhook !== undefined || notify !== undefined;
  const ears = {
    ...(webhook === undefined ? {} : { webhook }),
    ...(notify === undefined ? {} : { file: notify }),
    ...(isHeard ? {} : { print: printNotice }),
  };
  let trouble = false;
  await watch(addresses, {
    ...keeping,
    network,
    open: () => openStore(place),
    state: options.state ?? ('folder' in place ? join(place.folder, 'watch.json') : 'readout-watch.json'),
    every: options.every * 60_000,
    pages: options.pages,
    threshold: options.threshold,
    random: Math.random,
    tell: tellerOf(ears, network),
    onRound(round) {
      trouble ||= round.trouble !== null || (round.receipt?.rejects.length ?? 0) > 0;
      report(round);
    },
    once: options.once,
  }).finally(() => keeping.end());
  return options.once && trouble ? 1 : 0;
}

async function printNotice({ text, documents }: Notice): Promise<void> {
  const shown = documents.map(
    ({ publisher, url, input }) => `${publisher ?? 'unknown publisher'}, ${url ?? input}`,
  );
  await print(`${text}\n${shown.map((line) => `  ${line}\n`).join('')}`);
}

function report({ asked, receipt, report: read, trouble, next }: Round): void {
  for (const { place, reason } of receipt?.rejects ?? []) console.error(`readout: ${place}: ${reason}`);
  for (const { input, reason } of read?.failed ?? []) console.error(`readout: ${input}: ${reason}`);
  if (trouble !== null) console.error(`readout: ${trouble}`);
  const when = new Date(next).toISOString().slice(0, 16).replace('T', ' ');
  console.error(
    `readout: ${asked} sources asked, ${receipt?.fresh ?? 0} documents new, ${read?.read ?? 0} read; next at ${when} UTC`,
  );
}
