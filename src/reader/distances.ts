import type { Run } from './cue-runs.ts';

const EXACT = 10;
const CLASSES_A_SIDE = 23;
const AT_CUE = 24;

/** For each of `length` tokens the class of its distance to the cue: exact up to 9, then three classes a doubling. */
export function distanceClasses(length: number, [first, last]: Run): BigInt64Array {
  return new BigInt64Array(length).map((_, at) => {
    const away = at < first ? at - first : Math.max(at - last, 0);
    const far = Math.abs(away);
    const step = far < EXACT ? far : Math.min(EXACT + Math.floor(Math.log2(far / EXACT) * 3), CLASSES_A_SIDE);
    return BigInt(AT_CUE + Math.sign(away) * step);
  });
}
