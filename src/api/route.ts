import { z } from 'zod';
import type { Page, Paging, Questions } from '../store/index.ts';
import type { Columns } from './csv.ts';
import type { Desk } from './desk.ts';

/** A body that is a file: any bytes. */
export interface FileBody {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly charset: string | null;
}

/** Marks a route whose body is a file and no JSON. */
export const FILE = z.custom<FileBody>();

/** What a request says besides its address and its body. */
export interface Heard {
  /** `If-Match`, where it was sent. */
  readonly ifMatch: string | null;
}

/** An answer that says more than 200: its status, or where what was made can be found. */
export class Made<T> {
  readonly answer: T;
  readonly status: 201 | 202;
  readonly location: string;

  constructor(answer: T, status: 201 | 202, location: string) {
    this.answer = answer;
    this.status = status;
    this.location = location;
  }
}

/**
 * One address of the API. From this table the server, its description (OpenAPI) and the tools for assistants are made.
 *
 * `ask` holds what stands in the path and after the question mark. `kept`: the answer is the same until the record changes.
 */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** `{name}` stands for a value of `ask`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly ask: z.ZodObject;
  readonly body: z.ZodType | null;
  readonly answer: z.ZodType;
  readonly status: 200 | 201 | 202;
  readonly kept: boolean;
  readonly example: { readonly ask: object; readonly body?: unknown; readonly answer: unknown };
  /** Of a list: how its rows become lines of a table. */
  readonly columns: Columns<never> | null;
  readonly run: (desk: Desk, ask: never, body: never, heard: Heard) => Promise<unknown>;
}

interface RouteOf<Ask extends z.ZodRawShape, Body extends z.ZodType, Answer extends z.ZodType> {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly ask?: Ask;
  readonly body?: Body;
  readonly answer: Answer;
  readonly status?: 200 | 201 | 202;
  readonly kept?: boolean;
  readonly example: {
    readonly ask?: Partial<z.infer<z.ZodObject<Ask>>>;
    readonly body?: z.input<Body>;
    readonly answer: z.infer<Answer>;
  };
  readonly run: (
    desk: Desk,
    ask: z.infer<z.ZodObject<Ask>>,
    body: z.infer<Body>,
    heard: Heard,
  ) => Promise<z.infer<Answer> | Made<z.infer<Answer>>>;
}

/** A route whose parts have been held against each other. */
export function route<Ask extends z.ZodRawShape, Body extends z.ZodType, Answer extends z.ZodType>(
  of: RouteOf<Ask, Body, Answer>,
): Route {
  return {
    method: of.method ?? 'GET',
    path: of.path,
    summary: of.summary,
    tag: of.tag,
    ask: z.strictObject(of.ask ?? {}),
    body: of.body ?? null,
    answer: of.answer,
    status: of.status ?? 200,
    kept: of.kept ?? false,
    example: { ...of.example, ask: of.example.ask ?? {} },
    columns: null,
    run: of.run as unknown as Route['run'],
  };
}

/** The rows of a page, as every list takes it. */
const PAGING = {
  limit: z.int().min(1).max(1000).exactOptional().describe('how many rows; 50 if not given'),
  after: z.string().max(2_000).exactOptional().describe('`next` of the page before'),
};

interface ListOf<Ask extends z.ZodRawShape, Row> {
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly ask: Ask;
  readonly row: z.ZodType<Row>;
  /** Of an answer that holds more than rows. */
  readonly answer?: z.ZodType<Page<Row>>;
  readonly columns: Columns<Row>;
  readonly example: { readonly ask?: Partial<z.infer<z.ZodObject<Ask>>>; readonly answer: Page<Row> };
  readonly run: (
    questions: Questions,
    ask: z.infer<z.ZodObject<Ask>>,
    paging: Paging,
  ) => Promise<Page<Row> | null>;
}

/** A list of the record: pages with a cursor, and the same as `.json` and, all of it, as `.csv`. */
export function list<Ask extends z.ZodRawShape, Row>(of: ListOf<Ask, Row>): Route {
  const { path, summary, tag, ask, row, columns, example } = of;
  const answer = of.answer ?? z.object({ rows: z.array(row).readonly(), next: z.string().nullable() });
  return {
    method: 'GET',
    path,
    summary,
    tag,
    ask: z.strictObject({ ...ask, ...PAGING }),
    body: null,
    answer,
    status: 200,
    kept: true,
    example: { ...example, ask: example.ask ?? {} },
    columns: columns as Columns<never>,
    run: ((desk: Desk, { limit, after, ...rest }: Paging & z.infer<z.ZodObject<Ask>>) => {
      const paging = { ...(limit === undefined ? {} : { limit }), ...(after === undefined ? {} : { after }) };
      return desk.record.ask(({ questions }) =>
        of.run(questions, rest as unknown as z.infer<z.ZodObject<Ask>>, paging),
      );
    }) as unknown as Route['run'],
  };
}
