import type { Attribution, Reading } from '../record/index.ts';

/** An attribution with the number that every view gives it and how deep it stands inside others. */
export interface NumberedAttribution {
  readonly attribution: Attribution;
  readonly number: number;
  readonly depth: number;
}

/**
 * The attributions as a tree written out: each followed by those that stand in its content. Numbers follow the record.
 * An attribution whose parents form a ring, or whose parent is missing, stands at the top.
 */
export function attributionTree(reading: Reading): readonly NumberedAttribution[] {
  const all = reading.attributions.map((attribution, i) => ({ attribution, number: i + 1 }));
  const ids = new Set(all.map(({ attribution }) => attribution.id));
  const children = new Map<string | null, typeof all>();
  for (const item of all) {
    const { parent } = item.attribution;
    const key = parent !== null && ids.has(parent) ? parent : null;
    const siblings = children.get(key);
    if (siblings === undefined) children.set(key, [item]);
    else siblings.push(item);
  }
  const placed = new Map<number, NumberedAttribution>();
  const place = (roots: typeof all): void => {
    const open = roots.map((item) => ({ ...item, depth: 0 })).reverse();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (placed.has(next.number)) continue;
      placed.set(next.number, next);
      const depth = next.depth + 1;
      const inner = children.get(next.attribution.id) ?? [];
      open.push(...inner.map((item) => ({ ...item, depth })).reverse());
    }
  };
  place(children.get(null) ?? []);
  place(all);
  return [...placed.values()];
}

/** Names of actors by id. An id that no actor has is given back as it is; null is `unknown`. */
export function actorNames(reading: Reading): (id: string | null) => string {
  const names = new Map(reading.actors.map((actor) => [actor.id, actor.name]));
  return (id) => (id === null ? 'unknown' : (names.get(id) ?? id));
}

/** The numbers of attributions by id, for references between records. */
export function attributionNumbers(reading: Reading): ReadonlyMap<string, number> {
  return new Map(reading.attributions.map(({ id }, i) => [id, i + 1]));
}
