import { AjvJsonSchemaValidator } from '@modelcontextprotocol/server/validators/ajv';
import { expect, test } from 'vitest';
import { openApi } from './openapi.ts';
import { PROBLEM_KINDS, Problem, problemResponse } from './problem.ts';
import { ROUTES } from './routes/index.ts';

interface Content {
  readonly schema: object;
  readonly example?: unknown;
}
interface Operation {
  readonly parameters: readonly {
    readonly name: string;
    readonly schema: object;
    readonly example?: unknown;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}

const { paths, components } = openApi(ROUTES, '0.0.0') as unknown as {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: { readonly schemas: Readonly<Record<string, object>> };
};
const validator = new AjvJsonSchemaValidator();

/** What a validator of JSON Schema, none of ours, says against a value; null when nothing. */
function against(schema: object, value: unknown): string | null {
  const text = JSON.stringify({ ...schema, $defs: components.schemas });
  const held = validator.getValidator(JSON.parse(text.replaceAll('"#/components/schemas/', '"#/$defs/')))(
    value,
  );
  return held.valid ? null : (held.errorMessage ?? 'it does not fit');
}

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
);

test.each(operations)('the examples of %s fit the schemas beside them', (_name, operation) => {
  const contents = [
    operation.requestBody?.content['application/json'],
    ...Object.values(operation.responses).map(({ content }) => content?.['application/json']),
  ].filter((one) => one !== undefined);
  for (const { schema, example } of contents) {
    expect(example).toBeDefined();
    expect(against(schema, example)).toBeNull();
  }
  for (const { schema, example, name } of operation.parameters)
    if (example !== undefined) expect(against(schema, example), name).toBeNull();
});

test('an example that does not fit is found', () => {
  const { schema, example } = paths['/api/search']!.get!.responses[200]!.content!['application/json']!;
  const [row] = (example as { rows: object[] }).rows;
  expect(against(schema, { rows: [{ ...row, force: 'loud' }], next: null })).toMatch(/force/);
});

test.each(PROBLEM_KINDS)('the refusal %s is a problem as described', async (kind) => {
  const response = problemResponse(new Problem(kind, 'what was wrong, and what to do'));
  const body = (await response.json()) as { status: number; type: string };
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(body).toMatchObject({ status: response.status, type: `urn:readout:problem:${kind}` });
  expect(against({ $ref: '#/components/schemas/Problem' }, body)).toBeNull();
});
