import type { ChildProcess } from 'node:child_process';
import { WorkerError } from '../record/index.ts';
import type { Coded, Task } from './code-document.ts';
import type { Answer } from './serve-tasks.ts';

/** Starts one worker process: one that runs `serveTasks`. */
export type StartWorker = () => ChildProcess;

interface Job {
  readonly task: Task;
  readonly tries: number;
  readonly resolve: (coded: Coded) => void;
  readonly reject: (error: Error) => void;
}

interface Worker {
  readonly process: ChildProcess;
  job: Job | null;
  ready: boolean;
}

/** A document that ends its worker is tried once more in a fresh one: memory that ran out was perhaps another's fault. */
const TRIES = 2;

/**
 * Codes documents in several processes, each one document at a time. A document that ends its process is rejected after a second try and
 * a new process takes the place of the old one.
 */
export class WorkerPool {
  readonly size: number;
  readonly #start: StartWorker;
  readonly #workers = new Set<Worker>();
  readonly #waiting: Job[] = [];
  #broken: Error | null = null;
  #closed = false;

  constructor(size: number, start: StartWorker) {
    this.size = size;
    this.#start = start;
    for (let n = 0; n < size; n++) this.#hire();
  }

  /** @throws WorkerError when the workers cannot load what they need, or end before they are ready. */
  code(task: Task): Promise<Coded> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, tries: 1, resolve, reject });
      this.#assign();
    });
  }

  close(): void {
    this.#closed = true;
    for (const { process } of this.#workers) if (process.connected) process.disconnect();
  }

  #hire(): void {
    const worker: Worker = { process: this.#start(), job: null, ready: false };
    this.#workers.add(worker);
    worker.process.on('message', (answer: Answer) => this.#hear(worker, answer));
    worker.process.on('error', (error) => this.#fail(error));
    worker.process.on('exit', () => this.#lose(worker));
  }

  #hear(worker: Worker, answer: Answer): void {
    if ('broken' in answer) {
      this.#fail(new Error(answer.broken));
      return;
    }
    worker.ready = true;
    if ('coded' in answer) worker.job?.resolve(answer.coded);
    worker.job = null;
    this.#assign();
  }

  #lose(worker: Worker): void {
    this.#workers.delete(worker);
    if (this.#closed || this.#broken) return;
    if (!worker.ready) {
      this.#fail(new Error('a worker process ended before it was ready'));
      return;
    }
    const { job } = worker;
    if (job && job.tries < TRIES) this.#waiting.unshift({ ...job, tries: job.tries + 1 });
    else job?.resolve({ reason: 'the process that read it ended each time; it may need too much memory' });
    this.#hire();
    this.#assign();
  }

  #fail(error: Error): void {
    this.#broken ??= new WorkerError(error.message);
    for (const worker of this.#workers) {
      worker.job?.reject(this.#broken);
      worker.job = null;
    }
    this.#assign();
  }

  #assign(): void {
    if (this.#broken) for (const job of this.#waiting.splice(0)) job.reject(this.#broken);
    for (const worker of this.#workers) {
      if (this.#waiting.length === 0) return;
      if (!worker.ready || worker.job !== null) continue;
      worker.job = this.#waiting.shift()!;
      // A process that has just ended is told of by its `exit`, and the job goes to another.
      worker.process.send(worker.job.task, () => undefined);
    }
  }
}
