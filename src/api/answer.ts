import type { Page } from '../store/index.ts';
import { type Columns, csvHead, csvRow } from './csv.ts';
import type { Desk } from './desk.ts';
import { isOpen } from './jobs.ts';
import type { Kept } from './kept-answers.ts';
import type { Route } from './route.ts';

/** Everything that is sent: no scripts but ours, no frames, no guessing of types, no telling others whence one came. (With no referrer at all a browser calls the desk's own forms foreign: their Origin is null.) */
export const SAFE: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** Responses that have {@link SAFE} already. */
export const MADE_SAFE = new WeakSet<Response>();

/** What is sent, however it is sent. */
export interface Sent {
  readonly status: 200 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** An answer as JSON with its ETag; 304 without it where the client has it. */
export function sentOf({ body, etag }: Kept, ifNoneMatch: string | null): Sent {
  const headers = {
    ...SAFE,
    'content-type': 'application/json',
    etag,
    'cache-control': 'private, no-cache',
  };
  const known = ifNoneMatch?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false;
  return known ? { status: 304, headers, body: null } : { status: 200, headers, body };
}

export function jsonAnswer(kept: Kept, ifNoneMatch: string | null): Response {
  const { status, headers, body } = sentOf(kept, ifNoneMatch);
  const response = new Response(body, { status, headers });
  MADE_SAFE.add(response);
  return response;
}

/** Rows asked for at once of a list that is wanted whole. */
const STEP = 500;

/**
 * A list as CSV, all of it, or as many rows as `limit` says; page after page, as fast as the client takes them.
 *
 * @param first the first page, asked before, so that what is wrong with the question is still told as a problem
 */
export async function csvAnswer(
  { columns, run, path }: Route,
  desk: Desk,
  ask: Readonly<Record<string, unknown>>,
): Promise<Response> {
  const pageAfter = (after: string | null) =>
    run(
      desk,
      {
        ...ask,
        limit: (ask.limit as number | undefined) ?? STEP,
        ...(after === null ? {} : { after }),
      } as never,
      null as never,
      { ifMatch: null },
    ) as Promise<Page<never>>;
  const whole = ask.limit === undefined;
  let page: Page<never> | null = await pageAfter(null);
  let head = csvHead(columns as Columns<never>);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { rows, next } = page!;
      controller.enqueue(
        encoder.encode(head + rows.map((row) => csvRow(columns as Columns<never>, row)).join('')),
      );
      head = '';
      if (next === null || !whole) controller.close();
      else page = await pageAfter(next);
    },
  });
  const name = `readout-${path.split('/').at(-1)}.csv`;
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}

/** A comment, so that neither side takes a quiet connection for a dead one, ms. */
const HEARTBEAT = 15_000;

/** A run of adding as server-sent events: `job` with the run at each step, the last one when it is over. `onEnd` is called once. */
export function eventsOf(desk: Desk, id: string, signal: AbortSignal, onEnd: () => void): Response {
  const encoder = new TextEncoder();
  let end = () => {};
  desk.jobs.get(id);
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const say = (text: string) => controller.enqueue(encoder.encode(text));
        const beat = setInterval(() => say(': still here\n\n'), HEARTBEAT);
        beat.unref();
        let stop: (() => void) | null = null;
        let over = false;
        end = () => {
          if (over) return;
          over = true;
          clearInterval(beat);
          stop?.();
          onEnd();
        };
        stop = desk.jobs.listen(id, (job) => {
          if (over) return;
          // Who does not keep up is told of the last step alone.
          if ((controller.desiredSize ?? 0) > 0 || !isOpen(job))
            say(`event: job\ndata: ${JSON.stringify(job)}\n\n`);
          if (isOpen(job)) return;
          end();
          controller.close();
        });
        if (over) stop();
        signal.addEventListener('abort', () => end());
      },
      cancel: () => end(),
    },
    { highWaterMark: 64 },
  );
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}
