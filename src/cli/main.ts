#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type {
  AddFlags,
  CodeOptions,
  CompareFlags,
  DeskFlags,
  JudgeFlags,
  RecordOptions,
  ServeFlags,
  SharedOptions,
  WatchFlags,
} from './options.ts';

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
    .description('compare two accounts of one call, or the two accounts that one report carries')
    .argument('<a>', 'the first account, or a report that carries both')
    .argument('[b]', 'the second account')
    .option('--party-a <name>', 'whose account the first is, when its text does not say')
    .option('--party-b <name>', 'whose account the second is')
    .option('--interaction <n>', 'of a report with several interactions: which, counted from 1', wholeNumber)
    .action(async (a: string, b: string | undefined, options: SharedOptions & CompareFlags) => {
      const { compareCommand } = await import('./compare-command.ts');
      process.exitCode = await compareCommand(a, b, options);
    });

  shared(root.command('sources'), ['text', 'json'])
    .description('what several documents rest on: claims, their independent origins, circular reporting')
    .argument('<input...>', 'paths, http(s) addresses, or - for standard input')
    .action(async (inputs: string[], options: SharedOptions) => {
      const { sourcesCommand } = await import('./sources-command.ts');
      process.exitCode = await sourcesCommand(inputs, options);
    });
  coding(root);
  keeping(root);
  serving(root);
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

/** The commands that write to a record. */
function keeping(root: Command): void {
  network(recorded(root.command('add')))
    .description('add reports to a record: files, folders, addresses, feeds, JSON Lines and CSV corpora')
    .argument(
      '[input...]',
      'paths, http(s) addresses, or -; without any it goes on with what an earlier run left',
    )
    .option('--retry', 'try again what could not be had or read, and may be another time', false)
    .action(async (inputs: string[], options: AddFlags) => {
      const { addCommand } = await import('./add-command.ts');
      process.exitCode = await addCommand(inputs, options, version);
    });

  network(recorded(root.command('watch')))
    .description(
      'poll feeds and pages, add what is new, and tell what changed: accounts, demands, divergence',
    )
    .argument('<address...>', 'addresses of feeds and pages')
    .option('--every <minutes>', 'from one poll of an address to the next', wholeNumber, 15)
    .option('--threshold <divergence>', 'tell of accounts that part so far, 0 to 1', share, 0.5)
    .option('--webhook <address>', 'send each notice to an address, as JSON')
    .option('--notify <file>', 'append each notice to a file, as JSON Lines')
    .option('--state <file>', 'what was polled when; by default watch.json in the folder of the record')
    .option('--once', 'poll what is due, once', false)
    .action(async (addresses: string[], options: WatchFlags) => {
      const { watchCommand } = await import('./watch-command.ts');
      process.exitCode = await watchCommand(addresses, options, version);
    });

  recorded(root.command('judge'))
    .description(
      'keep what you decide beside what was read: accept, reject, correct, merge, split, note, undo',
    )
    .argument('<verdict>', 'one of these, or list, export, import')
    .argument(
      '[kind]',
      'attribution, actor, event, interaction, undertaking, document, party, dossier-interaction, ledger-entry, claim; of undo the judgement, of import the file',
    )
    .argument('[target]', 'id of the record that is judged')
    .argument('[others...]', 'of merge and split the other records')
    .option('--document <id>', 'the document of the record in which the target stands')
    .option(
      '--set <field=value>',
      'of correct: what holds instead, as JSON or plain words; may be repeated',
      collected,
      [],
    )
    .option('--note <words>', 'why')
    .option('--who <name>', 'who decides; by default $READOUT_WHO, else your user name')
    .action(
      async (
        verdict: string,
        kind: string | undefined,
        target: string | undefined,
        others: string[],
        options: JudgeFlags,
      ) => {
        const { judgeCommand } = await import('./judge-command.ts');
        process.exitCode = await judgeCommand(verdict, kind, target, others, options, version);
      },
    );

  recorded(root.command('rebuild'))
    .description(
      'make everything again from the journal of a record: after a newer version, or a damaged database',
    )
    .action(async (options: RecordOptions) => {
      const { rebuildCommand } = await import('./rebuild-command.ts');
      process.exitCode = await rebuildCommand(options, version);
    });
}

/** The desk: a record over HTTP, and as tools for assistants. */
function serving(root: Command): void {
  desk(root.command('serve'))
    .description('serve the record and the reader over HTTP, on this machine alone unless told otherwise')
    .option('--port <number>', 'where to listen; 0 takes any that is free', portNumber, 4280)
    .option('--host <address>', 'listen at this address; any but loopback demands a token', '127.0.0.1')
    .option('--token <words>', 'what clients must show; made and printed where one is needed and none given')
    .option(
      '--allow-host <name>',
      'a further name by which the server may be called; may be repeated',
      collected,
      [],
    )
    .action(async (options: ServeFlags) => {
      const { serveCommand } = await import('./serve-command.ts');
      process.exitCode = await serveCommand(options, version);
    });

  desk(root.command('mcp'))
    .description('tools for assistants (Model Context Protocol) on standard input and output')
    .action(async (options: DeskFlags) => {
      const { mcpCommand } = await import('./mcp-command.ts');
      process.exitCode = await mcpCommand(options, version);
    });
}

function desk(command: Command): Command {
  return recorded(command)
    .option('--read-only', 'change nothing; of a PostgreSQL record, beside whoever writes to it', false)
    .option('--allow-private', 'also fetch from private and loopback addresses', false)
    .option('--timeout <seconds>', 'give up on an address after so long', wholeNumber, 20);
}

function portNumber(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535)
    throw new InvalidArgumentError('a whole number from 0 to 65535 is wanted.');
  return number;
}

function recorded(command: Command): Command {
  return limits(
    command.option(
      '--record <place>',
      'a folder, or postgres://…; by default $READOUT_RECORD, else ./readout-record',
    ),
    20,
  );
}

function network(command: Command): Command {
  return command
    .option('--pages', 'take the page that an item of a feed leads to in place of the item', false)
    .option('--allow-private', 'also ask private and loopback addresses', false)
    .option('--timeout <seconds>', 'give up on an address after so long', wholeNumber, 20);
}

function share(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('a number from 0 to 1 is wanted.');
  return number;
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
  // `readout` alone opens the desk.
  await program().parseAsync(process.argv.length > 2 ? process.argv : [...process.argv, 'serve']);
} catch (error) {
  // Commander has already said what was wrong with the command line; help and version also come this way, with 0.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else process.exitCode = (await import('./failures.ts')).reportFailure(error);
}
