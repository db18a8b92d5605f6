const NONE = 0;

/** Numbers pairs of non-negative integers in the order in which they come; a million pairs cost no object. */
export class Pairs {
  private firsts = new Int32Array(1024);
  private seconds = new Int32Array(1024);
  private slots = new Int32Array(4096);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The number of a pair, given now if it is new. */
  numberOf(first: number, second: number): number {
    if (this.count === this.firsts.length) this.grow();
    const { firsts, seconds, slots } = this;
    const mask = slots.length - 1;
    let slot = hash(first, second) & mask;
    for (let known = slots[slot]!; known !== NONE; known = slots[slot]!) {
      if (firsts[known - 1] === first && seconds[known - 1] === second) return known - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.count++;
    firsts[number] = first;
    seconds[number] = second;
    slots[slot] = this.count;
    return number;
  }

  /** The first of each pair, by number. */
  allFirsts(): Int32Array {
    return this.firsts.subarray(0, this.count);
  }

  /** The second of each pair, by number. */
  allSeconds(): Int32Array {
    return this.seconds.subarray(0, this.count);
  }

  private grow(): void {
    const [firsts, seconds] = [this.firsts, this.seconds];
    this.firsts = new Int32Array(firsts.length * 2);
    this.firsts.set(firsts);
    this.seconds = new Int32Array(seconds.length * 2);
    this.seconds.set(seconds);
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < firsts.length; number++) {
      let slot = hash(firsts[number]!, seconds[number]!) & mask;
      while (slots[slot] !== NONE) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.slots = slots;
  }
}

function hash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
