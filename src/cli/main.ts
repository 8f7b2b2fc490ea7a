#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CodeOptions, CompareFlags, SharedOptions } from './options.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The whole command line. Commands load their code only when they run, so `--help` is instant. */
function program(): Command {
  const root = new Command('readout')
    .description('Who said what to whom, through whom it came, and where two accounts of one call part.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .showHelpAfterError('(readout --help lists commands and options)');

  shared(root.command('read'))
    .description('read reports or readouts: attributions, actors, events, interactions, undertakings')
    .argument('<input...>', 'paths, http(s) addresses, or - for standard input')
    .action(async (inputs: string[], options: SharedOptions) => {
      const { readCommand } = await import('./read-command.ts');
      process.exitCode = await readCommand(inputs, options);
    });

  shared(root.command('compare'))
    .description('compare accounts of one call: two or more, or those that one report carries')
    .argument('<account...>', 'the accounts; one alone is a report that carries two')
    .option('--brief', 'half a page for an editor in place of the whole table (two accounts)', false)
    .option('--versions', 'the accounts are versions of one, the oldest first: what was changed', false)
    .option('--anyway', 'compare accounts of different calls too', false)
    .option('--party-a <name>', 'whose account the first is, when its text does not say')
    .option('--party-b <name>', 'whose account the second is')
    .option('--interaction <n>', 'of a report with several interactions: which, counted from 1', wholeNumber)
    .action(async (accounts: string[], options: SharedOptions & CompareFlags) => {
      const { compareCommand } = await import('./compare-command.ts');
      process.exitCode = await compareCommand(accounts, options);
    });

  shared(root.command('sources'), ['text', 'json'])
    .description('what several documents rest on: claims, their independent origins, circular reporting')
    .argument('<input...>', 'paths, http(s) addresses, or - for standard input')
    .action(async (inputs: string[], options: SharedOptions) => {
      const { sourcesCommand } = await import('./sources-command.ts');
      process.exitCode = await sourcesCommand(inputs, options);
    });
  coding(root);
  return root;
}

/** `readout code`, and the command of the processes that it starts. */
function coding(root: Command): void {
  limits(
    root
      .command('code')
      .description(
        'code the events of a corpus into tables, or type pairs of names that are marked in sentences',
      )
      .argument('[corpus]', 'a folder, JSON Lines (.jsonl), or a table with a column "text" (.csv, .tsv)')
      .option(
        '--pairs <file>',
        'in place of a corpus: a .tsv whose rows mark <s>source</s> and <t>target</t>',
      )
      .option(
        '-o, --output <file>',
        'write to a file, resumable: .jsonl, .csv, .parquet, .polecat.tsv, .gdelt.tsv; may be repeated; without it PLOVER as JSON Lines goes to standard output',
        collected,
      )
      .addOption(
        new Option('-f, --format <format>', 'of a single output whatever its name ends in').choices([
          'plover',
          'csv',
          'polecat',
          'gdelt',
          'parquet',
        ]),
      )
      .option(
        '--workers <n>',
        'processes that read, each some 400 MB; by default one for each core but one',
        wholeNumber,
      )
      .option(
        '--overwrite',
        'replace outputs that are there, and drop an unfinished run that does not fit',
        false,
      ),
    1,
  ).action(async (corpus: string | undefined, options: CodeOptions) => {
    const { codeCommand } = await import('./code-command.ts');
    process.exitCode = await codeCommand(corpus, options, version);
  });

  // Not for people: `readout code` starts its workers with it.
  limits(root.command('code-worker', { hidden: true }), 1).action(async (options: CodeOptions) => {
    const { codeWorker } = await import('./code-worker.ts');
    await codeWorker(options, version);
  });
}

function limits(command: Command, megabytes: number): Command {
  return command
    .option('--lexicons <folder>', 'use these lexicons in place of the shipped ones')
    .option('--gazetteer <file>', 'add the actors of a YAML file; may stand several times', collected, [])
    .option('--max-size <megabytes>', 'largest input, or document of a corpus', wholeNumber, megabytes);
}

function shared(command: Command, formats = ['text', 'json', 'markdown', 'html']): Command {
  return limits(command, 20)
    .addOption(new Option('-f, --format <format>', 'what to print').choices(formats).default('text'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addOption(
      new Option('--color <when>', 'colour in text output')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .option(
      '--width <columns>',
      'width of text output; by default that of the terminal, else 100',
      wholeNumber,
    )
    .option('--allow-private', 'also fetch from private and loopback addresses', false)
    .option('--timeout <seconds>', 'give up on an address after so long', wholeNumber, 20);
}

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('a whole number from 1 is wanted.');
  return number;
}

// A reader that stops early (`readout … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program().parseAsync();
} catch (error) {
  // Commander has already said what was wrong with the command line; help and version also come this way, with 0.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else process.exitCode = (await import('./failures.ts')).reportFailure(error);
}
