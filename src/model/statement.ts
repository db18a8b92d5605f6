import type { Text } from "./language.js";
import type { Day } from "./tables.js";

/** How far a site meets the law's requirements. */
export type Conformity = "full" | "partial" | "none";

/** Why something isn't accessible: the three reasons that the law knows. */
export type Exemption = "shortfall" | "disproportionate_burden" | "outside_the_law";

/**
 * What programme.yaml says of accessibility. Danish public bodies make the statement in the tool of Digitaliseringsstyrelsen
 * and link to it (`url`); what it must hold can stand here as well, and then the site has the page itself.
 *
 * @see Lov om tilgængelighed af offentlige organers websteder og mobilapplikationer, § 4
 * @see Commission Implementing Decision (EU) 2018/1523, the model accessibility statement
 */
export interface AccessibilityStatement {
  /** where the statement that was made elsewhere stands */
  readonly url?: string;
  /** everything else is there or missing together */
  readonly own?: {
    readonly publisher: Text;
    readonly status: Conformity;
    readonly not_accessible: readonly {
      readonly what: Text;
      readonly why: Text;
      readonly reason: Exemption;
      /** where the same can be had */
      readonly instead?: Text;
    }[];
    /** how it was found out */
    readonly tested: Text;
    readonly assessed_by: "self" | "third_party";
    readonly prepared_on: Day;
    readonly updated_on?: Day;
  };
}

/** Whom a reader can turn to. */
export interface Contact {
  readonly name?: Text;
  readonly email?: string;
  readonly telephone?: string;
  readonly url?: string;
}
