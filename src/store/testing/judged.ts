import type { Judgement } from '../../record/index.ts';

/** A judgement of a made-up reader on a record of a document, or, without one, on what spans documents. */
export function judged(
  id: string,
  kind: Judgement['kind'],
  target: string,
  document: string | null = null,
  verdict: Judgement['verdict'] = 'accept',
): Judgement {
  return {
    id,
    at: '2025-06-01T00:00:00Z',
    who: 'reader',
    verdict,
    kind,
    target,
    document,
    anchor: null,
    others: [],
    fields: null,
    note: null,
  };
}
