import type { FieldId } from "../../src/model/fields.js";
import type { ProblemFacts } from "../../src/model/problems/problem.js";
import type { TidyProblemCode } from "../../src/model/problems/tidy.js";
import type { CleanContext } from "./clean/index.js";
import type { Carriers } from "./recognise/titles/carried.js";
import type { KnownNetworks } from "./recognise/titles/network-in.js";

/** What a table is typed with besides its own cells. */
export interface SourceContext extends Carriers {
  readonly clean: CleanContext;
  /** networks that any table of the folder names below a certain heading, by `headingKey` */
  readonly mentioned: KnownNetworks;
  /** running numbers that other sheets of the folder refer to, by field */
  readonly referred: ReadonlyMap<FieldId, ReadonlySet<string>>;
  /** whether other sheets of the file are of the same kind and name no network either */
  readonly hasSiblings: boolean;
  /** whether several tables of the file list organisations, each under a bare name that may be a network's */
  readonly hasTitledSiblings: boolean;
}

/** Says something about the sheet that is being typed: its row (1-based), its column (0-based), its heading. */
export type SaySheet = (
  code: TidyProblemCode,
  at: { readonly row?: number; readonly column?: number; readonly heading?: string | null },
  facts?: ProblemFacts,
) => void;
