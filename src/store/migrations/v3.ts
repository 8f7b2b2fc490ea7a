/** What began before a day and may last beyond it, steps in the order of their days, and in how many documents a party is (as `publisher` has of publishers). */
export const V3 = `
create index statement_vague on statement (day, document, id) where day_to <> day;
create index event_vague on event (day, document, id) where day_to <> day;
create index interaction_vague on interaction (day, id) where day_to <> day;
create index ledger_step_vague on ledger_step (day, entry, number) where day_to <> day;
create index ledger_step_day on ledger_step (day, entry, number);
create table party_documents (party text collate "C" primary key, documents int not null);
insert into party_documents select party, count(distinct document) from actor where party is not null group by 1;
`;
