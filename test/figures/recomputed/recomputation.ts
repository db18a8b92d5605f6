/**
 * Queries over the fourteen tables and the ground (ground.ts) that give all lines of a figure. A row has the figure's
 * dimensions and, for each measure, columns `<measure>`, and where they are not the same for all or not empty
 * `<measure>_n` (else `n`), `<measure>_flag` (else x where there is no value), `<measure>_lower` and `<measure>_upper`.
 * A query without a measure's column gives no lines of that measure.
 */
export type Recomputations = Readonly<Record<string, readonly string[]>>;
