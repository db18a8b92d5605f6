import { fold } from "../clean/fold.js";
import type { Codebook } from "./codebook.js";

/** A codebook and where it stands. */
export interface Placed {
  readonly book: Codebook;
  readonly file: string;
  readonly sheet: string | null;
}

/** Words that tell what a part of a data set is, and not which data set it is of. */
const PARTS =
  /^(?:dataset|datasæt|data|svar|besvarelser|answers|responses|labels?|koder|kodeliste|codes|values|structure|struktur|variabler|variables|csv|xlsx?|txt|ark|sheet)$/u;

const wordsOf = (file: string, sheet: string | null) =>
  new Set(
    fold(`${file.split("/").at(-1)} ${sheet ?? ""}`)
      .split(" ")
      .filter((word) => !PARTS.test(word)),
  );

const directoryOf = (file: string) => file.slice(0, file.lastIndexOf("/"));

/** How near a codebook stands to a sheet: in its file, in its folder; among those, by the words that their names share. */
function nearness(one: Omit<Placed, "book">, other: Placed): number {
  const own = wordsOf(one.file, one.sheet);
  const shared = [...wordsOf(other.file, other.sheet)].filter((word) => own.has(word)).length;
  const level = one.file === other.file ? 2 : directoryOf(one.file) === directoryOf(other.file) ? 1 : 0;
  return level * 1000 + shared;
}

/**
 * What the codebooks around a sheet say of its variables: the nearest one that knows a variable holds, and nothing does
 * where two that stand equally near tell it differently.
 */
export function nearestTo(sheet: Omit<Placed, "book">, books: readonly Placed[]): Codebook {
  const ranked = books
    .map((placed) => ({ book: placed.book, near: nearness(sheet, placed) }))
    .sort((a, b) => b.near - a.near);
  return {
    codes: said(ranked, ({ codes }) => codes, isSameList),
    texts: said(ranked, ({ texts }) => texts, Object.is),
    headings: said(ranked, ({ headings }) => headings, Object.is),
  };
}

function said<T>(
  ranked: readonly { readonly book: Codebook; readonly near: number }[],
  part: (book: Codebook) => ReadonlyMap<string, T>,
  isSame: (a: T, b: T) => boolean,
): Map<string, T> {
  const nearest = new Map<string, { value: T; near: number; torn: boolean }>();
  for (const { book, near } of ranked) {
    for (const [name, value] of part(book)) {
      const before = nearest.get(name);
      if (before === undefined) nearest.set(name, { value, near, torn: false });
      else if (before.near === near && !isSame(before.value, value)) before.torn = true;
    }
  }
  return new Map([...nearest].flatMap(([name, { value, torn }]) => (torn ? [] : [[name, value]])));
}

const isSameList = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
  a.size === b.size && [...a].every(([code, meaning]) => b.get(code) === meaning);
