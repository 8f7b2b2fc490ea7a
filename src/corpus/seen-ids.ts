import { createHash } from 'node:crypto';

/**
 * Remembers which ids came by, in at most 32 bytes each: it keeps 64 bits of a hash. Among ten million ids the odds that any two are
 * taken for one are under one in a hundred thousand.
 */
export class SeenIds {
  #slots = new BigUint64Array(4096);
  #count = 0;

  /** True when the id is new. */
  add(id: string): boolean {
    // 0 marks an empty slot.
    const mark = createHash('sha256').update(id).digest().readBigUInt64LE(0) || 1n;
    const slot = slotOf(this.#slots, mark);
    if (this.#slots[slot] === mark) return false;
    this.#slots[slot] = mark;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return true;
  }

  #grow(): void {
    const slots = new BigUint64Array(this.#slots.length * 2);
    for (const mark of this.#slots) if (mark !== 0n) slots[slotOf(slots, mark)] = mark;
    this.#slots = slots;
  }
}

/** Where a mark stands, or is to stand. The length is a power of two. */
function slotOf(slots: BigUint64Array, mark: bigint): number {
  const last = slots.length - 1;
  let slot = Number(mark & BigInt(last));
  while (slots[slot] !== 0n && slots[slot] !== mark) slot = (slot + 1) & last;
  return slot;
}
