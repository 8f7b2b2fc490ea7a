import type { EventType } from '../record/index.ts';

/** The mode that words of the clause give an event of a type, where its row gives none; the first that stands there wins. */
interface ModeRow {
  readonly types: readonly EventType[];
  readonly mode: string;
  readonly words: readonly string[];
  readonly example: string;
}

const ASKED: readonly EventType[] = ['REQUEST', 'REJECT', 'AGREE'];

const ROWS: readonly ModeRow[] = [
  {
    types: ['CONSULT'],
    mode: 'phone',
    words: ['phone', 'telephone', 'call', 'videoconference', 'video'],
    example: 'spoke by phone',
  },
  {
    types: ['CONSULT'],
    mode: 'multilateral',
    words: ['summit', 'conference', 'assembly', 'forum'],
    example: 'held talks at a summit',
  },
  {
    types: ['CONSULT'],
    mode: 'third-party',
    words: ['mediation', 'mediate', 'mediator', 'broker'],
    example: 'held talks through a mediator',
  },
  {
    types: ['CONSULT'],
    mode: 'visit',
    words: ['visit', 'trip', 'tour', 'host'],
    example: 'held talks during a visit',
  },
  {
    types: ASKED,
    mode: 'meet',
    words: [
      'meet',
      'meeting',
      'talk',
      'negotiation',
      'negotiate',
      'visit',
      'dialogue',
      'summit',
      'mediate',
      'mediation',
    ],
    example: 'urged them to resume talks',
  },
  {
    types: ASKED,
    mode: 'assist',
    words: [
      'aid',
      'help',
      'assistance',
      'fund',
      'money',
      'loan',
      'troop',
      'send',
      'provide',
      'weapon',
      'support',
      'refuge',
      'asylum',
      'deploy',
    ],
    example: 'asked Kenya for aid',
  },
  {
    types: ASKED,
    mode: 'yield',
    words: [
      'withdraw',
      'release',
      'free',
      'lift',
      'ease',
      'resign',
      'ceasefire',
      'cease-fire',
      'truce',
      'disarm',
      'stop',
      'end',
      'halt',
      'hand',
      'surrender',
      'apology',
      'apologize',
      'allow',
      'permission',
      'reopen',
      'settle',
      'access',
    ],
    example: 'demanded that they lift the ban',
  },
  {
    types: ASKED,
    mode: 'change',
    words: [
      'change',
      'reform',
      'election',
      'policy',
      'law',
      'leadership',
      'right',
      'investigate',
      'investigation',
    ],
    example: 'called for a reform',
  },
  {
    types: ['THREATEN'],
    mode: 'arrest',
    words: ['arrest', 'detain', 'jail'],
    example: 'threatened to arrest them',
  },
  {
    types: ['THREATEN'],
    mode: 'expel',
    words: ['expel', 'expulsion', 'deport'],
    example: 'threatened to expel the envoy',
  },
  {
    types: ['THREATEN'],
    mode: 'ban',
    words: ['ban', 'outlaw', 'prohibit'],
    example: 'threatened to ban the party',
  },
  {
    types: ['THREATEN'],
    mode: 'restrict',
    words: ['sanction', 'tariff', 'embargo', 'close', 'block', 'curfew', 'restrict', 'cut'],
    example: 'threatened to close the port',
  },
  {
    types: ['THREATEN'],
    mode: 'relations',
    words: ['tie', 'relation', 'ambassador', 'withdraw', 'talk', 'boycott'],
    example: 'threatened to cut ties',
  },
  {
    types: ['THREATEN'],
    mode: 'territory',
    words: ['annex', 'invade', 'occupy', 'seize'],
    example: 'threatened to annex the island',
  },
  {
    types: ['THREATEN'],
    mode: 'violence',
    words: [
      'attack',
      'shell',
      'strike',
      'bomb',
      'kill',
      'force',
      'retaliate',
      'war',
      'military',
      'respond',
      'destroy',
    ],
    example: 'threatened to shell the port',
  },
  {
    types: ['ACCUSE'],
    mode: 'investigate',
    words: ['investigation', 'inquiry', 'probe', 'investigate'],
    example: 'opened an inquiry',
  },
  { types: ['PROTEST'], mode: 'hunger', words: ['hunger'], example: 'began a hunger strike' },
  { types: ['PROTEST'], mode: 'strike', words: ['strike', 'walkout', 'stoppage'], example: 'began a strike' },
  {
    types: ['PROTEST'],
    mode: 'riot',
    words: ['riot', 'loot', 'violent', 'clash'],
    example: 'rioted in the capital',
  },
  { types: ['ASSAULT'], mode: 'suicide-attack', words: ['suicide'], example: 'a suicide attack on the base' },
  { types: ['ASSAULT'], mode: 'drone', words: ['drone', 'uav'], example: 'a drone strike' },
  {
    types: ['ASSAULT'],
    mode: 'aerial',
    words: ['air', 'airstrike', 'jet', 'warplane', 'aerial', 'helicopter', 'bomber'],
    example: 'launched air strikes',
  },
  {
    types: ['ASSAULT'],
    mode: 'heavy-weapons',
    words: ['shell', 'artillery', 'mortar', 'rocket', 'missile', 'tank', 'bombardment', 'shelling'],
    example: 'fired rockets',
  },
  {
    types: ['ASSAULT'],
    mode: 'explosives',
    words: ['bomb', 'bombing', 'explosion', 'explosive', 'mine', 'grenade', 'blast'],
    example: 'a car bomb killed five',
  },
  {
    types: ['ASSAULT'],
    mode: 'firearms',
    words: ['gun', 'gunman', 'shoot', 'gunfire', 'sniper', 'fire', 'shot'],
    example: 'gunmen shot two men',
  },
  {
    types: ['ASSAULT'],
    mode: 'primitive',
    words: ['knife', 'stab', 'machete', 'stone', 'axe', 'behead'],
    example: 'stabbed a guard',
  },
  {
    types: ['ASSAULT'],
    mode: 'crowd-control',
    words: ['tear', 'baton', 'rubber', 'cannon'],
    example: 'fired tear gas',
  },
  {
    types: ['ASSAULT'],
    mode: 'cleansing',
    words: ['genocide', 'cleansing', 'massacre'],
    example: 'ethnic cleansing',
  },
  {
    types: ['MOBILIZE'],
    mode: 'weapons',
    words: ['missile', 'rocket', 'weapon', 'warhead'],
    example: 'moved missiles',
  },
  { types: ['MOBILIZE'], mode: 'police', words: ['police'], example: 'put the police on alert' },
  { types: ['MOBILIZE'], mode: 'militia', words: ['militia', 'volunteer'], example: 'mobilised militias' },
  { types: ['COERCE'], mode: 'curfew', words: ['curfew', 'lockdown'], example: 'imposed a curfew' },
  {
    types: ['COERCE'],
    mode: 'martial-law',
    words: ['martial', 'emergency', 'siege'],
    example: 'declared martial law',
  },
  {
    types: ['COERCE'],
    mode: 'misinformation',
    words: ['disinformation', 'misinformation'],
    example: 'spread disinformation',
  },
];

/** The PLOVER mode of an event: its row's own, sharpened or else supplied by the words of the clause (lemmas); or null. */
export function modeOf(type: EventType, own: string | undefined, lemmas: readonly string[]): string | null {
  const words = new Set(lemmas);
  const row = ROWS.find((r) => r.types.includes(type) && r.words.some((word) => words.has(word)));
  // An arrest stays one even where the clause names a curfew; only a general mode gives way.
  const general =
    own === undefined || own === 'visit' || own === 'troops' || own === 'restrict' || own === 'demo';
  return general ? (row?.mode ?? own ?? null) : own;
}
