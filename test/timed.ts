/** Milliseconds by the clock, and of processor time. */
export interface Time {
  readonly clock: number;
  /** of all threads, the garbage collector's included: says more than the clock's on a busy machine */
  readonly processor: number;
}

/** How long some work takes. */
export async function timed(work: () => unknown): Promise<Time> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}
