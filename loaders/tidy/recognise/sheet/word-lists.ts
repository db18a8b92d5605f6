import { lookUp } from "../header/heading.js";
import type { ChoiceList } from "./choices.js";

/** What such sheets are called whatever else their name says, and what they are called by one word alone. */
const NAMED =
  /(?:valg|rulle|rullegardins?|opslags?|drop-?downs?|svar)-?\s?(?:list(?:er|erne)|menu(?:er|erne)?|felter|værdier|tabel(?:ler)?|data|ark)(?!\p{L})|drop-?downs?(?!\p{L})|(?:data)?validering|data validation|valgmuligheder|pick-?lists|look-?ups?(?!\p{L})|listeværdier|ordlister/iu;
const ALONE = /^(?:lister|lists|opslag|choices|options|valg|kodelister|hjælpeark|hjælpelister)\s*\d*$/iu;

/** By how much evidence it must be certain that the rows do not belong together. */
const ENOUGH = 3;

/**
 * Whether columns, each a list of its own without a gap or a word that comes twice, say nothing by their rows. Evidence is
 * that they end at different rows, that each is sorted for itself, that a closed list has all its words, and the name of
 * the sheet. What an entry of records has tells against it: a day, long texts or a value that comes twice in a column are
 * in no such list at all, and one column of numbers as long as the first counts its rows.
 *
 * @param names what the sheet is called, and its titles
 */
export function areListsApart(lists: readonly ChoiceList[], names: readonly string[]): boolean {
  const [first, ...others] = lists as readonly [ChoiceList, ...ChoiceList[]];
  if (!lists.some(({ closed, heading }) => closed || isField(heading))) return false;
  if (lists.some((list) => isNumbers(list) && (list === first || list.cells.length === first.cells.length)))
    return false;
  if (others.some((list) => beginsAlike(first, list))) return false;
  const evidence =
    byLength(first, others) +
    (isSorted(first) ? bySorting(others) : 0) +
    (others.some(({ closed, cells }) => closed && cells.length >= 4) ? 1 : 0) +
    (names.some((name) => NAMED.test(name) || ALONE.test(name.trim())) ? 2 : 0);
  return evidence >= ENOUGH;
}

/** Records are called something in their first column, and what some of them lack is seldom lacking in the last ones only. */
function byLength({ cells }: ChoiceList, others: readonly ChoiceList[]): number {
  const lengths = [cells, ...others.map((other) => other.cells)].map(({ length }) => length);
  const longest = Math.max(...lengths);
  if (longest > cells.length) return 4;
  const gap = longest - Math.min(...lengths);
  return gap < 2 ? gap : new Set(lengths).size > 2 ? 3 : 2;
}

/** How unlikely it is that as many columns beside the first are sorted by chance. */
function bySorting(lists: readonly ChoiceList[]): number {
  const orders = lists.filter(isSorted).reduce((all, { cells }) => all * factorial(Math.min(cells.length, 6)), 1);
  const once = orders / lists.length;
  return once >= 500 ? 4 : once >= 20 ? 2 : 0;
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const inDanish = new Intl.Collator("da", { sensitivity: "base", numeric: true });

const isSorted = ({ cells }: ChoiceList) =>
  cells.every((cell, i) => i === 0 || inDanish.compare(String(cells[i - 1]), String(cell)) <= 0);

/** Short names, addresses and the like begin as what they are of, and are sorted with it. */
function beginsAlike({ cells }: ChoiceList, other: ChoiceList): boolean {
  const start = (cell: string | number | undefined) =>
    String(cell ?? "")
      .slice(0, 2)
      .toLowerCase();
  const alike = other.cells.filter((cell, i) => start(cell) === start(cells[i]));
  return alike.length >= 2 && alike.length >= other.cells.length / 2;
}

const isNumbers = ({ cells }: ChoiceList) => cells.every((cell) => /^\d+$/.test(String(cell)));
const isField = (heading: string) => lookUp(heading)?.kind === "field";
