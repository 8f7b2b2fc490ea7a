/**
 * How sure the program was of a statement or event (0 to 1, the least sure are asked about first), parties in the order of their names (before those that
 * are only described: "14 sailors"), judgements by document, interactions by
 * the documents that tell of them. Rows of
 * before have no score until their document is read again.
 */
export const V2 = `
alter table statement add column score double precision;
alter table event add column score double precision;
create index statement_score on statement (score, document, id);
create index event_score on event (score, document, id);
create index party_name on party ((name ~ '^[a-z0-9]'), lower(name) collate "C", id);
create index interaction_parts on interaction using gin ((record -> 'parts') jsonb_path_ops);
create index judgement_document on judgement (document) where document is not null;
`;
