import type { Progress } from '../coding/index.ts';
import type { ReadProgress } from '../keeper/index.ts';

/** Milliseconds between two lines: in a terminal one line is drawn over, elsewhere lines follow each other. */
const PAUSE = { terminal: 500, plain: 10_000 };

/** Shows on standard error how far a run is. Call `show` as often as there is news, `end` once. */
export interface ProgressLine<T> {
  show(progress: T): void;
  end(): void;
}

/** @param words how far a run is, in words: now, when the first news came, and the seconds since it began */
export function progressLine<T>(
  words: (now: T, first: T, seconds: number) => string,
  stream: NodeJS.WriteStream = process.stderr,
): ProgressLine<T> {
  const pause = stream.isTTY ? PAUSE.terminal : PAUSE.plain;
  let started: number | null = null;
  let last = 0;
  let first: T | null = null;
  return {
    show(progress) {
      const now = Date.now();
      // What an earlier process read tells nothing of this one's speed, nor does what was done before the first news.
      first ??= progress;
      if (started === null) started = last = now;
      if (now - last < pause) return;
      last = now;
      const line = words(progress, first, (now - started) / 1000);
      stream.write(stream.isTTY ? `\r\u001b[K${line.slice(0, stream.columns - 1)}` : `readout: ${line}\n`);
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

/**
 * How far a run is, in words. `first` is the news that this process began with, `seconds` how long ago it did.
 *
 * @example '1,200 of about 4,000 documents, 3 rejected, 2,950 events, 40.0 documents/s, 70 s left'
 */
export function progressWords(now: Progress, first: Progress, seconds: number): string {
  const rate = (now.entries - now.resumed) / Math.max(seconds, 0.001);
  const share = now.size === 0 ? 1 : now.consumed / now.size;
  const here = (now.consumed - first.consumed) / Math.max(seconds, 0.001);
  return [
    `${count(now.entries)} documents (${Math.floor(share * 100)} %)`,
    ...(now.rejected > 0 ? [`${count(now.rejected)} rejected`] : []),
    `${count(now.rows)} events`,
    `${rate.toFixed(1)} documents/s`,
    ...(here > 0 ? [`${duration((now.size - now.consumed) / here)} left`] : []),
  ].join(', ');
}

/**
 * How far a run of reading is.
 *
 * @example '12 of 400 documents (3 %), 1 failed, 2.4 documents/s, 160 s left'
 */
export function readingWords(
  { done, total, failed }: ReadProgress,
  first: ReadProgress,
  seconds: number,
): string {
  const rate = (done - first.done) / Math.max(seconds, 0.001);
  return [
    `${count(done)} of ${count(total)} documents (${Math.floor((100 * done) / Math.max(total, 1))} %)`,
    ...(failed > 0 ? [`${count(failed)} failed`] : []),
    `${rate.toFixed(1)} documents/s`,
    `${duration((total - done) / Math.max(rate, 0.001))} left`,
  ].join(', ');
}

/** What has come in: documents, and bytes of those that lie on this machine. */
export interface ReceiptProgress {
  readonly documents: number;
  readonly rejected: number;
  readonly consumed: number;
  readonly size: number;
}

/** @example '1,200 documents received (40 %), 3 rejected, 610.0 documents/s, 3 s left' */
export function receiptWords(now: ReceiptProgress, first: ReceiptProgress, seconds: number): string {
  const { documents, rejected, consumed, size } = now;
  const pace = (consumed - first.consumed) / Math.max(seconds, 0.001);
  return [
    `${count(documents)} documents received${size === 0 ? '' : ` (${Math.floor((100 * consumed) / size)} %)`}`,
    ...(rejected > 0 ? [`${count(rejected)} rejected`] : []),
    `${((documents - first.documents) / Math.max(seconds, 0.001)).toFixed(1)} documents/s`,
    ...(pace > 0 ? [`${duration((size - consumed) / pace)} left`] : []),
  ].join(', ');
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}

/** @example duration(5400) // '1 h 30 min' */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 120) return `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
