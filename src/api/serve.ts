import { createServer, type Server, STATUS_CODES } from 'node:http';
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
  api: Pick<Api, 'fetch'>,
  { host, port }: { readonly host: string; readonly port: number },
  { headersMs = 10_000, requestMs = 60_000, connections = 1_000 }: ServeLimits = {},
): Promise<Served> {
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(1_000, headersMs / 2),
      keepAliveTimeout: 10_000,
      maxHeaderSize: 16_384,
    },
    getRequestListener((request) => api.fetch(request), {
      // An address or a host that is none; everything later is answered by the app.
      errorHandler: () =>
        problemResponse(
          new Problem('bad-request', 'the address or the Host header is none; mend the request'),
        ),
    }),
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
