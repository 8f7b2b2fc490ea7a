import { type Diagnostic, type Document, InputError, stableId } from '../record/index.ts';
import { choosePublisher } from './choose-publisher.ts';
import { replaceLoneSurrogates } from './clean-text.ts';
import { decode } from './decode.ts';
import { detectFormat, type Format } from './detect-format.ts';
import type { Fetched } from './fetched.ts';
import { kindOf } from './kind.ts';
import { languageOf } from './language.ts';
import { firstKnown, NO_FACTS } from './page-facts.ts';
import { readFoot } from './read-foot.ts';
import { readHead } from './read-head.ts';
import type { ReadResult } from './read-result.ts';
import { readText } from './read-text.ts';
import { refuseBinary } from './refuse-binary.ts';
import { selfReference } from './self-reference.ts';

/**
 * Turns bytes into a document: format, encoding, text, and what the text says of itself.
 *
 * The same bytes give the same document. Throws an `InputError` where there is no text to read: binary files, empty
 * ones, pages without an article, feeds. What is doubtful is told in the diagnostics.
 *
 * @example
 * const { document } = await ingest(await openInput('report.txt'));
 * document.publisher // 'Continental Press'
 */
export async function ingest(
  fetched: Fetched,
): Promise<{ readonly document: Document; readonly diagnostics: readonly Diagnostic[] }> {
  refuseBinary(fetched);
  const decoded = decode(fetched);
  const read = await readAs(fetched, decoded.text);
  const { text, diagnostics } = replaceLoneSurrogates(read.text);
  if (text.trim() === '') throw new InputError(fetched.input, 'holds no text, only blanks; nothing to read');
  const document = await describe(fetched, { ...read, text });
  return {
    document,
    diagnostics: [
      ...placed(decoded.diagnostics, text),
      ...read.diagnostics,
      ...diagnostics,
      ...foreign(document.language),
    ],
  };
}

/**
 * What the bytes are by format, as {@link ingest} would take them, without reading them.
 *
 * @throws InputError where they are no text.
 */
export function formatOf(fetched: Fetched): { readonly format: Format; readonly text: string } {
  refuseBinary(fetched);
  const { text } = decode(fetched);
  return { format: detectFormat(fetched, text), text };
}

/** The reader of the format; those that need a parser are loaded only when their turn comes. */
async function readAs(fetched: Fetched, decoded: string): Promise<ReadResult> {
  if (fetched.facts && fetched.contentType === 'text/plain') return readText(decoded);
  switch (detectFormat(fetched, decoded)) {
    case 'html':
      return (await import('./read-html.ts')).readHtml(decoded, fetched);
    case 'markdown':
      return (await import('./read-markdown.ts')).readMarkdown(decoded);
    case 'text':
      return readText(decoded);
    case 'feed':
      throw new InputError(fetched.input, 'is a feed, not an article; give the address of one article in it');
    case 'data':
      throw new InputError(fetched.input, 'is JSON data, not text; give the text of the article');
  }
}

async function describe(fetched: Fetched, { text, facts: own, headStart }: ReadResult): Promise<Document> {
  const given = firstKnown({ ...NO_FACTS, ...fetched.facts }, own);
  const head = readHead(text, headStart, given.title);
  const foot = readFoot(text, head.bodyStart);
  // "Marek Zielonka, 7 July 2016": a place by its form, a writer by the note under the text.
  const isWriter = foot.byline !== null && head.facts.dateline?.startsWith(`${foot.byline},`);
  const facts = firstKnown(
    firstKnown(given, isWriter ? { ...head.facts, dateline: null } : head.facts),
    foot,
  );
  const publisher =
    given.publisher ??
    choosePublisher(text, headStart, head.bodyStart, facts) ??
    // Too rare in what the choice was learned from to outweigh silence at head and foot.
    selfReference(text.slice(head.bodyStart, head.bodyStart + 3000)) ??
    fetched.home ??
    fetched.feed ??
    null;
  const url = addressOf(fetched.url, facts.url);
  const kind = kindOf(text, { ...facts, publisher, url }, head.bodyStart);
  return {
    id: stableId('doc', [text, url ?? '']),
    input: fetched.input,
    kind,
    title: facts.title,
    byline: facts.byline,
    publisher,
    published: kind === 'readout' ? lastDay(facts.published) : facts.published,
    dateline: facts.dateline,
    language: (await languageOf(text)) ?? languageTag(facts.language),
    url,
    text,
  };
}

/** A weekly is of all its days; a communiqué over which the days of a meeting stand was issued on the last. */
function lastDay(published: string | null): string | null {
  return published?.split('/').at(-1) ?? null;
}

/**
 * Where a document is to be found: what its page names as its own address where that is on the host it came from, else where it
 * came from. A page that names another host may be a copy, and is not to pass for the original.
 */
function addressOf(came: string | null, own: string | null): string | null {
  if (came === null || own === null || !URL.canParse(own)) return came ?? own;
  const [to, from] = [new URL(own), new URL(came)];
  const isHome = to.pathname === '/' && from.pathname !== '/';
  return bare(to.hostname) === bare(from.hostname) && !isHome ? own : came;
}

function bare(host: string): string {
  return host.replace(/^(?:www|m|amp)\./, '');
}

/** A page's own word for its language, where it is a language tag at all: "en_GB" → "en-GB". */
function languageTag(value: string | null): string | null {
  const tag = value?.replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}

/** Shows where the first replaced byte ended up. */
function placed(diagnostics: readonly Diagnostic[], text: string): readonly Diagnostic[] {
  const at = text.indexOf('\ufffd');
  return diagnostics.map((diagnostic) =>
    at === -1 || !diagnostic.rule.startsWith('ingest/invalid')
      ? diagnostic
      : { ...diagnostic, span: { start: at, end: at + 1, text: '\ufffd' } },
  );
}

function foreign(language: string | null): readonly Diagnostic[] {
  if (language === null || /^en\b/i.test(language)) return [];
  const message = `The text seems to be in another language (${language}); the rules are for English, so expect gaps.`;
  return [{ rule: 'ingest/language', message, span: null }];
}
