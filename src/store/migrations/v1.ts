/**
 * The first schema. Texts that order rows are compared byte by byte (`collate "C"`), so that every server orders them alike.
 *
 * `day` and `day_to` are the first and last day that a date may mean, `''` where there is none. `keys` are what a row is found by: `s:IRQ` (speaker's or actor's side or
 * party), `r:IRQ` (recipient's), `b:IRQ|USA` (between the two, either way), `a:IRQ` (of a document: who is in it), `t:border` (topic), `p:…` (publisher). `words` are those of its text. A publisher that nobody
 * knows is `''`.
 */
export const V1 = `
create table document (
  id text collate "C" primary key,
  input text collate "C" not null,
  at text collate "C" not null,
  program text not null,
  kind text not null,
  title text,
  byline text,
  publisher text collate "C" not null,
  published text,
  day text collate "C" not null,
  day_to text collate "C" not null,
  language text,
  url text collate "C",
  address text collate "C",
  version_of text collate "C",
  copy_group text collate "C" not null,
  exact text,
  bands int4[],
  text text not null,
  keys text[] not null,
  words tsvector not null
);
create index document_day on document (day, id);
create index document_publisher on document (publisher, day, id);
create index document_copy_group on document (copy_group);
create index document_version_of on document (version_of) where version_of is not null;
create index document_input on document (input);
create index document_address on document (address) where address is not null;
create index document_exact on document (exact);
create index document_bands on document using gin (bands);
create index document_found on document using gin (keys, words);

-- All of a reading but its text, which is in document: JSON, deflated.
create table reading (
  document text collate "C" primary key,
  packed bytea not null
);
alter table reading alter column packed set storage external;

create table actor (
  document text collate "C" not null,
  id text collate "C" not null,
  day text collate "C" not null,
  name text not null,
  own_side text not null,
  side text collate "C" not null,
  party text collate "C",
  mentions jsonb not null,
  primary key (document, id)
);
create index actor_party on actor (party, day, document, id) where party is not null;
create index actor_unjoined on actor (document) where party is null;

create table statement (
  document text collate "C" not null,
  id text collate "C" not null,
  day text collate "C" not null,
  day_to text collate "C" not null,
  speaker text,
  recipients text[] not null,
  chain text[] not null,
  act text not null,
  force smallint not null,
  negated boolean not null,
  topics text[] not null,
  text text not null,
  spans jsonb not null,
  keys text[] not null,
  words tsvector not null,
  primary key (document, id)
);
create index statement_day on statement (day, document, id);
create index statement_found on statement using gin (keys, words);

create table event (
  document text collate "C" not null,
  id text collate "C" not null,
  date text,
  day text collate "C" not null,
  day_to text collate "C" not null,
  type text not null,
  mode text,
  status text not null,
  actors text[] not null,
  recipients text[] not null,
  spans jsonb not null,
  keys text[] not null,
  primary key (document, id)
);
create index event_day on event (day, document, id);
create index event_found on event using gin (keys);

create table party (
  id text collate "C" primary key,
  name text not null,
  side text collate "C" not null,
  wikidata text,
  names text[] not null,
  words tsvector not null,
  record jsonb not null
);
create index party_side on party (side);
create index party_wikidata on party (wikidata) where wikidata is not null;
create index party_names on party using gin (names);
create index party_words on party using gin (words);

create table interaction (
  id text collate "C" primary key,
  kind text not null,
  day text collate "C" not null,
  day_to text collate "C" not null,
  divergence double precision,
  accounts int not null,
  keys text[] not null,
  record jsonb not null
);
create index interaction_day on interaction (day, id);
create index interaction_divergence on interaction (divergence);
create index interaction_found on interaction using gin (keys);

create table ledger_entry (
  id text collate "C" primary key,
  kind text not null,
  standing text not null,
  day text collate "C" not null,
  day_to text collate "C" not null,
  keys text[] not null,
  words tsvector not null,
  record jsonb not null
);
create index ledger_entry_day on ledger_entry (day_to, id);
create index ledger_entry_found on ledger_entry using gin (keys, words);

create table ledger_step (
  entry text collate "C" not null,
  number int not null,
  day text collate "C" not null,
  day_to text collate "C" not null,
  primary key (entry, number)
);

create table judgement (
  id text collate "C" primary key,
  at text collate "C" not null,
  who text not null,
  kind text not null,
  target text collate "C" not null,
  document text collate "C",
  state text not null,
  found text collate "C",
  record jsonb not null
);
create index judgement_at on judgement (at, id);
create index judgement_about on judgement (kind, target);
create index judgement_found on judgement (kind, found) where found is not null;

create table unread (
  id text collate "C" primary key,
  input text not null,
  at text collate "C" not null,
  reason text not null,
  retriable boolean not null,
  program text not null
);
create index unread_at on unread (at, id);

create table publisher (
  name text collate "C" primary key,
  documents int not null,
  copies int not null
);
create index publisher_documents on publisher (documents, name);

-- Nothing is looked for by these, so the planner need not know them; by keys much is.
alter table document alter text set statistics 0, alter title set statistics 0, alter bands set statistics 0,
  alter keys set statistics 300;
alter table reading alter packed set statistics 0;
alter table actor alter mentions set statistics 0;
alter table statement alter text set statistics 0, alter spans set statistics 0, alter keys set statistics 300;
alter table event alter spans set statistics 0;
alter table party alter record set statistics 0;
alter table interaction alter record set statistics 0;
alter table ledger_entry alter record set statistics 0;
`;
