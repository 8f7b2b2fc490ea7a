/**
 * The API: a record and a reader over HTTP, and as tools for assistants.
 *
 * One table of routes (`routes/`) makes the server, its description (OpenAPI 3.1) and the tools. The app is a function from request to response; `serve` puts it behind a
 * socket. It opens no record itself and adds nothing: what opens one and what may change it is handed in. Whoever asks is taken for a stranger
 * until it is known that no page of another site sent them.
 */
export { type Api, type ApiSettings, createApi, type DeskParts } from './app.ts';
export { isLoopback } from './guard.ts';
export { mcpOverStdio } from './mcp-over-stdio.ts';
export { type CompareSettings, type Reader, readerOf } from './reader.ts';
export {
  type Added,
  type Addition,
  type AdditionFailure,
  type AdditionProgress,
  type Keeper,
  type OpenRecord,
  RecordInUse,
} from './record-in-use.ts';
export { Decision } from './schemas.ts';
export { type Served, type ServeLimits, serve } from './serve.ts';
