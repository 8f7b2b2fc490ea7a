import {
  Act,
  type Actor,
  ActorKind,
  EventStatus,
  EventType,
  InteractionKind,
  Relation,
  Standing,
  UndertakingKind,
} from '../record/index.ts';
import type { Verdict } from '../store/index.ts';
import { html, type Markup } from '../views/index.ts';
import { type NameOf, verdictNote } from './rows.ts';

/** A record that people may judge: its kind and id, the document in which it stands, and what holds now of what can be corrected. */
export interface Judgeable {
  readonly kind: string;
  readonly id: string;
  readonly document?: string;
  /** Field by field, as the record has it. */
  readonly now?: Readonly<Record<string, unknown>>;
  /** Of a claim: the documents of the other accounts. */
  readonly others?: readonly string[];
  /** Of a claim: its words in the document. */
  readonly anchor?: { readonly start: number; readonly end: number; readonly text: string };
  /** What the record was when the page was made; else the script asks for it before it judges. */
  readonly etag?: string;
}

/** What the script finds on the element of a record. */
export function judgeAttributes(of: Judgeable, verdicts: readonly Verdict[]): Markup {
  const last = verdicts.findLast(({ verdict }) => DECIDING.has(verdict));
  return html` data-judge="${of.kind}" data-target="${of.id}"${of.document === undefined ? null : html` data-document="${of.document}"`}${of.others === undefined ? null : html` data-others="${of.others.join(' ')}"`}${of.now === undefined ? null : html` data-now="${JSON.stringify(of.now)}"`}${of.anchor === undefined ? null : html` data-anchor="${JSON.stringify(of.anchor)}"`}${of.etag === undefined ? null : html` data-etag="${of.etag}"`}${last === undefined ? null : html` data-verdict="${last.verdict}"`}`;
}

const DECIDING = new Set(['accept', 'reject', 'correct']);

/** What was decided about a record, and the ways to decide: buttons that name their keys, and before them, where it is not plain, `what` is judged. The script takes the place of the first part when somebody decides. */
export function judgeFoot(verdicts: readonly Verdict[], nameOf?: NameOf, what: string | null = null): Markup {
  return html`<div data-judged>${verdictNote(verdicts, nameOf)}</div><p class="judging">${what === null ? null : html`<span>${what}</span> `}${BUTTONS}</p>`;
}

const BUTTONS = (
  [
    ['accept', 'a', 'Accept'],
    ['correct', 'c', 'Correct'],
    ['reject', 'r', 'Reject'],
    ['note', 'n', 'Note'],
  ] as const
).map(
  ([verdict, key, name]) =>
    html`<button type="button" data-do="${verdict}"><kbd>${key}</kbd> ${name}</button>`,
);

/**
 * The forms of a page, one for a note and one for each kind of record that can be corrected there; the script puts a copy where it is wanted, without what the record there does not have.
 *
 * @param pairs fields for the relation of each two of several accounts
 */
export function judgeForms(
  kinds: readonly string[],
  actors: readonly Actor[] | null = null,
  pairs: readonly string[] = [],
): Markup {
  const names = actors?.map(({ id, name }): Option => [id, name]) ?? null;
  return html`<template data-for="note"><form class="deciding"><label class="field wide"><span>Note</span><textarea name="note" rows="3" required maxlength="20000" dir="auto"></textarea></label>${END('Keep the note')}</form></template>
${kinds.map((kind) => {
  const fields = [
    ...(FIELDS[kind]?.(names) ?? []),
    ...(kind === 'claim' ? pairs : []).map((pair) => choice(pair, capital(pair), same(Relation.options))),
  ];
  return html`<template data-for="${kind}"><form class="deciding"><p class="note">What holds instead. What you leave as it is stays out of the correction.</p>${fields}<label class="field wide"><span>Why (may stay empty)</span><input name="note" autocomplete="off" dir="auto"></label>${END('Keep the correction')}</form></template>`;
})}`;
}

const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

const END = (what: string) =>
  html`<p class="ends-form"><button type="submit">${what}</button> <button type="button" class="quiet" data-close>Leave it <kbd>Esc</kbd></button></p>`;

type Option = readonly [value: string, name: string];
type Type = 'text' | 'number' | 'boolean' | 'list';

const same = (values: readonly string[]): readonly Option[] => values.map((value) => [value, value]);

function choice(field: string, label: string, options: readonly Option[], type: Type = 'text'): Markup {
  const many = type === 'list' ? html` multiple size="4"` : null;
  return html`<label class="field"><span>${label}</span><select data-field="${field}" data-type="${type}"${many}>${type === 'list' ? null : html`<option value="">not known</option>`}${options.map(([value, name]) => html`<option value="${value}">${name}</option>`)}</select></label>`;
}

function words(field: string, label: string): Markup {
  return html`<label class="field"><span>${label}</span><input data-field="${field}" data-type="text" autocomplete="off" dir="auto"></label>`;
}

const who = (field: string, label: string, names: readonly Option[] | null, type: Type = 'text') =>
  names === null ? [] : [choice(field, label, names, type)];

const FORCES: readonly Option[] = [
  ['1', '1 mentions, discusses'],
  ['2', '2 states, agrees'],
  ['3', '3 stresses, reaffirms'],
  ['4', '4 urges, insists, rejects'],
  ['5', '5 demands, warns, threatens'],
];
const YES_NO: readonly Option[] = [
  ['true', 'yes'],
  ['false', 'no'],
];

/** What can be corrected of each kind. Actors are named only on the page of their document. */
const FIELDS: Readonly<Record<string, (names: readonly Option[] | null) => readonly Markup[]>> = {
  attribution: (names) => [
    ...who('speaker', 'Who speaks', names),
    ...who('recipients', 'To whom', names, 'list'),
    choice('act', 'Act', same(Act.options)),
    choice('force', 'Force', FORCES, 'number'),
    choice('negated', 'Denied or withheld', YES_NO, 'boolean'),
  ],
  event: (names) => [
    ...who('actor', 'Who', names, 'list'),
    ...who('recipient', 'To whom', names, 'list'),
    choice('type', 'Type', same(EventType.options)),
    choice('status', 'Status', same(EventStatus.options)),
    words('date', 'Date'),
  ],
  undertaking: (names) => [
    ...who('from', 'From', names),
    ...who('to', 'To', names),
    choice('kind', 'Kind', same(UndertakingKind.options)),
    words('deadline', 'Deadline'),
  ],
  interaction: (names) => [
    ...who('participants', 'Who took part', names, 'list'),
    choice('kind', 'Kind', same(InteractionKind.options)),
    words('date', 'Date'),
  ],
  actor: () => [
    words('name', 'Name'),
    choice('kind', 'Kind', same(ActorKind.options)),
    words('country', 'Country (three letters)'),
  ],
  party: () => [
    words('name', 'Name'),
    choice('kind', 'Kind', same(ActorKind.options)),
    words('country', 'Country (three letters)'),
  ],
  claim: () => [choice('relation', 'Relation', same(Relation.options)), words('topic', 'Topic')],
  'dossier-interaction': () => [choice('kind', 'Kind', same(InteractionKind.options)), words('date', 'Date')],
  'ledger-entry': () => [
    choice('standing', 'Standing', same(Standing.options)),
    choice('kind', 'Kind', same(UndertakingKind.options)),
    words('deadline', 'Deadline'),
  ],
};
