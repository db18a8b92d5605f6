import type { Industries } from "./industries.js";
import type { Municipalities } from "./municipalities.js";

export type { Division, Industries, Section } from "./industries.js";
export { parseIndustries } from "./industries.js";
export type { Municipalities, Municipality } from "./municipalities.js";
export { municipalityByName, municipalityByOldName, parseMunicipalities } from "./municipalities.js";

export { parseDb07Structure } from "./structure.js";

/** What values are checked against. */
export interface Reference {
  readonly industries: Industries;
  readonly municipalities: Municipalities;
  /** the municipality codes of each postcode, where a list is given */
  readonly postcodes?: ReadonlyMap<string, readonly string[]> | undefined;
}
