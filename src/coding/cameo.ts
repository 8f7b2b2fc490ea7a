import type { Attribution, CameoCode, Event, EventType } from '../record/index.ts';

/** CAMEO's roots and the Goldstein values of their own codes (`040`), as its authors' table has them (CAMEO.SCALE.txt, Schrodt 2012). */
const GOLDSTEIN = {
  '02': 3,
  '03': 4,
  '04': 1,
  '05': 3.5,
  '06': 6,
  '07': 7,
  '08': 5,
  '09': -2,
  '10': -5,
  '11': -2,
  '12': -4,
  '13': -4.4,
  '14': -6.5,
  '15': -7.2,
  '16': -4,
  '17': -7,
  '18': -9,
  '19': -10,
  '20': -10,
} as const;

type Root = keyof typeof GOLDSTEIN;

/** The root that a PLOVER type was made from. Where one was made from several, {@link rootOf} chooses. */
const ROOTS: Readonly<Record<EventType, Root>> = {
  AGREE: '03',
  CONSULT: '04',
  SUPPORT: '05',
  COOPERATE: '06',
  AID: '07',
  CONCEDE: '08',
  RETREAT: '08',
  REQUEST: '02',
  ACCUSE: '11',
  REJECT: '12',
  THREATEN: '13',
  PROTEST: '14',
  SANCTION: '16',
  MOBILIZE: '15',
  COERCE: '17',
  ASSAULT: '18',
};

const FIGHT = new Set(['firearms', 'explosives', 'heavy-weapons', 'aerial', 'drone']);
const MASS = new Set(['cleansing', 'unconventional']);

type Code = readonly [code: string, goldstein: number];

/** Codes below the root, for the modes that were made from one of them, with their values in the same table. */
const FINER: Readonly<Partial<Record<EventType, Readonly<Record<string, Code>>>>> = {
  CONSULT: { phone: ['041', 1], visit: ['042', 1.9], 'third-party': ['045', 5] },
  AGREE: { assist: ['033', 5.2], change: ['034', 7], yield: ['035', 7], meet: ['036', 4] },
  REQUEST: { assist: ['023', 3.4], change: ['024', -0.3], yield: ['025', -0.3], meet: ['026', 4] },
  REJECT: { assist: ['122', -4], change: ['123', -4], yield: ['124', -5], meet: ['125', -5] },
  ACCUSE: { disapprove: ['111', -2], allege: ['112', -2] },
  THREATEN: { relations: ['131', -5.8], ban: ['132', -5.8], violence: ['138', -7], territory: ['138', -7] },
  PROTEST: {
    demo: ['141', -6.5],
    hunger: ['142', -6.5],
    strike: ['143', -6.5],
    obstruct: ['144', -7.5],
    riot: ['145', -7.5],
  },
  MOBILIZE: { police: ['151', -7.2], troops: ['154', -7.2] },
  COERCE: {
    seize: ['171', -9.2],
    ban: ['172', -5],
    restrict: ['172', -5],
    censor: ['172', -5],
    curfew: ['172', -5],
    'martial-law': ['172', -5],
    arrest: ['173', -5],
    deport: ['174', -5],
  },
  CONCEDE: { restriction: ['081', 5], access: ['086', 9] },
  RETREAT: {
    release: ['084', 7],
    return: ['084', 7],
    withdraw: ['087', 9],
    disarm: ['087', 9],
    ceasefire: ['087', 9],
  },
  ASSAULT: {
    torture: ['182', -9.5],
    sexual: ['182', -9.5],
    beat: ['182', -9.5],
    'suicide-attack': ['183', -10],
    assassinate: ['186', -10],
    firearms: ['193', -10],
    'heavy-weapons': ['194', -10],
    aerial: ['195', -10],
    drone: ['195', -10],
    cleansing: ['203', -10],
    unconventional: ['204', -10],
  },
};

/** A demand has its own codes; all have the value of their root. */
const DEMANDS: Readonly<Record<string, string>> = { assist: '103', change: '104', yield: '105', meet: '106' };

/**
 * The CAMEO root of an event, with quad class (as GDELT counts it), the code below it that the mode tells, and its Goldstein value.
 *
 * PLOVER joined some roots: a REQUEST of force 5 is a demand (10), any other an appeal (02); an inquiry is 09; an ASSAULT is a fight (19) by weapons of war, mass
 * violence (20) by unconventional ones, else an assault (18). Where the mode tells nothing, `code` is the root's own (`040`).
 *
 * @example cameoOf({ type: 'CONSULT', mode: 'visit' }, null) // { root: '04', code: '042', quad: 1, goldstein: 1.9 }
 */
export function cameoOf(
  { type, mode }: Pick<Event, 'type' | 'mode'>,
  force: Attribution['force'] | null,
): CameoCode {
  const root = rootOf(type, mode ?? '', force);
  const number = Number(root);
  const quad = number <= 5 ? 1 : number <= 8 ? 2 : number <= 13 ? 3 : 4;
  const [code, goldstein] = finer(type, mode ?? '', root) ?? [`${root}0`, GOLDSTEIN[root]];
  return { root, code, quad, goldstein };
}

function finer(type: EventType, mode: string, root: Root): Code | null {
  if (root === '10') return DEMANDS[mode] ? [DEMANDS[mode], GOLDSTEIN[root]] : null;
  return FINER[type]?.[mode] ?? null;
}

function rootOf(type: EventType, mode: string, force: Attribution['force'] | null): Root {
  if (type === 'REQUEST' && force === 5) return '10';
  if (type === 'ACCUSE' && mode === 'investigate') return '09';
  if (type === 'ASSAULT') return FIGHT.has(mode) ? '19' : MASS.has(mode) ? '20' : '18';
  return ROOTS[type];
}
