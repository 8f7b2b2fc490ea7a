import { z } from 'zod';
import { InputError, RecordError, UsageError } from '../record/index.ts';

/** What can go wrong with a request: status, the end of its `type`, and its title, none of which changes between versions. */
const KINDS = {
  'bad-request': [400, 'The request cannot be understood'],
  'token-needed': [401, 'A token is needed'],
  'not-from-here': [403, 'The request comes from another site'],
  'not-found': [404, 'There is no such thing'],
  'wrong-method': [405, 'The method is not for this address'],
  'slow-request': [408, 'The request came too slowly'],
  conflict: [409, 'It does not fit what is there'],
  'stale-etag': [412, 'It has changed since it was read'],
  'too-large': [413, 'The body is too large'],
  'wrong-type': [415, 'The body is of a wrong type'],
  'wrong-host': [421, 'The server does not go by this name'],
  'unreadable-input': [422, 'The input cannot be read'],
  'etag-needed': [428, 'The ETag of what is judged is needed'],
  'headers-too-large': [431, 'The headers are too large'],
  failed: [500, 'A failure of ours'],
  busy: [503, 'Too much is asked at once'],
  'record-unavailable': [503, 'The record cannot be used'],
  'took-too-long': [504, 'The answer took too long'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

type ProblemKind = keyof typeof KINDS;
export const PROBLEM_KINDS = Object.keys(KINDS) as readonly ProblemKind[];

/** An error as clients get it (RFC 9457). `type` is stable, `detail` says what was wrong and what to do. */
export const ProblemBody = z.strictObject({
  type: z.string().regex(/^urn:readout:problem:[a-z-]+$/),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});
export type ProblemBody = z.infer<typeof ProblemBody>;

/** A request that gets an error for an answer. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: ProblemKind, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.kind = kind;
    this.headers = headers;
  }

  get status(): number {
    return KINDS[this.kind][0];
  }

  get body(): ProblemBody {
    const [status, title] = KINDS[this.kind];
    return { type: `urn:readout:problem:${this.kind}`, title, status, detail: this.message };
  }
}

/** Any error as a problem. What is no fault of the client tells nothing of our insides. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof UsageError) return new Problem('bad-request', error.message);
  if (error instanceof InputError) return new Problem('unreadable-input', error.message);
  if (error instanceof RecordError)
    return new Problem('record-unavailable', error.message, { 'retry-after': '5' });
  return new Problem(
    'failed',
    'this is a defect of ours, and the server goes on; what failed stands in the log of the server',
  );
}

export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problem.body), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...problem.headers },
  });
}
