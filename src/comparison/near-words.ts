import { wordStem } from './word-stem.ts';

/**
 * Words that accounts of talks use for one another, one set a line. Two claims that use two words of a line speak of
 * nearly the same thing. A word may stand in several lines.
 */
const SETS = `
aid assistance help relief support backing donation contribution provision
fund financing finance financial money budget macroeconomic loan credit
economy economic trade commerce commercial business investment
ceasefire truce armistice cessation halt pause
war conflict fighting hostilities combat aggression invasion battle
attack strike raid shelling bombardment bombing assault missile drone
troops forces army military soldiers units personnel armed buildup deployment movements
weapons arms artillery missiles ammunition munitions rockets weaponry defense
withdraw withdrawal retreat pullback pullout leave
escalate escalation tension tensions deteriorate deterioration worsen flare
de-escalate de-escalation calm restraint ease easing reduce reduction lower
sanctions restrictions measures embargo penalties respond response consequences tariffs
tariff tariffs duties duty levies levy customs
talks dialogue negotiations consultations discussions conversation contact contacts conversations
diplomacy diplomatic peaceful political negotiated negotiation talks
meet meeting summit visit conference
team teams representatives envoys experts delegations ministers ministries officials negotiators advisers
task tasked instruct instructed mandate direct order designate
follow-up follow continue continuation further ongoing resume resumption maintain
cyber cybercrime cyberattack cybersecurity ransomware hacking hackers information digital
nuclear atomic enrichment uranium reactor
border frontier boundary crossing demarcation line
sovereignty integrity independence unity territorial self-determination
security safety stability defence defense
agree agreement accord deal treaty pact memorandum arrangement understanding
implement implementation fulfil fulfilment comply compliance observe honor respect
hostage hostages captive captives prisoner prisoners detainee detainees detained abductee abductees held
release free return freed repatriate repatriation exchange swap
refugee refugees displaced migrant migrants migration asylum migratory
humanitarian relief food medicine medical civilians population people
gas oil energy pipeline electricity fuel power lng petroleum
grain wheat export exports shipment shipments agricultural agriculture food fertilizer
ship ships vessel vessels shipping maritime navigation sea naval port ports corridor
terrorism terrorist terrorists extremism militant militants counterterrorism counter-terrorism
militia militias faction factions paramilitary armed disarm disarmament weapons
election elections vote electoral democratic democracy
human rights freedoms liberties dissidents activists
climate warming emissions environment environmental carbon
water dam river reservoir basin irrigation
health pandemic vaccine vaccines disease epidemic
island islands strait waters territorial airspace
airspace flight flights aircraft overflight overflights jets planes
alliance allies ally partners partnership partner nato
friend friendship friendly brotherly fraternal traditional
relation relations ties cooperation bilateral partnership relationship links collaboration
strengthen deepen expand enhance develop promote boost strengthening upgrade
commit commitment committed pledge pledged readiness ready willingness determination support unwavering steadfast
support solidarity commitment stand backing
promise vow guarantee guarantees assurance assurances
guarantee guarantees assurances binding
concern concerned worry alarm serious anxiety
condemn condemnation denounce deplore
responsible responsibility blame culpability accountable
provoke provocation provocative dangerous destructive hostile unlawful
peace peaceful settlement resolution solution settle resolve
crisis situation developments events conflict
progress advance breakthrough results
east eastern
south southern
north northern
request initiative asked behalf
atmosphere spirit tone manner constructive frank businesslike business-like cordial candid friendly open sincere
lasted duration hour hours minutes
mission missions embassy embassies consulate consulates diplomats ambassador expulsion
normalize normalization restore restoration resume reset
investigate investigation inquiry probe
court tribunal justice legal law judicial lawsuit
compensation compensate reparations damages
reconstruction rebuild rebuilding recovery reconstruct
accession membership integration join candidacy enlargement
market access tariffs barriers quotas
technology technological semiconductors chips innovation
education students university cultural culture exchanges
tourism tourists visa visas travel
drug drugs narcotics fentanyl trafficking smuggling
observer observers monitor monitors monitoring mission verification inspectors verify
prisoner detainee citizen nationals citizens national
missile missiles ballistic test tests launch launches
allocate provide provision deliver delivery send supply announce package
leader leaders leadership
coordinate coordination concert together joint jointly
speak spoken talk call contact conversation
invite invitation visit
`;

/** Which sets a word stands in, by its stem. */
const setsByStem = new Map<string, Set<number>>();
SETS.trim()
  .split('\n')
  .forEach((line, set) => {
    for (const word of line.split(' ')) {
      const stem = wordStem(word, false);
      setsByStem.set(stem, (setsByStem.get(stem) ?? new Set()).add(set));
    }
  });

const NONE: ReadonlySet<number> = new Set();

/** The numbers of the sets that a stem stands in. */
export function nearSets(stem: string): ReadonlySet<number> {
  return setsByStem.get(stem) ?? NONE;
}
