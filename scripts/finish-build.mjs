// The compiled command must be executable for `npx readout` in a fresh clone.
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
