import type { Text } from "../language.js";

/** What stands on the definitions page about one measure. */
export interface MeasureText {
  readonly name: Text;
  /** plain words: what it says, and its range */
  readonly explanation: Text;
  /** in symbols only, the same in every language */
  readonly formula: string;
  readonly source: string;
  /** when not to use it */
  readonly notFor: Text;
}

export interface MeasureDefinition extends MeasureText {
  /** the name of the function in src/analysis */
  readonly id: string;
  /** true where groups of unlike size can't be compared by it as it stands */
  readonly dependsOnSize: boolean;
}
