import type { ToolkitOptions } from '../pipeline/index.ts';
import type { DossierNews } from './dossier-news.ts';

/** How documents are read for the record. */
export interface KeeperOptions extends ToolkitOptions {
  /** Version of the program, kept with every reading. */
  readonly program: string;
  /** Up to so many documents the dossier is worked out whole, beyond by sides; default 2,000. */
  readonly whole?: number;
  /** Called after every document that was read, or could not be. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Told what is new in the dossier just before that is written, so that a kill loses none of it; after one it may be told again. */
  readonly onNews?: (news: readonly DossierNews[]) => Promise<void>;
  /** Stops after the document at hand; what was read until then is kept. */
  readonly signal?: AbortSignal;
}

/** How far a run of reading is: `done` of `total` documents, `failed` of them without a reading. */
export interface ReadProgress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
}
