import { expect, test } from "vitest";
import { baseLine } from "../../src/components/figure/base.js";
import { figure } from "../../src/model/figures.js";
import { row, siteAt } from "./setting.js";

const said = (id: string, rows: Parameters<typeof baseLine>[1], language: "da" | "en" = "da") =>
  baseLine(figure(id), rows, siteAt(language));

const kind = (school_id: string | null, network_id: string | null, n: number | null) =>
  row({ school_id, network_id, kind: "company" }, "members", 1, { n });

test("names what n counts, of the whole programme, and how far the single lines' n go", () => {
  const rows = [kind(null, null, 1251), kind("a", null, 40), kind("a", "n1", 7)];
  expect(said("members-by-kind", rows)).toBe(
    "n = 1.251 medlemmer med kendt type. I de enkelte linjer er n fra 7 til 1.251.",
  );
  expect(said("members-by-kind", rows.slice(0, 1), "en")).toBe("n = 1,251 members of known kind.");
});

test("gives both ends where no line is the whole, and speaks of one as one", () => {
  expect(said("members-by-kind", [kind("a", null, 40), kind("b", null, 9)])).toBe("n = 9–40 medlemmer med kendt type.");
  expect(said("members-by-kind", [kind("a", null, 1)])).toBe("n = 1 medlem med kendt type.");
});

test("says nothing where no line has a base", () => {
  expect(said("members-by-kind", [])).toBeNull();
  expect(said("members-by-kind", [kind("a", null, null)])).toBeNull();
});

test("adds up activities that have nothing in common, and names the measures where bases differ", () => {
  const of = (activity_id: string, measure: string, n: number | null) => row({ activity_id }, measure, 1, { n });
  const rows = [
    of("a1", "guests", 12),
    of("a1", "rate", 20),
    of("a1", "present", 20),
    of("a2", "guests", 5),
    of("a2", "rate", 10),
    of("a2", "present", 10),
    of("a3", "rate", null),
  ];
  expect(said("participation-by-activity", rows)).toBe(
    "n = 30 mulige deltagelser i 2 aktiviteter (Fremmødte, Andel fremmødt); 17 deltagelser i 2 aktiviteter (Gæster). Hver linjes n står i tabellen.",
  );
});

test("an activity of no school isn't all of them", () => {
  const held = (activity_id: string, school_id: string | null, n: number) =>
    row({ activity_id, held_on: "2009-03-01", school_id, network_id: null, kind: null }, "organisations", n, { n });
  expect(said("activity-timeline", [held("a1", "a", 4), held("j1", null, 30)], "en")).toBe(
    "n = 34 participations in 2 activities. In the single lines n is from 4 to 30.",
  );
});

test("rests on the whole where the reader has narrowed nothing, also where only its parts are shown", () => {
  const shown = [kind("a", null, 40), kind("b", null, 9)];
  const all = [kind(null, null, 45), ...shown];
  const at = (query: string) => baseLine(figure("members-by-kind"), shown, siteAt("da", query), all);
  expect(at("")).toBe("n = 45 medlemmer med kendt type. I de enkelte linjer er n fra 9 til 40.");
  expect(at("?purpose=training")).toBe("n = 9–40 medlemmer med kendt type.");
});
