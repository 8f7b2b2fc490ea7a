// Our own code as a few files in place of hundreds, which Node loads in half the time; libraries stay outside. The command and the library
// are two bundles, so that the command loads no more than it runs. Both lie two folders deep, as in src/: lexicons and models are found
// from there.
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = new URL('../dist/', import.meta.url);
rmSync(dist, { recursive: true, force: true });
for (const [folder, entryPoints] of [
  // The thread of the embedded database is a file of its own, beside the command that starts it.
  ['cli', { main: 'src/cli/main.ts', 'pglite-worker': 'src/store/pglite-worker.ts' }],
  ['lib', { index: 'src/index.ts' }],
]) {
  const outdir = fileURLToPath(new URL(folder, dist));
  await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
}
// The command must be executable for `npx readout` in a fresh clone.
chmodSync(new URL('cli/main.js', dist), 0o755);
