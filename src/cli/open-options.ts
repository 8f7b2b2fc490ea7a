import type { ReadOptions } from '../pipeline/index.ts';
import type { SharedOptions } from './options.ts';

/** The library's options for reading inputs, from those of the command line. */
export function openOptions(
  options: Pick<SharedOptions, 'maxSize' | 'timeout' | 'allowPrivate' | 'gazetteer' | 'lexicons'>,
): ReadOptions {
  return {
    stdin: process.stdin,
    maxBytes: options.maxSize * 1_048_576,
    timeoutMs: options.timeout * 1000,
    allowPrivate: options.allowPrivate,
    gazetteers: options.gazetteer,
    ...(options.lexicons === undefined ? {} : { lexicons: options.lexicons }),
  };
}
