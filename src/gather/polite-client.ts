import { type Answer, askAddress, type OpenOptions, sendJson } from '../ingest/index.ts';
import { InputError } from '../record/index.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Robots, readRobots } from './robots.ts';

export interface ClientOptions extends OpenOptions {
  /** Least time between two requests to one host, in milliseconds. Default 1,000. */
  readonly pace?: number;
  readonly clock?: Clock;
}

export interface Request {
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the site's `robots.txt` is asked first. A person who names an address is no robot; what a program finds by itself is. */
  readonly robots: boolean;
}

const AGENT = 'readout';
const DAY = 86_400_000;
/** Nobody waits longer than this for one answer; who is asked to comes back another time. */
const LONGEST_WAIT = 60_000;

/**
 * Asks addresses as a good guest does: one request to a host at a time and not too often, as often as its `robots.txt` allows and where
 * it allows, and not before the time that a `Retry-After` names.
 */
export class PoliteClient {
  readonly #options: ClientOptions;
  readonly #pace: number;
  readonly clock: Clock;
  /** When a host may be asked next. */
  readonly #next = new Map<string, number>();
  readonly #robots = new Map<string, { readonly until: number; readonly robots: Robots }>();

  constructor(options: ClientOptions = {}) {
    this.#options = options;
    this.#pace = options.pace ?? 1000;
    this.clock = options.clock ?? systemClock;
  }

  /**
   * @throws InputError where nobody answers, `robots.txt` forbids it, or the host asks to wait longer than a minute. Every status that
   * a server answers comes back as it is.
   */
  async ask(address: string, { headers = {}, robots }: Request): Promise<Answer> {
    const url = URL.canParse(address) ? new URL(address) : null;
    // The opener says what is wrong with an address.
    if (url === null) return askAddress(address, this.#options);
    if (robots) {
      const rules = await this.#robotsOf(url, address);
      if (!rules.allows(`${url.pathname}${url.search}`))
        throw new InputError(address, `the robots.txt of ${url.host} asks programs not to read it`);
    }
    return this.#inTurn(url.host, address, headers);
  }

  /** Sends a JSON text to an address, such as a webhook that a person named. @throws InputError where it is not taken. */
  async tell(address: string, json: string): Promise<void> {
    await sendJson(address, json, this.#options);
  }

  async #inTurn(host: string, address: string, headers: Request['headers'] & object): Promise<Answer> {
    const wait = (this.#next.get(host) ?? 0) - this.clock.now();
    if (wait > LONGEST_WAIT) {
      const seconds = Math.ceil(wait / 1000);
      throw new InputError(address, `${host} asks to wait ${seconds} s; try again then`, { retriable: true });
    }
    // Taken before waiting, so that of two who ask at once the second waits twice.
    this.#next.set(host, this.clock.now() + Math.max(wait, 0) + this.#paceOf(host));
    if (wait > 0) await this.clock.sleep(wait);
    const answer = await askAddress(address, { ...this.#options, headers });
    const until = retryAfter(answer, this.clock.now());
    if (until !== null) this.#next.set(host, until);
    return answer;
  }

  #paceOf(host: string): number {
    const delays = ['https:', 'http:'].map(
      (scheme) => this.#robots.get(`${scheme}//${host}`)?.robots.delay ?? 0,
    );
    return Math.max(this.#pace, Math.min(LONGEST_WAIT, Math.max(...delays) * 1000));
  }

  /** No `robots.txt` forbids nothing; one that cannot be had just now is taken to forbid everything, as RFC 9309 wants. */
  async #robotsOf(url: URL, address: string): Promise<Robots> {
    const known = this.#robots.get(url.origin);
    // A clock that was set back must not keep an answer for years.
    if (known !== undefined && known.until > this.clock.now() && known.until <= this.clock.now() + DAY)
      return known.robots;
    const answer = await this.#inTurn(url.host, `${url.origin}/robots.txt`, {}).catch((cause) => {
      throw new InputError(address, `the robots.txt of ${url.host} cannot be read`, {
        cause,
        retriable: true,
      });
    });
    if (answer.status >= 500 || answer.status === 429) {
      const why = `the robots.txt of ${url.host} cannot be read (the server answered ${answer.status})`;
      throw new InputError(address, why, { retriable: true });
    }
    const bytes = answer.fetched?.bytes.subarray(0, 512_000) ?? new Uint8Array();
    const robots = readRobots(Buffer.from(bytes).toString('utf8'), AGENT);
    this.#robots.set(url.origin, { until: this.clock.now() + DAY, robots });
    return robots;
  }
}

/**
 * When a server that has had enough (429, 503) wants to be asked again, in milliseconds since 1970: by its `Retry-After`, in seconds or as a date, at
 * most a day. Null where it does not say.
 */
export function retryAfter(
  { status, headers }: Pick<Answer, 'status' | 'headers'>,
  now: number,
): number | null {
  if (status !== 429 && status !== 503) return null;
  const value = headers['retry-after']?.trim() ?? '';
  const until = /^\d+$/.test(value) ? now + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(until) ? null : Math.min(Math.max(until, now), now + DAY);
}
