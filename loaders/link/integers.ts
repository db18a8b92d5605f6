/** A list of integers that grows; a million of them are no work for the garbage collector. */
export class Integers {
  private values: Int32Array;
  private used = 0;

  /** @param expected how many there will be, as far as that is known: growing costs a copy */
  constructor(expected = 1024) {
    this.values = new Int32Array(Math.max(1, expected));
  }

  get length(): number {
    return this.used;
  }

  at(index: number): number {
    return this.values[index]!;
  }

  push(value: number): void {
    if (this.used === this.values.length) {
      const grown = new Int32Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.used++] = value;
  }

  all(): Int32Array {
    return this.values.subarray(0, this.used);
  }
}

/** What stands in an array at each of some places; a plain loop, for a million of them. */
export function taken(values: Int32Array, places: Int32Array): Int32Array {
  const found = new Int32Array(places.length);
  for (let i = 0; i < places.length; i++) found[i] = values[places[i]!]!;
  return found;
}
