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

/**
 * The CAMEO root of an event, with quad class (as GDELT counts it) and Goldstein value.
 *
 * PLOVER joined some roots: a REQUEST of force 5 is a demand (10), any other an appeal (02); an inquiry is 09; an ASSAULT is a fight (19) by weapons of war, mass
 * violence (20) by unconventional ones, else an assault (18).
 *
 * @example cameoOf({ type: 'CONSULT', mode: 'phone' }, null) // { root: '04', code: '040', quad: 1, goldstein: 1 }
 */
export function cameoOf(
  { type, mode }: Pick<Event, 'type' | 'mode'>,
  force: Attribution['force'] | null,
): CameoCode {
  const root = rootOf(type, mode ?? '', force);
  const number = Number(root);
  const quad = number <= 5 ? 1 : number <= 8 ? 2 : number <= 13 ? 3 : 4;
  return { root, code: `${root}0`, quad, goldstein: GOLDSTEIN[root] };
}

function rootOf(type: EventType, mode: string, force: Attribution['force'] | null): Root {
  if (type === 'REQUEST' && force === 5) return '10';
  if (type === 'ACCUSE' && mode === 'investigate') return '09';
  if (type === 'ASSAULT') return FIGHT.has(mode) ? '19' : MASS.has(mode) ? '20' : '18';
  return ROOTS[type];
}
