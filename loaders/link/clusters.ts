/** Which of n things belong together (union–find). */
export class Clusters {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  /** The smallest member of the thing's cluster. */
  root(thing: number): number {
    let root = thing;
    while (this.parent[root] !== root) root = this.parent[root]!;
    for (let at = thing; at !== root; ) {
      const next = this.parent[at]!;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.root(a), this.root(b)];
    if (first === second) return;
    if (first < second) this.parent[second] = first;
    else this.parent[first] = second;
  }

  joinAll(members: readonly number[]): void {
    for (const m of members) this.join(members[0]!, m);
  }
}
