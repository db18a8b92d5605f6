import { expect, test } from "vitest";
import { nearestTo, type Placed } from "../../../loaders/tidy/codebooks/nearest.js";

const placed = (file: string, sheet: string | null, meaning: string): Placed => ({
  file,
  sheet,
  book: {
    codes: new Map([["s 1", new Map([["1", meaning]])]]),
    texts: new Map([["s 1", meaning]]),
    headings: new Map(),
  },
});

const said = (file: string, sheet: string | null, ...books: Placed[]) =>
  nearestTo({ file, sheet }, books).codes.get("s 1")?.get("1");

test("the same file comes before the same folder, and that before the school's others", () => {
  const own = placed("a/x/Data.xlsx", "Koder", "fil");
  const beside = placed("a/x/labels.csv", null, "mappe");
  const far = placed("a/labels.csv", null, "skole");
  expect(said("a/x/Data.xlsx", "Svar", far, beside, own)).toBe("fil");
  expect(said("a/x/dataset.csv", null, far, own, beside)).toBeUndefined();
  expect(said("a/x/dataset.csv", null, far, beside)).toBe("mappe");
  expect(said("a/y/dataset.csv", null, far, placed("a/z/labels.csv", null, "skole"))).toBe("skole");
});

test("among those of one folder the one holds whose name shares a word, and none where two differ", () => {
  const books = [placed("a/labels_2009.csv", null, "først"), placed("a/labels_2010.csv", null, "sidst")];
  expect(said("a/dataset_2010.csv", null, ...books)).toBe("sidst");
  expect(said("a/dataset_2011.csv", null, ...books)).toBeUndefined();
});
