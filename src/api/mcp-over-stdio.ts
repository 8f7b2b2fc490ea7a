import type { Desk } from './desk.ts';

/** Tools for the assistant that started this program, on standard input and output, until it goes. Loaded only when asked for. */
export async function mcpOverStdio(desk: Desk, report: (error: unknown) => void): Promise<void> {
  const { serveTools } = await import('./mcp.ts');
  await serveTools(desk, report);
}
