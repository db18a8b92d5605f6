import type { FieldId } from "../../../../src/model/fields.js";
import { headingKey } from "../../../../src/model/headings.js";
import type { Cell } from "../../../read/sheet.js";
import { DateCell } from "../../../read/sheet.js";
import { attendance } from "../../clean/index.js";
import { meetingsAcross, type SayUnused } from "../attendance/meetings-across.js";
import { dateInText } from "../columns/look.js";
import { cvrRow } from "../header/cvr-rows.js";
import { type Heading, headingOf } from "../header/heading.js";
import { networksAbove } from "../header/networks-above.js";
import type { Interpretation } from "../interpret.js";
import { type Region, textOf, type View } from "../sheet/view.js";
import { aspectAround } from "../survey/aspect-around.js";
import { itemsAcross, type SayAspect } from "../survey/items-across.js";
import { distributionAcross, tallyAcross } from "../survey/tallies.js";
import { type KnownNetworks, networkIn } from "../titles/network-in.js";
import { aroundWithoutNetworks } from "../titles/without-networks.js";
import { kindsAcross } from "./kinds.js";
import { lastLine } from "./networks-shape.js";
import type { Group } from "./pairs.js";
import { type Shape, type Surroundings, yearAround, yearOf, yearOfLines } from "./shape.js";
import { networksOfUses } from "./uses.js";

/** What each of a shape's columns stands for: for every field one cell a column, null where its heading doesn't say. */
export type AcrossFields = Map<FieldId, Cell[]>;

/** Reads the headings of a shape's columns. */
export function acrossOf(
  view: View,
  region: Region,
  found: Interpretation,
  around: Surroundings,
  known: KnownNetworks,
  say: SayUnused,
  sayAspect?: SayAspect,
): AcrossFields {
  const { shape } = found;
  if (shape === null) return new Map();
  const lines = shape.columns.map((c) => found.headings[c]!.lines);
  switch (shape.kind) {
    case "attendance":
      return shape.across === "organisations"
        ? firmsAcross(view, region, found, lines, known, say)
        : meetingsAcross(view, region, found, lines, { year: yearAround(around), known, say });
    case "survey":
      // where each row names its item, the columns are those who answered
      if (shape.rowField === "expectation.item") return new Map();
      return withSaid(itemsAcross(lines, aspectAround(aroundWithoutNetworks(around, known)), sayAspect), shape);
    case "periods":
      return new Map([
        [
          "outcome.recorded_on",
          shape.columns.map((c, i) => dateOf(lines[i]!, yearAround(around)) ?? yearOf(found.headings[c]!)),
        ],
      ]);
    case "kinds":
      return kindsAcross(shape.columns.map((c) => found.headings[c]!));
    case "distribution":
      return distributionAcross(
        shape.columns.map((c) => found.headings[c]!),
        (text) => known.has(headingKey(text)),
      );
    case "tally":
      return tallyAcross(
        shape.columns.map((c) => found.headings[c]!),
        aspectAround(aroundWithoutNetworks(around, known)),
        sayAspect,
      );
    case "networks":
      return new Map([["network.name", shape.columns.map((c) => networkOver(found.headings[c]!, known))]]);
    case "pairs":
      if (found.table === "expectations") return saidOfGroups(shape.groups ?? []);
      // each row names its own networks
      return shape.groups?.every(({ columns }) => columns.has("network.name")) === true
        ? new Map([["network.name", shape.columns.map(() => null)]])
        : new Map();
    case "uses":
      return new Map([["network.name", networksOfUses(shape.columns.map((c) => found.headings[c]!))]]);
  }
}

/** The same with what mapping.yaml says of single columns. */
function withSaid(fields: AcrossFields, { says = new Map() }: Shape): AcrossFields {
  for (const [field, cells] of says) {
    const own = fields.get(field);
    fields.set(
      field,
      cells.map((cell, i) => cell ?? own?.[i] ?? null),
    );
  }
  return fields;
}

/** The organisations above the columns, with their CVR numbers where a row of the header gives them. */
function firmsAcross(
  view: View,
  region: Region,
  found: Interpretation,
  lines: readonly (readonly Cell[])[],
  known: KnownNetworks,
  say: SayUnused,
): AcrossFields {
  const fields = namedAcross(view, region, found, lines, known, say);
  for (const row of found.header.length > 1 ? found.header : []) {
    const cvr = cvrRow(view, region, row);
    if (cvr === null || fields.has("organisation.cvr")) continue;
    const columns = found.shape!.columns.map((c) => c + region.left);
    fields.set(
      "organisation.cvr",
      columns.map((c) => (cvr.columns.has(c) ? view.cell(row, c) : null)),
    );
  }
  return fields;
}

/**
 * The organisations above the columns, and the network of each where a row above their names groups them by networks and
 * every meeting is of one of these; where firms of several came to one, the row above tells whose meeting it was of none.
 */
function namedAcross(
  view: View,
  region: Region,
  found: Interpretation,
  lines: readonly (readonly Cell[])[],
  known: KnownNetworks,
  say: SayUnused,
): AcrossFields {
  const last = (lines[0]?.length ?? 0) - 1;
  for (let i = 0; i < last; i++) {
    const networks = networksAbove(
      lines.map((line) => line[i] ?? null),
      known,
      false,
    );
    if (networks === null || new Set(networks).size < 2) continue;
    const names = namesAcross(lines.map((line) => line.filter((_, j) => j !== i)));
    const columns = found.shape!.columns.map((c) => c + region.left);
    if (found.assignment.fields.has("network.name") || !areOfOneEach(view, region, found, columns, networks)) {
      say(found.header[i]!);
      return new Map([["organisation.name", names]]);
    }
    return new Map([
      ["organisation.name", names],
      ["network.name", networks],
    ]);
  }
  return new Map([["organisation.name", namesAcross(lines)]]);
}

/** Whether in every row those who came are of one network. */
function areOfOneEach(
  view: View,
  region: Region,
  { header }: Interpretation,
  columns: readonly number[],
  networks: readonly Cell[],
): boolean {
  for (let row = header.at(-1)! + 1; row < region.bottom; row++) {
    const came = columns.flatMap((c, j) =>
      attendance(view.cell(row, c))?.came === false ? [] : [networks[j] ?? null],
    );
    if (new Set(came).size > 1) return false;
  }
  return true;
}

/** What tells groups of answers apart: no title says it of them all. */
function saidOfGroups(groups: readonly Group[]): AcrossFields {
  return new Map([...(groups[0]?.says.keys() ?? [])].map((f) => [f, groups.map(({ says }) => says.get(f) ?? null)]));
}

/** The names above the columns, without what stands above them all (`Mødt frem`). */
function namesAcross(lines: readonly (readonly Cell[])[]): Cell[] {
  const height = lines[0]?.length ?? 0;
  const telling = Array.from({ length: height }, (_, i) => i).filter(
    (i) => lines.length < 2 || new Set(lines.map((line) => textOf(line[i] ?? null))).size > 1,
  );
  return lines.map((line) => headingOf(telling.map((i) => line[i] ?? null)).text);
}

/** The network that a column is headed by, its last line, as the school's own list writes it. */
function networkOver(heading: Heading, known: KnownNetworks): Cell {
  const name = lastLine(heading);
  return networkIn(name, known) ?? name;
}

function dateOf(lines: readonly Cell[], around: string | null): Cell {
  const year = yearOfLines(lines) ?? around;
  for (const line of lines) {
    if (line instanceof DateCell) return line;
    const inText = dateInText(textOf(line), year);
    if (inText) return inText.date;
  }
  return null;
}
