import { RecordError } from '../../record/index.ts';
import type { DamagedEntry } from './journal.ts';

/** @throws RecordError always: what is done with a damaged entry unless it is to be passed over. */
export function refuseDamaged({ place, why }: DamagedEntry): never {
  throw new RecordError(
    place,
    `the journal is damaged here: ${why}; restore a backup, or have it passed over (readout rebuild --skip-damaged)`,
  );
}
