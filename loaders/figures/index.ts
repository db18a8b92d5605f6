import type { Figure } from "../../src/model/figure.js";
import { FIGURES } from "../../src/model/figures.js";
import type { Programme } from "../../src/model/programme.js";
import type { Tables } from "../../src/model/tables.js";
import { comparison } from "./compare.js";
import { expectations } from "./expectations.js";
import { held } from "./held.js";
import { index } from "./indexed.js";
import { industry } from "./industry.js";
import { joint } from "./joint.js";
import { drawing } from "./layout.js";
import { composition } from "./members.js";
import { methods } from "./methods.js";
import { outcomes } from "./outcomes.js";
import { participation } from "./participation.js";
import { quality } from "./quality.js";
import { retention } from "./retention.js";
import { ties } from "./ties.js";

export interface FigureOptions {
  /** firms by industry section (A–U) in the region, from reference.csv: what specialisation is measured against */
  readonly reference?: ReadonlyMap<string, number>;
}

/**
 * Every figure that is described, computed from the tables, in the order of the descriptions. Nothing but the tables
 * and the programme is read: same in, same out. What the tables can't tell gives no line, or one flagged `x`.
 *
 * @throws RangeError where a day in the tables isn't one
 */
export function computeFigures(
  tables: Tables,
  programme: Pick<Programme, "period">,
  { reference }: FigureOptions = {},
): Figure[] {
  const indexed = index(tables, programme);
  const computed = [
    ...composition(indexed),
    retention(indexed),
    ...ties(indexed),
    ...drawing(indexed),
    ...industry(indexed, reference),
    ...held(indexed),
    ...participation(indexed),
    ...joint(indexed),
    ...comparison(indexed),
    ...expectations(indexed),
    ...methods(indexed),
    ...outcomes(indexed),
    ...quality(indexed),
  ];
  const byId = new Map(computed.map((figure) => [figure.id, figure]));
  return FIGURES.map(({ id }) => byId.get(id) ?? { id, rows: [] });
}
