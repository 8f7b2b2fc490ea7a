// Our own code as a few files in place of hundreds, which Node loads in half the time; libraries stay outside. The command and the library
// are two bundles, so that the command loads no more than it runs. Both lie two folders deep, as in src/: lexicons and models are found
// from there.
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = new URL('../dist/', import.meta.url);
rmSync(dist, { recursive: true, force: true });
for (const [entry, folder] of [
  ['src/cli/main.ts', 'cli'],
  ['src/index.ts', 'lib'],
]) {
  const outdir = fileURLToPath(new URL(folder, dist));
  await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: [entry],
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
