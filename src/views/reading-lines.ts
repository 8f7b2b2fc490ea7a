import type { Attribution, Event, Interaction, Reading, Undertaking } from '../record/index.ts';
import { edtfWords } from './edtf-words.ts';
import { quoted } from './quoted.ts';
import { actorNames, attributionNumbers } from './reading-lookup.ts';

/** A record of a reading in plain words, for every view to set in its own way. */
export interface RecordWords {
  /** Who to whom: `Lena Oduya → Tesseria`. */
  readonly who: string;
  /** What sort: `commissive`, `THREATEN, break relations`. */
  readonly sort: string;
  /** The text's own words, in pieces. */
  readonly words: readonly string[];
  /** Date, status, references and the like; may be empty. */
  readonly facts: readonly string[];
  readonly force: number | null;
  readonly chain: readonly string[];
}

type Words = {
  attribution: (record: Attribution) => RecordWords;
  event: (record: Event) => RecordWords;
  interaction: (record: Interaction) => RecordWords;
  undertaking: (record: Undertaking) => RecordWords;
};

/** Ways to put the records of one reading into words. */
export function recordWords(reading: Reading): Words {
  const plainName = actorNames(reading);
  const name = (id: string | null): string => isolated(plainName(id));
  const numbers = attributionNumbers(reading);
  const names = (ids: readonly string[]): string => (ids.length === 0 ? 'unknown' : ids.map(name).join(', '));
  const at = (ids: readonly string[]): readonly string[] => {
    const known = ids.flatMap((id) => numbers.get(id) ?? []);
    return known.length === 0 ? [] : [`in ${known.join(', ')}`];
  };
  return {
    attribution: (r) => ({
      who: r.recipients.length === 0 ? name(r.speaker) : `${name(r.speaker)} → ${names(r.recipients)}`,
      sort: r.act,
      words: r.content.map((span) => span.text),
      facts: [r.quotation, ...(r.negated ? ['negated'] : []), ...r.topics],
      force: r.force,
      chain: r.chain.map(plainName),
    }),
    event: (r) => ({
      who: `${names(r.actor)} → ${names(r.recipient)}`,
      sort: r.mode === null ? r.type : `${r.type}, ${r.mode}`,
      words: r.evidence.map((span) => span.text),
      facts: [
        r.status,
        ...dated(r.date),
        ...r.contexts,
        ...at(r.attribution === null ? [] : [r.attribution]),
      ],
      force: null,
      chain: [],
    }),
    interaction: (r) => ({
      who: names(r.participants),
      sort: r.kind,
      words: r.evidence.map((span) => span.text),
      facts: [
        ...dated(r.date),
        ...r.accounts.map((a) => [`account of ${name(a.party)}`, ...at(a.attributions)].join(' ')),
      ],
      force: null,
      chain: [],
    }),
    undertaking: (r) => ({
      who: `${name(r.from)} → ${name(r.to)}`,
      sort: r.kind,
      words: [r.what.text],
      facts: undertakingFacts(r, at(r.attributions)),
      force: null,
      chain: [],
    }),
  };
}

function undertakingFacts(r: Undertaking, references: readonly string[]): readonly string[] {
  const labelled = (label: string, spans: readonly { text: string }[]): readonly string[] =>
    spans.length === 0 ? [] : [`${label} ${spans.map(({ text }) => quoted(text)).join(', ')}`];
  return [
    ...labelled('either', r.alternatives),
    ...labelled('fields', r.domains),
    ...labelled('condition', r.condition === null ? [] : [r.condition]),
    ...(r.deadline === null ? [] : [`by ${edtfWords(r.deadline)}`]),
    ...(r.status === null ? [] : [r.status]),
    ...(r.restates ? ['restated'] : []),
    ...references,
  ];
}

/** A name that keeps its writing direction to itself; only the pages keep these marks, other views drop them. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

function dated(date: string | null): readonly string[] {
  return date === null ? [] : [edtfWords(date)];
}
