import type { RowParty } from '../record/index.ts';

/** The sectors in an actor code, without the country before them: `KENGOV` of Kenya → `['GOV']`, `IGO` → `['IGO']`, `KEN` → `[]`. */
export function sectorsOf({ code, country }: Pick<RowParty, 'code' | 'country'>): string[] {
  const sectors = code === null ? '' : country !== null && code.startsWith(country) ? code.slice(3) : code;
  return sectors.match(/.{3}/g) ?? [];
}
