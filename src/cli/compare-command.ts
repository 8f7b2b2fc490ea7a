import { compare, compareMany, compareVersions } from '../pipeline/index.ts';
import { type Diagnostic, UsageError } from '../record/index.ts';
import {
  renderBriefMarkdown,
  renderBriefTerminal,
  renderComparisonHtml,
  renderComparisonMarkdown,
  renderComparisonTerminal,
  renderManyHtml,
  renderManyMarkdown,
  renderManyTerminal,
  renderVersionsHtml,
  renderVersionsMarkdown,
  renderVersionsTerminal,
  type TerminalOptions,
} from '../views/index.ts';
import { openOptions } from './open-options.ts';
import type { CompareFlags, SharedOptions } from './options.ts';
import { drawing, writeResult } from './output.ts';
import { warn } from './read-command.ts';

type Options = SharedOptions & CompareFlags;

/** How a result is drawn, by format; JSON needs no drawing. */
interface Views<Result> {
  readonly text: (result: Result, drawn: TerminalOptions) => string;
  readonly markdown: (result: Result) => string;
  readonly html: ((result: Result) => string) | null;
}

/** `readout compare`: two accounts or more, versions of one, or one report that carries two. Gives the exit code. */
export async function compareCommand(inputs: readonly string[], options: Options): Promise<number> {
  const wrong = misuse(inputs, options);
  if (wrong !== null) throw new UsageError(wrong);
  if (options.versions) {
    const history = await compareVersions(inputs, manyOptions(options));
    return show(inputs, history, VERSIONS, options);
  }
  if (inputs.length > 2) return show(inputs, await compareMany(inputs, manyOptions(options)), MANY, options);
  const comparison = await compare(inputs[0]!, inputs[1] ?? null, {
    ...openOptions(options),
    anyway: options.anyway,
    ...(options.partyA === undefined ? {} : { partyA: options.partyA }),
    ...(options.partyB === undefined ? {} : { partyB: options.partyB }),
    ...(options.interaction === undefined ? {} : { interaction: options.interaction }),
  });
  return show(inputs, comparison, options.brief ? BRIEF : TWO, options);
}

const TWO = {
  text: renderComparisonTerminal,
  markdown: renderComparisonMarkdown,
  html: renderComparisonHtml,
};
const BRIEF = { text: renderBriefTerminal, markdown: renderBriefMarkdown, html: null };
const MANY = { text: renderManyTerminal, markdown: renderManyMarkdown, html: renderManyHtml };
const VERSIONS = { text: renderVersionsTerminal, markdown: renderVersionsMarkdown, html: renderVersionsHtml };

/** What was asked for that cannot be; null where all can. */
function misuse(inputs: readonly string[], options: Options): string | null {
  if (options.versions && inputs.length < 2) return '--versions wants two versions or more, the oldest first';
  if (options.brief && (options.versions || inputs.length > 2))
    return '--brief is for two accounts; leave it out for more and for versions';
  if (options.brief && (options.format === 'html' || options.format === 'json'))
    return `--brief is text or Markdown, not ${options.format}`;
  if (options.interaction !== undefined && inputs.length > 1)
    return 'an interaction is chosen in one report; with two accounts or more, leave --interaction out';
  return null;
}

function manyOptions(options: Options) {
  return {
    ...openOptions(options),
    anyway: options.anyway,
    parties: [options.partyA ?? null, options.partyB ?? null],
  };
}

async function show<Result extends { readonly diagnostics: readonly Diagnostic[] }>(
  inputs: readonly string[],
  result: Result,
  views: Views<Result>,
  options: Options,
): Promise<number> {
  warn(inputs.join(', '), result.diagnostics);
  await writeResult(drawn(result, views, options), options);
  return 0;
}

function drawn<Result>(result: Result, views: Views<Result>, options: Options): string {
  if (options.format === 'json') return JSON.stringify(result);
  if (options.format === 'markdown') return views.markdown(result);
  if (options.format === 'html' && views.html) return views.html(result);
  return views.text(result, drawing(options));
}
