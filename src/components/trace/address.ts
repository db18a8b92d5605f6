import type { Dimensions, DimensionValue, FigureDescription } from "../../model/figure.js";

const PREFIX = "d.";

/**
 * A place among a figure's numbers as it stands in the trace page's address: `figure=members&d.school_id=koege`, and with
 * `measure=joined` one number of the line.
 */
export function traceQuery(figure: string, dimensions: Dimensions, measure?: string): string {
  const query = new URLSearchParams({ figure, ...(measure === undefined ? {} : { measure }) });
  for (const [id, value] of Object.entries(dimensions))
    if (value !== null && value !== undefined) query.append(PREFIX + id, String(value));
  return query.toString();
}

/** The dimensions that an address gives, as the figure has them; those not given are null, "all of it". */
export function dimensionsFrom(query: URLSearchParams, figure: FigureDescription): Dimensions {
  return Object.fromEntries(
    figure.dimensions.map(({ id, type }): [string, DimensionValue] => {
      const text = query.get(PREFIX + id);
      if (text === null) return [id, null];
      return [id, type === "INTEGER" ? Number(text) : text];
    }),
  );
}

/** Where the trace page is, from any page of the same language: the site's title links to the language's first page. */
export function traceLink(document: Document, figure: string, dimensions: Dimensions, measure?: string): string {
  const home = document.querySelector<HTMLAnchorElement>("a.ns-title")?.href ?? document.baseURI;
  const url = new URL("trace.html", home);
  url.search = traceQuery(figure, dimensions, measure);
  return url.href;
}
