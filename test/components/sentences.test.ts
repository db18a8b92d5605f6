import { describe, expect, test } from "vitest";
import { formatIn } from "../../src/components/format.js";
import * as activity from "../../src/components/sentences/activity.js";
import * as composition from "../../src/components/sentences/composition.js";
import * as industry from "../../src/components/sentences/industry.js";

const [da, en] = [formatIn("da"), formatIn("en")];
/** Danish sets a hard space before %. */
const plain = (text: string) => text.replaceAll("\u00A0", " ");

describe("composition", () => {
  test("a part of the organisations with its base", () => {
    const part = { count: 12, base: 19, name: "virksomheder" };
    expect(plain(composition.partOfOrganisations(da, null, part))).toBe("63 % af 19 organisationer er virksomheder.");
    expect(plain(composition.partOfOrganisations(da, "Køge", part))).toBe(
      "Køge: 63 % af 19 organisationer er virksomheder.",
    );
    expect(composition.partOfOrganisations(en, null, { ...part, name: "companies" })).toBe(
      "63% of 19 organisations are companies.",
    );
  });

  test("thousands are written as the language writes them", () => {
    expect(plain(composition.smallOrganisations(da, null, 900, 1200))).toBe(
      "75 % af 1.200 organisationer har under 50 ansatte.",
    );
    expect(composition.smallOrganisations(en, null, 900, 1200)).toBe(
      "75% of 1,200 organisations have fewer than 50 employees.",
    );
  });

  test("growth from one month to another", () => {
    const [first, last] = [
      { month: "2009-01-01", members: 38 },
      { month: "2010-12-01", members: 165 },
    ];
    expect(composition.growth(da, null, first, last)).toBe("Fra 38 medlemmer i januar 2009 til 165 i december 2010.");
    expect(composition.growth(en, "Køge", first, last)).toBe(
      "Køge: From 38 members in January 2009 to 165 in December 2010.",
    );
  });

  test("one piece is said as one", () => {
    expect(composition.pieces(da, 18, 1, 1)).toBe("18 organisationer og 1 netværk hænger sammen i ét stykke.");
    expect(composition.pieces(en, 20, 3, 2)).toBe("20 organisations and 3 networks fall into 2 separate parts.");
  });

  test("names are joined as the language joins them", () => {
    expect(plain(composition.comingFrom(da, null, 3, 4, ["Køge", "Roskilde"]))).toBe(
      "75 % af 4 organisationer kommer fra Køge og Roskilde.",
    );
    expect(composition.comingFrom(en, null, 3, 4, ["Køge", "Roskilde"])).toBe(
      "75% of 4 organisations come from Køge and Roskilde.",
    );
  });
});

describe("industry", () => {
  test("an official title is cut at its semicolon", () => {
    expect(industry.spoken("Engroshandel og detailhandel; reparation af motorkøretøjer")).toBe(
      "Engroshandel og detailhandel",
    );
    expect(plain(industry.largestIndustry(da, null, "Fremstillingsvirksomhed", 1, 4))).toBe(
      "Flest i fremstillingsvirksomhed: 1 af 4 organisationer (25 %).",
    );
  });

  test("expected industries have one decimal, decimal comma in Danish", () => {
    expect(industry.expectedIndustries(da, 21, 8.16, 9.5)).toBe(
      "Blandt lige mange medlemmer (21) ventes 8,2–9,5 forskellige brancher.",
    );
    expect(industry.expectedIndustries(en, 21, 8.16, 9.5)).toBe(
      "Among equally many members (21), 8.2–9.5 different industries are expected.",
    );
  });
});

test("one network has one expected number of industries, not a range", () => {
  expect(industry.expectedIndustries(da, 9, 7, 7)).toBe(
    "Blandt lige mange medlemmer (9) ventes 7,0 forskellige brancher.",
  );
});

