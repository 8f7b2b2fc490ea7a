import { z } from 'zod';
import { Comparison, DossierInteraction, Judgement, LedgerEntry, Reading, Span } from '../record/index.ts';
import { PROBLEM_KINDS, ProblemBody } from './problem.ts';
import { FILE, type Route } from './route.ts';
import {
  Decision,
  DocumentRow,
  InteractionRow,
  Job,
  LedgerRow,
  RowDocument,
  StatementRow,
  TimelineRow,
  Verdict,
  WholeDocument,
} from './schemas.ts';

/** The schemas that have a name in the description; all others stand where they are used. */
const NAMES = z.registry<{ readonly id: string }>();
for (const [id, schema] of Object.entries({
  Reading,
  Comparison,
  Span,
  Judgement,
  DossierInteraction,
  LedgerEntry,
  RowDocument,
  StatementRow,
  TimelineRow,
  DocumentRow,
  WholeDocument,
  InteractionRow,
  LedgerRow,
  Verdict,
  Decision,
  Job,
  Problem: ProblemBody,
}))
  NAMES.add(schema, { id });

type Json = Record<string, unknown>;

/** The description of the API, OpenAPI 3.1, made from the table of routes. */
export function openApi(routes: readonly Route[], version: string): Json {
  const schemas: Json = {};
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output' = 'output') => hoisted(schema, io, schemas);
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const operation = operationOf(route, schemaOf);
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation };
  }
  const problem = { 'application/problem+json': { schema: schemaOf(ProblemBody) } };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Readout',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: `Who said what to whom, over the documents of a record. Lists also answer at the same address with .json and, all rows, with .csv. What is read carries an ETag. Errors are problems (RFC 9457) of these types: ${PROBLEM_KINDS.map((kind) => `urn:readout:problem:${kind}`).join(', ')}.`,
    },
    security: [{}, { token: [] }],
    paths,
    components: {
      schemas,
      responses: { Problem: { description: 'What was wrong, and what to do', content: problem } },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function operationOf(
  { method, path, summary, tag, ask, body, answer, status, example, columns }: Route,
  schemaOf: (schema: z.ZodType, io?: 'input' | 'output') => Json,
): Json {
  const asked = schemaOf(ask) as { properties?: Record<string, Json>; required?: readonly string[] };
  const examples = example.ask as Readonly<Record<string, unknown>>;
  const parameters = Object.entries(asked.properties ?? {}).map(([name, { description, ...schema }]) => ({
    name,
    in: path.includes(`{${name}}`) ? 'path' : 'query',
    required: asked.required?.includes(name) ?? false,
    ...(description === undefined ? {} : { description }),
    schema,
    ...(name in examples ? { example: examples[name] } : {}),
  }));
  const conditional = method === 'POST' ? 'if-match' : 'if-none-match';
  return {
    operationId: operationId(method, path),
    summary,
    tags: [tag],
    parameters: [
      ...parameters,
      { name: conditional, in: 'header', required: false, schema: { type: 'string' } },
    ],
    ...(body === null ? {} : { requestBody: requestBody(body, example.body, schemaOf) }),
    responses: {
      [status]: {
        description: summary,
        content: {
          'application/json': { schema: schemaOf(answer), example: example.answer },
          ...(columns === null ? {} : { 'text/csv': { schema: { type: 'string' } } }),
        },
      },
      ...(method === 'GET' ? { 304: { description: 'It is as the ETag says' } } : {}),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function requestBody(
  body: z.ZodType,
  example: unknown,
  schemaOf: (schema: z.ZodType, io?: 'input') => Json,
): Json {
  const content =
    body === FILE
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(body, 'input'), example } };
  return { required: true, content };
}

/** `GET /api/documents/{id}/reading` is `getDocumentsIdReading`. */
export function operationId(method: string, path: string): string {
  const words = path
    .replace('/api', '')
    .split(/[^a-zA-Z]+/)
    .filter(Boolean);
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** A schema whose named parts stand among the components. */
function hoisted(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const made = z.toJSONSchema(schema, {
    metadata: NAMES,
    io,
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  const {
    $schema: _,
    $defs,
    ...rest
  } = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json & {
    $defs?: Json;
  };
  for (const [name, one] of Object.entries($defs ?? {})) components[name] ??= one;
  const name = NAMES.get(schema)?.id;
  if (name === undefined) return rest;
  components[name] ??= rest;
  return { $ref: `#/components/schemas/${name}` };
}
