import { readGoldFolder } from '../bench/gold.ts';

// Usage: tsx scripts/check-gold.ts fixtures/gold/tune …  Prints what is wrong with each file; exits 1 if anything is.
let failures = 0;
for (const folder of process.argv.slice(2)) {
  for (const { file, gold, problems } of readGoldFolder(folder)) {
    for (const problem of problems) console.error(`${file}: ${problem}`);
    failures += problems.length;
    console.log(
      `${file}: ${gold.attributions.length} attributions, ${gold.actors.length} actors, ${gold.events.length} events, ` +
        `${gold.interactions.length} interactions, ${gold.undertakings.length} undertakings`,
    );
  }
}
process.exitCode = failures > 0 ? 1 : 0;
