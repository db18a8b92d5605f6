import { FED_TABLES, type FedTable } from "../columns/evidence.js";
import type { Surroundings } from "../shapes/shape.js";

/** What tables are called in the names of sheets and files and in titles. Networks are spoken of above every table. */
const CALLED: readonly (readonly [FedTable, RegExp])[] = [
  ["participations", /fremmød|deltag(?:else|er)|mødt(?:e|op)|tilmeld|tilstede|attend|particip|sign-?up/iu],
  ["memberships", /medlem|member/iu],
  [
    "activities",
    /aktivitet|arrangement|(?<!\p{L})møder|mødeoversigt|kalender|activit|(?<!\p{L})events|meetings|calendar/iu,
  ],
  ["organisations", /virksomhed|firma|kunde|kontakt|organisation|compan|customer|contact/iu],
  ["methods", /metodekatalog|metodeliste|metodesamling|method (?:list|catalogue)/iu],
  [
    "method_uses",
    /metodebrug|brug af metode|anvendte? metode|metoder (?:i brug|brugt|anvendt)|use of methods|methods (?:used|in use)/iu,
  ],
  ["outcomes", /resultat|måltal|outcome|indikator|indicator|result/iu],
];

/** The tables' own names (`method_uses`, `Method uses`), where nothing else is said; those with no sheet of their own are told in another's rows. */
const NAMED: ReadonlyMap<string, FedTable> = new Map<string, FedTable>([
  ...FED_TABLES.map((table) => [table.replace("_", " "), table] as const),
  ["activity themes", "activities"],
]);

/** The table whose own name in the contract the sheet bears, or the file; null where neither does. */
export function namedAs({ sheet, file }: Pick<Surroundings, "sheet" | "file">): FedTable | null {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/[_\s-]+/g, " ")
      .trim();
  return NAMED.get(bare(sheet)) ?? NAMED.get(bare(baseOf(file))) ?? null;
}

/** What systems call every file that they hand out. */
const ANY_DATA =
  /^(?:dataset|datasæt|data|rådata|svar|besvarelser|resultater|results?|responses|answers|eksport|export|udtræk)[\s_-]*\d*$/iu;

/** A file's name without its folder and ending; its folder's name where it is called no more than data, and has one of its own. */
export function baseOf(file: string): string {
  const path = file.split("/");
  const base = path.at(-1)!.replace(/\.[^.]+$/, "");
  return path.length > 2 && ANY_DATA.test(base) ? path.at(-2)! : base;
}

/**
 * Which tables the nearest words name that name any: the sheet's, else the titles', else the file's.
 *
 * @returns empty where none does
 */
export function calledAs({ titles, sheet, file }: Surroundings): ReadonlySet<FedTable> {
  const named = namedAs({ sheet, file });
  if (named !== null) return new Set([named]);
  for (const text of [sheet, titles.join(" "), baseOf(file)]) {
    const called = CALLED.filter(([, words]) => words.test(text)).map(([table]) => table);
    if (called.length > 0) return new Set(called);
  }
  return new Set();
}
