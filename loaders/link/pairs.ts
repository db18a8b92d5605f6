const NONE = 0;

/**
 * One number for each pair of non-negative integers that stand at the same place in two lists of one length: equal pairs
 * the same, numbered as they come. A million pairs cost no object.
 */
export function numberedPairs(firsts: Int32Array, seconds: Int32Array): Int32Array {
  const numbers = new Int32Array(firsts.length);
  // at most half full: one more than the place where a pair stands first
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * firsts.length + 1)));
  const mask = slots.length - 1;
  let count = 0;
  for (let place = 0; place < firsts.length; place++) {
    const first = firsts[place]!;
    const second = seconds[place]!;
    let slot = hash(first, second) & mask;
    let known = slots[slot]!;
    while (known !== NONE && (firsts[known - 1] !== first || seconds[known - 1] !== second)) {
      slot = (slot + 1) & mask;
      known = slots[slot]!;
    }
    if (known === NONE) {
      slots[slot] = place + 1;
      numbers[place] = count++;
    } else numbers[place] = numbers[known - 1]!;
  }
  return numbers;
}

function hash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
