import type { Site } from "../site.js";
import type { Compared } from "./groups.js";

/** The sentence that stands instead of a comparison where there are no two to compare; undefined where there are. */
export function alone(site: Site, compared: readonly Compared[]): string | undefined {
  if (compared.length > 1) return undefined;
  return {
    da: "Der er ikke noget at sammenligne med. Tallene står i tabellen.",
    en: "There is nothing to compare with. The numbers are in the table.",
  }[site.language];
}
