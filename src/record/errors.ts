/**
 * An input could not be read: the message names it, says why and what to do. The command line exits with 1.
 * `retriable` says that the fault may pass by itself: a server's trouble, say, and not a wrong address.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly input: string;
  readonly why: string;
  readonly retriable: boolean;

  constructor(input: string, why: string, options?: ErrorOptions & { readonly retriable?: boolean }) {
    super(`${input}: ${why}`, options);
    this.input = input;
    this.why = why;
    this.retriable = options?.retriable ?? false;
  }
}

/** A function or command was used wrongly. The command line exits with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file that Readout itself ships or was told to load is missing or malformed; names file, line and remedy. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';

  constructor(file: string, line: number | null, why: string, options?: ErrorOptions) {
    super(line === null ? `${file}: ${why}` : `${file}:${line}: ${why}`, options);
  }
}

/** A process of ours could not start, or not load what it needs; the message says what. The command line exits with 1. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}

/** A file of the reader's model is missing or damaged; names it and says what to do. The command line exits with 1. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(file: string, why: string, options?: ErrorOptions) {
    super(`${file}: ${why}; install Readout again to put its model right`, options);
  }
}

/** A record cannot be opened, read or written; names the place and says what to do. The command line exits with 1. */
export class RecordError extends Error {
  override readonly name = 'RecordError';

  constructor(place: string, why: string, options?: ErrorOptions) {
    super(`${place}: ${why}`, options);
  }
}
