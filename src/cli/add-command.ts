import { add, type Revision } from '../keeper/index.ts';
import { UsageError } from '../record/index.ts';
import type { AddFlags } from './options.ts';
import { progressLine, receiptWords } from './progress.ts';
import { keeperOptions, warnOfUnread, withStore } from './record-place.ts';

/**
 * `readout add`: inputs into the record, or on with what an earlier run left. Gives the exit code: 1 where something could not be had or
 * read, the rest being done.
 */
export async function addCommand(
  inputs: readonly string[],
  options: AddFlags,
  version: string,
): Promise<number> {
  if (inputs.includes('-') && process.stdin.isTTY)
    throw new UsageError('nothing is piped into standard input');
  const keeping = keeperOptions(options, version);
  const line = progressLine(receiptWords);
  const maxBytes = options.maxSize * 1_048_576;
  return withStore(options, async (store) => {
    const { receipt, report } = await add(inputs, store, {
      ...keeping,
      network: { allowPrivate: options.allowPrivate, timeoutMs: options.timeout * 1000 },
      maxBytes,
      stdin: process.stdin,
      pages: options.pages,
      retry: options.retry,
      onReceipt: ({ documents, rejects, consumed }, size) =>
        line.show({ documents, rejected: rejects.length, consumed, size }),
    }).finally(() => {
      line.end();
      keeping.end();
    });
    for (const { place, reason } of receipt.rejects) console.error(`readout: ${place}: ${reason}`);
    warnOfUnread(report);
    for (const revision of report.revised) console.error(`readout: ${revisionWords(revision)}`);
    const failed = receipt.rejects.length + report.failed.length;
    const passing = [...receipt.rejects, ...report.failed].filter(({ retriable }) => retriable).length;
    console.error(
      `readout: ${receipt.documents} documents received, ${receipt.fresh} of them new; ${report.read} read, ${failed} failed${
        passing > 0 ? `, ${passing} of which --retry may bring` : ''
      }`,
    );
    if (keeping.signal?.aborted) console.error('readout: stopped; readout add goes on');
    return failed > 0 ? 1 : 0;
  }).finally(() => keeping.end());
}

/** @example 'page.txt: a new version, 1 paragraph differs: They will meet in [− May.] [+ June.]' */
function revisionWords({ input, changes }: Revision): string {
  const shown = changes.slice(0, 3).map(({ words }) => words.map(changeWords).join(' '));
  const rest = changes.length > 3 ? ' …' : '';
  const count = changes.length === 1 ? '1 paragraph differs' : `${changes.length} paragraphs differ`;
  return `${input}: a new version, ${count}: ${shown.join(' / ')}${rest}`;
}

/** What stays of a paragraph is cut to its ends. */
function changeWords({ kind, text }: Revision['changes'][number]['words'][number]): string {
  if (kind !== 'same') return kind === 'added' ? `[+ ${text}]` : `[− ${text}]`;
  const words = text.split(' ');
  return words.length <= 8 ? text : `${words.slice(0, 3).join(' ')} … ${words.slice(-3).join(' ')}`;
}
