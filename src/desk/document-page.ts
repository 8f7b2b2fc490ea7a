import type { Range, Reading } from '../record/index.ts';
import type { JudgedRecord, WholeDocument } from '../store/index.ts';
import {
  diagnosticList,
  documentFacts,
  html,
  type Markup,
  type OnCard,
  readingMain,
} from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { judgeAttributes, judgeFoot, judgeForms } from './judging.ts';
import { documentLink, type NameOf, verdictNote } from './rows.ts';

/**
 * One document with everything that was found in it, each record to be accepted, corrected or rejected; `here` are the words that somebody came for (`?at=START-END`).
 *
 * @param etag what the document was when this was made: a judgement is refused where it has changed since
 */
export function documentPage(one: WholeDocument, etag: string, here: Range | null = null): string {
  const { reading, document, judged } = one;
  const { title, input } = reading.document;
  const records =
    reading.attributions.length +
    reading.events.length +
    reading.undertakings.length +
    reading.interactions.length;
  const decided = new Set(
    judged.filter(({ verdict }) => verdict !== 'note').map(({ kind, record }) => `${kind} ${record}`),
  );
  return deskShell({
    title: title ?? input,
    kicker: 'Who says what to whom',
    place: '/documents',
    data: { address: `/api/documents/${encodeURIComponent(document.id)}`, list: false },
    standfirst: documentFacts(reading.document),
    main: html`<div data-document="${document.id}" data-etag="${etag}">${verdictNote(one.verdicts)}${related('Other versions', one.versions, html`<p><a href="/documents/${encodeURIComponent(document.id)}/versions">What was changed from version to version</a></p>`)}${related('The same words elsewhere', one.copies)}
<p class="judged-so-far">${judgedSoFar(decided.size, records + reading.actors.length)}</p>
${readingMain(reading, here, onCard(reading, judged))}</div>${diagnosticList(reading.diagnostics)}
${judgeForms(['attribution', 'event', 'undertaking', 'interaction', 'actor'], reading.actors)}`,
  });
}

function judgedSoFar(decided: number, all: number): Markup {
  return html`${decided === 0 ? 'Nobody has judged any of this yet.' : `${decided} of ${all} records judged.`} Select a record, then <kbd>a</kbd> accepts, <kbd>c</kbd> corrects, <kbd>r</kbd> rejects, <kbd>u</kbd> undoes.`;
}

/** The fields of a record that can be corrected, by its kind. */
function fieldsOf(reading: Reading): (kind: string, id: string) => Readonly<Record<string, unknown>> {
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    attribution: reading.attributions.map(({ id, speaker, recipients, act, force, negated }) => ({
      id,
      speaker,
      recipients,
      act,
      force,
      negated,
    })),
    event: reading.events.map(({ id, actor, recipient, type, status, date }) => ({
      id,
      actor,
      recipient,
      type,
      status,
      date,
    })),
    undertaking: reading.undertakings.map(({ id, from, to, kind, deadline }) => ({
      id,
      from,
      to,
      kind,
      deadline,
    })),
    interaction: reading.interactions.map(({ id, participants, kind, date }) => ({
      id,
      participants,
      kind,
      date,
    })),
    actor: reading.actors.map(({ id, name, kind, country }) => ({ id, name, kind, country })),
  };
  const byKey = new Map(
    Object.entries(lists).flatMap(([kind, records]) =>
      records.map(({ id, ...fields }) => [`${kind} ${id}`, fields] as const),
    ),
  );
  return (kind, id) => byKey.get(`${kind} ${id}`) ?? {};
}

function onCard(reading: Reading, judged: readonly JudgedRecord[]): OnCard {
  const now = fieldsOf(reading);
  const names = new Map(reading.actors.map(({ id, name }) => [id, name]));
  const nameOf: NameOf = (id) => names.get(id) ?? id;
  return (kind, id) => {
    const verdicts = judged.filter((one) => one.kind === kind && one.record === id);
    return {
      attributes: judgeAttributes({ kind, id, now: now(kind, id) }, verdicts),
      foot: judgeFoot(verdicts, nameOf),
    };
  };
}

function related(
  title: string,
  documents: WholeDocument['copies'],
  more: Markup | null = null,
): Markup | null {
  if (documents.length === 0) return null;
  return html`<section class="related"><h2>${title}</h2><ul class="steps">${documents.map((one) => html`<li class="from">${documentLink(one)}</li>`)}</ul>${more}</section>`;
}