describe("activity", () => {
  test("who never came and who came often, of how many", () => {
    expect(activity.frequency(da, null, 5, 118, 180)).toBe("Af 180 medlemmer kom 5 aldrig, 118 mindst fem gange.");
    expect(activity.frequency(en, null, 5, 118, 180)).toBe("Of 180 members 5 never came, 118 at least five times.");
  });

  test("how many activities' attendance is known; that of all is said as such", () => {
    expect(activity.held(da, null, 10, 9)).toBe("10 aktiviteter med dato; fremmødet er kendt for 9 af dem.");
    expect(activity.held(da, null, 10, 10)).toBe("10 aktiviteter med dato; fremmødet er kendt for dem alle.");
    expect(activity.held(en, null, 10, 10)).toBe("10 activities with a date; attendance is known for all of them.");
  });

  test("turnout between its ends, or at the only activity", () => {
    expect(plain(activity.turnoutRange(da, "Erfa", 3, [0.25, 1]))).toBe(
      "Erfa: Ved 3 aktiviteter kom mellem 25 % og 100 % af medlemmerne.",
    );
    expect(activity.turnoutRange(en, "Erfa", 1, [0.5, 0.5])).toBe("Erfa: At 1 activity 50% of members came.");
  });

  test("turnout with its divisor", () => {
    expect(plain(activity.turnout(da, "Roskilde", 0.5, 1920))).toBe(
      "Roskilde: Medlemmerne kom i 50 % af 1.920 mulige tilfælde.",
    );
  });
});

test("no sentence about the whole is longer than 15 words, in either language", () => {
  const month = { month: "2009-09-01", members: 1234 };
  const all = [da, en].flatMap((format) => [
    composition.partOfOrganisations(format, null, { count: 1, base: 2, name: "offentlige myndigheder" }),
    composition.smallOrganisations(format, null, 1, 2),
    composition.growth(format, null, month, month),
    composition.staying(format, null, 12, 0.9, 100),
    composition.comingFrom(format, null, 1, 2, ["Køge", "Roskilde"]),
    composition.sharing(format, null, 3, 10),
    composition.bridges(format, null, 1, 2),
    composition.pieces(format, 10, 3, 2),
    industry.largestIndustry(format, null, "Engroshandel og detailhandel", 1, 2),
    industry.expectedIndustries(format, 8, 3, 5),
    industry.specialised(format, 1, 2, false),
    industry.specialised(format, 1, 2, true),
    industry.alike(format, null, "networks", 3, 0.1, 0.9),
    activity.busiest(format, null, 10, "2009-09-01", 4),
    activity.held(format, null, 10, 9),
    activity.turnout(format, null, 0.5, 10),
    activity.frequency(format, null, 1, 2, 3),
    activity.lowerHalf(format, null, 0.2, 100),
    activity.mainTheme(format, null, "efteruddannelse", 1, 2),
    activity.met(format, 6, 1234),
  ]);
  expect(all.filter((text) => text.split(" ").length > 15)).toEqual([]);
});

test("what comes first is never called most, for it may be few of them all", () => {
  expect(industry.largestIndustry(en, null, "Wholesale and retail trade; repair of motor vehicles", 38, 171)).toBe(
    "The largest industry is wholesale and retail trade: 38 of 171 organisations (22%).",
  );
  expect(activity.mainTheme(en, "Køge", "continuing training", 60, 154)).toBe(
    "Køge: The commonest theme is continuing training: 60 of 154 activities with a theme.",
  );
  expect(activity.busiest(en, null, 154, "2009-08-01", 16)).toBe(
    "154 activities; the busiest month was August 2009 (16).",
  );
});

describe("attendance and first meetings", () => {
  test("say the middle, its spread and the base", () => {
    const text = (language: "da" | "en") => plain(activity.typicalTurnout(formatIn(language), 148, 0.67, [0.5, 0.85]));
    expect(text("da")).toBe(
      "Ved 148 aktiviteter kom typisk 67 % af medlemmerne; halvdelen ligger mellem 50 % og 85 %.",
    );
    expect(text("en")).toBe("At 148 activities typically 67% of members came; half lie between 50% and 85%.");
  });

  test("count organisations, not pairs, where they speak of organisations", () => {
    expect(activity.newAcquaintances(da, 150, 65)).toBe(
      "150 organisationer mødte nogen for første gang; halvdelen mindst 65 andre.",
    );
    expect(composition.tiedByAttendance(da, 18, 14, 89)).toBe(
      "18 organisationer og 14 aktiviteter er bundet sammen af 89 deltagelser.",
    );
  });
});
