import { createApi, mcpOverStdio } from '../api/index.ts';
import { reportFailure } from './failures.ts';
import { openDesk } from './open-desk.ts';
import type { DeskFlags } from './options.ts';

/** `readout mcp`: tools for an assistant that started this program. Standard output is the protocol's alone. Gives the exit code. */
export async function mcpCommand(options: DeskFlags, version: string): Promise<number> {
  const parts = openDesk(options, version);
  const { desk } = createApi(parts, {
    host: '127.0.0.1',
    names: [],
    token: null,
    maxBytes: options.maxSize * 1_048_576,
    report: reportFailure,
  });
  await mcpOverStdio(desk, reportFailure);
  await parts.record.close();
  return 0;
}
