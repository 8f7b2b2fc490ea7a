import { z } from 'zod';
import { Problem } from './problem.ts';

/**
 * What an address asks, as its schema wants it: numbers and truth values from their texts, lists from what stands several times.
 *
 * @throws Problem naming the parameter that is wrong, unknown, or given twice.
 */
export function askOf(
  schema: z.ZodObject,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
): Record<string, unknown> {
  const raw: Record<string, unknown> = { ...path };
  for (const key of new Set(query.keys())) {
    const given = query.getAll(key);
    const kind = Object.hasOwn(schema.shape, key) ? kindOf(schema.shape[key] as z.ZodType) : 'string';
    if (Object.hasOwn(raw, key) || (given.length > 1 && kind !== 'array'))
      throw new Problem('bad-request', `${key} is given twice; give it once`);
    Object.defineProperty(raw, key, {
      value: kind === 'array' ? given : valueAs(given[0]!, kind),
      enumerable: true,
    });
  }
  return checked(schema, raw, 'the address') as Record<string, unknown>;
}

/** @throws Problem saying in words where it does not fit. */
export function checked(schema: z.ZodType, value: unknown, where: string): unknown {
  let parsed: ReturnType<typeof schema.safeParse>;
  try {
    parsed = schema.safeParse(value);
  } catch (error) {
    // A value nested thousands deep.
    if (error instanceof RangeError) throw new Problem('bad-request', `${where} is nested too deeply`);
    throw error;
  }
  if (parsed.success) return parsed.data;
  throw new Problem(
    'bad-request',
    `${where} does not fit: ${issuesOf(parsed.error)}; /api/openapi.json describes it`,
  );
}

/** So many faults are told at once. */
const TOLD = 3;

function issuesOf({ issues }: z.ZodError): string {
  const told = deepest(issues)
    .slice(0, TOLD)
    .map(
      ({ path, message }) =>
        `${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${shortened(message)}`,
    );
  return told.join('; ') + (issues.length > TOLD ? ` … and ${issues.length - TOLD} more` : '');
}

/** Of what fits none of several forms, the faults of the form that it comes nearest to. */
function deepest(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const nearest = issue.errors.reduce((best, one) => (one.length < best.length ? one : best));
    return deepest(nearest).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  });
}

const shortened = (message: string) => (message.length > 200 ? `${message.slice(0, 200)}…` : message);

type Kind = 'number' | 'boolean' | 'array' | 'string';

function kindOf(schema: z.ZodType): Kind {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional)
    return kindOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return kindOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  return schema instanceof z.ZodArray ? 'array' : 'string';
}

/** A text that is no such value stays a text, and the schema says what is wrong with it. */
function valueAs(text: string, kind: Kind): unknown {
  if (kind === 'number') return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
