import { randomUUID } from 'node:crypto';
import { Problem, problemOf } from './problem.ts';
import type { Addition, RecordInUse } from './record-in-use.ts';
import type { Job } from './schemas.ts';

/** So many runs may wait, and so many that are over are remembered. */
const WAITING = 20;
const REMEMBERED = 200;
/** So many failures of a run are named; all are among the failures of the record. */
const NAMED = 100;

/** Runs of adding, one after the other, and who listens to them. */
export class Jobs {
  readonly #record: RecordInUse;
  readonly #jobs = new Map<string, Job>();
  readonly #listeners = new Map<string, Set<(job: Job) => void>>();
  readonly #report: (error: unknown) => void;

  constructor(record: RecordInUse, report: (error: unknown) => void) {
    this.#record = record;
    this.#report = report;
  }

  /** The newest first. */
  all(): readonly Job[] {
    return [...this.#jobs.values()].reverse();
  }

  /** @throws Problem when there is none. */
  get(id: string): Job {
    const job = this.#jobs.get(id);
    if (job === undefined)
      throw new Problem(
        'not-found',
        `there is no run of adding ${id}; /api/jobs lists those that are remembered`,
      );
    return job;
  }

  /** @throws Problem `busy` when too many wait. */
  start(addition: Addition): Job {
    const open = [...this.#jobs.values()].filter(isOpen).length;
    if (open >= WAITING)
      throw new Problem('busy', `${open} runs of adding wait already; try again when they are done`, {
        'retry-after': '30',
      });
    const job: Job = {
      id: randomUUID(),
      state: 'waiting',
      at: new Date().toISOString(),
      inputs: [...addition.received.map(({ input }) => input), ...addition.addresses],
      documents: addition.received.map(({ id }) => id),
      progress: { documents: 0, fresh: 0, read: 0, total: 0 },
      failures: [],
      problem: null,
    };
    this.#set(job);
    for (const [id, one] of this.#jobs) {
      if (this.#jobs.size <= REMEMBERED) break;
      if (!isOpen(one)) this.#jobs.delete(id);
    }
    void this.#run(job.id, addition);
    return job;
  }

  /** Tells of a run until it is over or nobody listens any more; first of how it is now. Gives what ends the listening. */
  listen(id: string, listener: (job: Job) => void): () => void {
    const job = this.get(id);
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    listener(job);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(id);
    };
  }

  async #run(id: string, addition: Addition): Promise<void> {
    try {
      const { progress, failures } = await this.#record.change((keeper) => {
        this.#set({ ...this.get(id), state: 'running' });
        return keeper.add(addition, (progress) => {
          this.#record.changed();
          this.#set({ ...this.get(id), progress });
        });
      }, true);
      this.#set({ ...this.get(id), state: 'done', progress, failures: failures.slice(0, NAMED) });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'failed') this.#report(error);
      this.#set({ ...this.get(id), state: 'failed', problem: problem.message });
    }
  }

  #set(job: Job): void {
    this.#jobs.set(job.id, job);
    for (const listener of this.#listeners.get(job.id) ?? []) listener(job);
  }
}

/** Whether a run goes on. */
export const isOpen = ({ state }: Job): boolean => state === 'waiting' || state === 'running';
