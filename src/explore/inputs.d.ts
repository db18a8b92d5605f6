declare module "@observablehq/inputs" {
  /** A table that shows rows, sortable by its headings. */
  export function table(rows: readonly object[], options?: { select?: boolean; columns?: string[] }): HTMLElement;
}
