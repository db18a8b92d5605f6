/** A list of integers that grows; a million of them are no work for the garbage collector. */
export class Integers {
  private values = new Int32Array(1024);
  private used = 0;

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
