import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** The files of the desk by their endings; no other is served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Stands where the desk has not been built. */
const PLAIN = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Readout</title></head>
<body><main><h1>Readout</h1><p>The API is at <a href="/api/record">/api/record</a>; <a href="/api/openapi.json">/api/openapi.json</a> describes it.</p></main></body></html>
`;

/**
 * A file of the folder of pages; an address without an ending is a view of the desk, and its page is `index.html`. Null where there is none.
 *
 * Whatever the path is, and wherever links in the folder lead, nothing outside the folder is served.
 */
export async function pageOf(
  folder: string | null,
  path: string,
  ifNoneMatch: string | null,
): Promise<Response | null> {
  const name = decoded(path);
  if (name === null || name.includes('\0') || name.includes('\\')) return null;
  const isView = extname(name) === '';
  const type = isView ? TYPES['.html'] : TYPES[extname(name).toLowerCase()];
  if (type === undefined) return null;
  const content = folder === null ? null : await contentOf(folder, isView ? 'index.html' : name);
  const bytes = content ?? (isView && folder === null ? Buffer.from(PLAIN) : null);
  if (bytes === null) return null;
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  // The builder names such files by a hash of what is in them.
  const forGood = /[.-][0-9A-Z]{8}\.(?:js|css|woff2)$/i.test(name);
  const headers = {
    'content-type': type,
    etag,
    'cache-control': forGood ? 'private, max-age=31536000, immutable' : 'no-cache',
  };
  return ifNoneMatch === etag
    ? new Response(null, { status: 304, headers })
    : new Response(new Uint8Array(bytes), { headers });
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

async function contentOf(folder: string, name: string): Promise<Buffer | null> {
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, name));
    return file.startsWith(root + sep) ? await readFile(file) : null;
  } catch {
    return null;
  }
}
