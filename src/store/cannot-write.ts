import { RecordError } from '../record/index.ts';

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no room left on the disk; make some and run the same command again',
  EDQUOT: 'the quota is used up; make room and run the same command again',
  EFBIG: 'the file has grown as large as it may; make room and run the same command again',
  EACCES: 'it may not be written to; allow it, or choose another place',
  EPERM: 'it may not be written to; allow it, or choose another place',
  EROFS: 'it may only be read; choose another place',
  ENOTDIR: 'a file is where a folder must be; choose another place',
};

/** A failure to write as people read it; what failed before is still whole. */
export function cannotWrite(place: string, error: unknown): RecordError {
  if (error instanceof RecordError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return new RecordError(
    place,
    `cannot be written (${code ?? message}): ${REMEDIES[code ?? ''] ?? message}`,
    {
      cause: error,
    },
  );
}
