import {
  InputError,
  LexiconError,
  ModelError,
  RecordError,
  UsageError,
  WorkerError,
} from '../record/index.ts';

const KNOWN = [InputError, LexiconError, ModelError, RecordError, UsageError, WorkerError];

/** Says on standard error, in one line, what went wrong; gives the exit code: 1 an input, 2 wrong usage. */
export function reportFailure(error: unknown): 1 | 2 {
  if (KNOWN.some((kind) => error instanceof kind)) {
    console.error(`readout: ${oneLine((error as Error).message)}`);
    return error instanceof UsageError ? 2 : 1;
  }
  const message = error instanceof Error ? error.message : String(error);
  console.error(`readout: unexpected failure: ${oneLine(message)}`);
  if (process.env.READOUT_DEBUG && error instanceof Error) console.error(error.stack);
  else console.error('readout: this is a defect of ours; READOUT_DEBUG=1 prints where it happened');
  return 1;
}

function oneLine(message: string): string {
  return message.replaceAll(/\s*\n\s*/g, ' ');
}
