/**
 * Parties: actors of many documents → which of them are one, and why. What a group is called and for whom it speaks its users say.
 *
 * Goes by names, countries and Wikidata items alone, so two persons of one full name are one; a person's judgement splits them.
 */
export { type ActorGroup, groupActors, isNamed, mostOften, type Seen } from './group-actors.ts';
export { UnionFind } from './union-find.ts';
