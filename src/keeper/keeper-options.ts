import type { ToolkitOptions } from '../pipeline/index.ts';

/** How documents are read for the record. */
export interface KeeperOptions extends ToolkitOptions {
  /** Version of the program, kept with every reading. */
  readonly program: string;
  /** Up to so many documents the dossier is worked out whole, beyond by sides; default 2,000. */
  readonly whole?: number;
  /** Called after every document that was read, or could not be. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Stops after the document at hand; what was read until then is kept. */
  readonly signal?: AbortSignal;
}

/** How far a run of reading is: `done` of `total` documents, `failed` of them without a reading. */
export interface ReadProgress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
}
