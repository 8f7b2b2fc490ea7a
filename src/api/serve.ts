import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { UsageError } from '../record/index.ts';
import type { Api } from './app.ts';
import { Problem, problemResponse } from './problem.ts';

/** What a connection may cost. Times in ms. */
export interface ServeLimits {
  /** Until the headers are here. */
  readonly headersMs?: number;
  /** Until the body is here. */
  readonly requestMs?: number;
  readonly connections?: number;
}

/** A server that listens. */
export interface Served {
  readonly port: number;
  /** Ends it: what is in work may finish for a moment, then connections are cut. */
  close(): Promise<void>;
}

/** So long requests in work have when the server ends, ms. */
const LAST_MOMENT = 2_000;

/** Serves an API. @throws UsageError when nothing can listen at this address and port. */
export async function serve(
  api: Pick<Api, 'fetch' | 'known'>,
  { host, port }: { readonly host: string; readonly port: number },
  { headersMs = 10_000, requestMs = 60_000, connections = 1_000 }: ServeLimits = {},
): Promise<Served> {
  const throughTheApp = getRequestListener((request) => api.fetch(request), {
    // An address or a host that is none; everything later is answered by the app.
    errorHandler: () =>
      problemResponse(new Problem('bad-request', 'the address or the Host header is none; mend the request')),
  });
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(1_000, headersMs / 2),
      keepAliveTimeout: 10_000,
      maxHeaderSize: 16_384,
    },
    (request, response) => {
      if (!sentAtOnce(api, request, response)) void throughTheApp(request, response);
    },
  );
  server.maxConnections = connections;
  server.on('clientError', refuse);
  await listening(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), LAST_MOMENT);
      await closed;
      clearTimeout(cut);
    },
  };
}

/** Sends an answer that is there already. False where there is none, and for what is no plain question. */
function sentAtOnce(api: Pick<Api, 'known'>, request: IncomingMessage, response: ServerResponse): boolean {
  const { method = '', url = '', headers } = request;
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return false;
  const header = (name: string) => headers[name]?.toString() ?? null;
  const known = api.known({ method, address: url, header });
  if (known === null) return false;
  const length = known.body === null ? {} : { 'content-length': known.body.byteLength };
  response.writeHead(known.status, { ...known.headers, ...length }).end(known.body);
  return true;
}

async function listening(server: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host.replace(/^\[|\]$/g, ''), resolve);
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why =
      code === 'EADDRINUSE'
        ? 'another program listens there; choose another port with --port, or end that program'
        : code === 'EACCES'
          ? 'that is not allowed; choose a port from 1024 on'
          : code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
            ? 'this machine has no such address; give one of its own with --host'
            : message;
    throw new UsageError(`cannot listen at ${host}, port ${port}: ${why}`, { cause: error });
  }
}

/** What comes too slowly, or is no HTTP, is told so before its connection ends. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? new Problem('slow-request', 'the request did not come whole in time; send it again, faster')
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? new Problem('headers-too-large', 'the headers are larger than 16 KB; send fewer')
        : new Problem('bad-request', 'this is no HTTP request; send one as in HTTP/1.1');
  const body = JSON.stringify(problem.body);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\ncontent-type: application/problem+json\r\nx-content-type-options: nosniff\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
