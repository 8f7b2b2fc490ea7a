import type { RoleEntry } from '../record/index.ts';
import { VESSEL_ROLES } from './vessels.ts';

function rolesOf(kind: RoleEntry['kind'], sector: string, phrases: string): RoleEntry[] {
  return phrases.split(' | ').map((phrase) => ({ phrase, sector, kind, gender: null }));
}

/** Arms that act for their state: "[Kenyan] warships". Without a state they are things. */
export const EQUIPMENT = (
  'warship warships destroyer destroyers frigate frigates corvette corvettes submarine submarines warplane warplanes ' +
  'gunboat gunboats gunners vessels'
).split(' ');

/**
 * Words that refer back or stand for a state, whatever the lexicon holds: the rules of coreference name them. A row of
 * the lexicon for the same word goes before these.
 */
export const STRUCTURAL_ROLES: readonly RoleEntry[] = [
  ...VESSEL_ROLES,
  ...rolesOf(
    'organization',
    'GOV',
    'government | federal government | military government | administration | regime | junta | side',
  ),
  ...rolesOf('organization', '', 'country | nation | kingdom | sultanate | emirate | islamic republic'),
  ...rolesOf('population', '', 'sides | parties | pair | countries | nations | states | hosts'),
  ...rolesOf('population', 'GOV', 'capitals'),
  ...rolesOf(
    'population',
    '',
    'international community | world powers | western powers | member states | allies | mediating countries',
  ),
  ...rolesOf('population', 'MIL', EQUIPMENT.join(' | ')),
  ...rolesOf('population', 'GOV', 'diplomatic sources | government sources | official sources'),
  ...rolesOf('population', '', 'sources'),
  ...rolesOf('organization', '', 'group'),
  ...rolesOf(
    'person',
    'GOV',
    'diplomatic source | counterpart | latter | host | official | diplomat | minister | leader | envoy | spokesman | spokeswoman | spokesperson',
  ),
  ...rolesOf('person', 'GOV', 'pm | opposite number'),
  ...rolesOf('person', '', 'chairman | chairwoman | chairperson | guest | visitor | dignitary'),
  ...rolesOf('office', 'GOV', 'ministry | office | embassy'),
  ...rolesOf('media', 'MED', 'newspaper | news agency | agency | broadcaster | daily | outlet'),
  ...rolesOf('media', 'MED', 'paper | station | website | news website | news site | portal | news portal'),
  ...rolesOf('person', '', 'source | insider'),
];

/** Words that name somebody only where they speak or are spoken to: "the paper said", "a source in the ministry", but "a paper on fisheries". */
export const ONLY_SPEAKING = /(?:^| )(?:paper|station|website|site|portal|source|insider)$/;

/** Words for a country's government, which name the same party as the country does. */
export const GOVERNMENT_WORDS = new Set('government side administration regime junta'.split(' '));
/** Words for the country itself. */
export const COUNTRY_WORDS = new Set('country nation kingdom sultanate emirate republic'.split(' '));
/** Forms of state, by which a state's own people call it: "the Kingdom". */
export const FORMS_OF_STATE = new Set(['kingdom', 'sultanate', 'emirate', 'islamic republic']);
