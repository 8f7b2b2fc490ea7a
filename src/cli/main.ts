#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Question } from './ask-command.ts';
import { EXPORT_FORMATS } from './export-formats.ts';
import type {
  AddFlags,
  AskOptions,
  CodeOptions,
  CompareFlags,
  DeskFlags,
  ExportOptions,
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
  keeping(root);
  asking(root);
  exporting(root);
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

/** `readout export`: of inputs, or of a record. */
function exporting(root: Command): void {
  addresses(recorded(root.command('export')))
    .description('give out what reports and readouts say in the formats of other tools')
    .argument(
      '[input...]',
      'paths, http(s) addresses, or - for standard input; without any, all that a record holds',
    )
    .addOption(
      new Option('-f, --format <format>', 'what to write').choices(EXPORT_FORMATS).makeOptionMandatory(),
    )
    .option('-o, --output <path>', 'a file, of brat a folder; without it the text goes to standard output')
    .action(async (inputs: string[], options: ExportOptions) => {
      const { exportCommand } = await import('./export-command.ts');
      process.exitCode = await exportCommand(inputs, options, version);
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

  placed(root.command('backup'))
    .description('what cannot be made again of a record, in one new file')
    .argument('<file>', 'to be written')
    .action(async (file: string, options: RecordOptions) => {
      const { backupCommand } = await import('./backup-command.ts');
      process.exitCode = await backupCommand(file, options);
    });

  placed(root.command('restore'))
    .description('a backup into a new record')
    .argument('<file>', 'written by readout backup')
    .action(async (file: string, options: RecordOptions) => {
      const { restoreCommand } = await import('./backup-command.ts');
      process.exitCode = await restoreCommand(file, options);
    });

  recorded(root.command('rebuild'))
    .description(
      'make everything again from the journal of a record: after a newer version, or a damaged database',
    )
    .action(async (options: RecordOptions) => {
      const { rebuildCommand } = await import('./rebuild-command.ts');
      process.exitCode = await rebuildCommand(options, version);
    });
}

/** The questions to a record. */
function asking(root: Command): void {
  const days = (command: Command) =>
    command.option('--from <day>', 'YYYY-MM-DD').option('--to <day>', 'YYYY-MM-DD');
  const sides = (command: Command) =>
    command
      .option('--speaker <name>', 'who says or asks it')
      .option('--recipient <name>', 'to whom or of whom');
  const ask = (command: Command, question: Question) =>
    drawn(placed(command), ['text', 'json', 'csv', 'markdown'])
      .option('--limit <n>', 'so many rows, by default 50', wholeNumber)
      .option('--after <rows>', 'the rows after those of an earlier answer')
      .action(async (...given: unknown[]) => {
        const { askCommand } = await import('./ask-command.ts');
        const words = given
          .slice(0, -2)
          .flat()
          .filter((word) => typeof word === 'string');
        process.exitCode = await askCommand(question, words, given.at(-2) as AskOptions);
      });
  const search = root.command('search').description('who said what: every statement of a record');
  ask(
    days(sides(search.argument('[words...]', 'words said; "words together", -without, or')))
      .option('--party <name>', 'who speaks or is spoken to')
      .addOption(
        new Option('--act <act>').choices([
          'assertive',
          'directive',
          'commissive',
          'expressive',
          'declarative',
        ]),
      )
      .option('--min-force <n>', '1 mentions … 5 demands', wholeNumber)
      .option('--topic <topic>', 'as comparisons call it')
      .option('--publisher <name>', 'who issued the document'),
    'search',
  );
  const timeline = root.command('timeline').description('everything between two sides, the oldest first');
  ask(days(timeline.argument('<a>', 'a state, body or person').argument('<b>', 'the other')), 'timeline');
  const ledger = root
    .command('ledger')
    .description('who asked, promised or threatened what, and what became of it');
  ask(
    days(sides(ledger.argument('[words...]', 'words of it')))
      .option(
        '--kind <kind>',
        'demand, ultimatum, commitment, offer, refusal, warning, agreement, appointment',
      )
      .option(
        '--standing <standing>',
        'open, answered, met, refused, withdrawn, lapsed, in-force, ended, unknown',
      )
      .option('--topic <topic>', 'as comparisons call it'),
    'ledger',
  );
  const interactions = root
    .command('interactions')
    .description('calls, meetings and visits, and how far their accounts part');
  ask(
    days(interactions.argument('[party...]', 'who all took part'))
      .option('--kind <kind>', 'call, meeting, visit, letter, talks, summit')
      .option('--min-divergence <share>', 'accounts that part so far, 0 to 1', share),
    'interactions',
  );
  const divergence = root
    .command('divergence')
    .description('how far the accounts of two sides parted, through time');
  ask(divergence.argument('<a>', 'a state, body or person').argument('<b>', 'the other'), 'divergence');
  ask(
    root
      .command('actor')
      .description('one actor: names, roles, interactions, undertakings')
      .argument('<name>'),
    'actor',
  );
  ask(
    root.command('publishers').description('who publishes what is in a record, and how much of it is copied'),
    'publishers',
  );
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
  return limits(placed(command), 20);
}

function placed(command: Command): Command {
  return command.option(
    '--record <place>',
    'a folder, or postgres://…; by default $READOUT_RECORD, else ./readout-record',
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
  return drawn(addresses(limits(command, 20)), formats);
}

function drawn(command: Command, formats: readonly string[]): Command {
  return command
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
    );
}

function addresses(command: Command): Command {
  return command
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
