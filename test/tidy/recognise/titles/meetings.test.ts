import { describe, expect, test } from "vitest";
import type { Cell } from "../../../../loaders/read/sheet.js";
import { meetingNamed } from "../../../../loaders/tidy/recognise/titles/meetings.js";
import { codes, records, tidiedSheet } from "../../exports.js";

/** date, title and organisation of each row. */
const came = (grid: Cell[][]) => {
  const [source] = tidiedSheet(grid).sources;
  return records(source!).map((one) => [
    one["activity.held_on"] ?? null,
    one["activity.title"] ?? null,
    one["organisation.name"],
  ]);
};

describe("attendance under headings that name the meeting", () => {
  const grid = [
    ["Virksomhed", "CVR-nr.", "Antal deltagere"],
    ["Møde 12-03-2009: Løn", "", ""],
    ["Alfa ApS", "", 2],
    ["Beta ApS", "", ""],
    ["Møde 14-05-2009: Rekruttering", "", ""],
    ["Alfa ApS", "", 1],
  ];

  test("each row belongs to the meeting above it", () => {
    expect(came(grid)).toEqual([
      ["2009-03-12", "Løn", "Alfa ApS"],
      ["2009-03-12", "Løn", "Beta ApS"],
      ["2009-05-14", "Rekruttering", "Alfa ApS"],
    ]);
  });

  test("the list is one of attendance, and the headings are noted", () => {
    const found = tidiedSheet(grid);
    expect(found.sources[0]!.table).toBe("participations");
    expect(codes(found)).toEqual(expect.arrayContaining(["group_heading@2", "group_heading@5"]));
  });

  test("a heading may be a day and nothing else, in a list of names and towns", () => {
    const list = [
      ["Virksomhed", "By"],
      ["12. marts 2009", ""],
      ["Alfa ApS", "Køge"],
      ["Beta ApS", "Køge"],
      ["14. maj 2009", ""],
      ["Alfa ApS", "Køge"],
    ];
    expect(came(list)).toEqual([
      ["2009-03-12", null, "Alfa ApS"],
      ["2009-03-12", null, "Beta ApS"],
      ["2009-05-14", null, "Alfa ApS"],
    ]);
  });

  test("a list of members with the day on which it was printed stays one", () => {
    const list = [
      ["Virksomhed", "CVR-nr.", "Netværk"],
      ["Alfa ApS", "", "Nord"],
      ["Beta ApS", "", "Nord"],
      ["Udskrevet 12-03-2009", "", ""],
    ];
    expect(tidiedSheet(list).sources[0]!.table).toBe("memberships");
  });

  test("groups of those who joined and left on a day are no meetings", () => {
    const list = [
      ["Virksomhed", "CVR-nr.", "Postnr."],
      ["Indmeldt 12-03-2009", "", ""],
      ["Alfa ApS", "13585628", "4600"],
      ["Udmeldt 12-05-2009", "", ""],
      ["Beta ApS", "", "4600"],
    ];
    expect(tidiedSheet(list).sources[0]!.table).not.toBe("participations");
  });
});

describe("a text that names a meeting", () => {
  test.each([
    ["Møde 12-03-2009: Løn", "Løn", "Møde"],
    ["12. marts 2009 – Løn og trivsel", "Løn og trivsel", null],
    ["Kursus 3, 12.03.2009, Excel", "Excel", "Kursus"],
    ["Løn (12-03-2009)", "Løn", null],
    ["Virksomhedsbesøg 12-03-2009", "Virksomhedsbesøg", null],
  ])("%s", (text, title, kind) => expect(meetingNamed(text)).toEqual({ date: expect.any(String), title, kind }));

  test("none where only a month stands there, or a day of printing", () => {
    expect(meetingNamed("Marts 2009")).toBeNull();
    expect(meetingNamed("Opdateret 12-03-2009")).toBeNull();
  });
});
