import { describe, expect, test } from "vitest";
import { siteProgramme } from "../../loaders/figures/site.js";
import { parseMunicipalities, type Reference } from "../../loaders/tidy/reference/index.js";
import type { Programme } from "../../src/model/programme.js";
import type { Tables } from "../../src/model/tables.js";
import { nothing, PERIOD, tiny } from "./tiny.js";

const programme: Programme = {
  title: { da: "Prøve", en: "Trial" },
  period: PERIOD,
  language: "da",
  demo: true,
  smallest_count: 3,
  schools: [
    { id: "north", name: "Nordskolen", short: "Nord", municipality: "259" },
    { id: "south", name: "Sydskolen", short: "Syd", municipality: "390" },
  ],
};

const reference: Reference = {
  industries: {
    sections: new Map([["C", { group10: "2", title: { da: "Industri", en: "Manufacturing" } }]]),
    divisions: new Map([["25", { section: "C", group10: "2", title: { da: "Metal", en: "Metal" } }]]),
    groups10: new Map(),
    codes: null,
  },
  municipalities: parseMunicipalities("code;name;region;spellings;until_2006\n259;Køge;Sjælland;;\n"),
};

function titled(...titles: string[]): Tables {
  const names = ["Nordisk Byg A/S", "Jensens Maskiner", "Sydskolen", "Café Å ApS"];
  return {
    ...tiny,
    organisations: names.map((name, i) => ({ ...tiny.organisations[0]!, organisation_id: `o${i}`, name })),
    activities: titles.map((title, i) => ({ ...tiny.activities[0]!, activity_id: `t${i}`, title })),
  };
}

const shown = (edition: "internal" | "public", ...titles: string[]) =>
  siteProgramme(programme, titled(...titles), reference, edition).activities.map(({ title }) => title);

describe("what pages need beside the figures", () => {
  test("is what the coded values are called; a code that no list knows keeps its code", () => {
    const { labels } = siteProgramme(programme, tiny, reference, "internal");
    expect(labels.section).toEqual({ C: { da: "Industri", en: "Manufacturing" } });
    expect(labels.division?.["25"]?.da).toBe("Metal");
    expect(labels.municipality_code).toEqual({
      "259": { da: "Køge", en: "Køge" },
      "265": { da: "265", en: "265" },
      "390": { da: "390", en: "390" },
    });
  });

  test("names organisations in the internal edition only", () => {
    expect(siteProgramme(programme, tiny, reference, "internal").labels.organisation_id?.a?.da).toBe("A");
    expect(siteProgramme(programme, tiny, reference, "public").labels).not.toHaveProperty("organisation_id");
  });

  test("leaves out the public title of an activity that mentions an organisation, however it is written", () => {
    const naming = [
      "Besøg hos Nordisk Byg A/S",
      "NORDISK BYG: rundvisning",
      "Nordisk Bygs nye lager",
      "Hos Jensens maskiner",
      "Frokost på Café Å",
    ];
    expect(shown("public", ...naming)).toEqual(naming.map(() => null));
    expect(shown("internal", ...naming)).toEqual(naming);
  });

  test("keeps a title that names nobody, part of a word, or one of the schools", () => {
    const titles = ["Nordisk møde", "Jens' maskiner", "Temadag på Sydskolen", "Rekruttering"];
    expect(shown("public", ...titles)).toEqual(titles);
  });

  test("calls activities by running numbers by date in the public edition", () => {
    const ids = siteProgramme(programme, tiny, reference, "public").activities.map(({ id }) => id);
    // A1 15 January, A6 25 January, A4 10 February, A2 28 February, J1 1 March, A3 20 March, A5 1 April, W1 10 April, U1 undated
    expect(ids).toEqual(["1", "4", "6", "3", "7", "2", "5", "8", "9"]);
    expect(siteProgramme(programme, tiny, reference, "internal").activities[0]?.id).toBe("A1");
  });

  test("says on which day anything last happened, and null where no day is known", () => {
    expect(siteProgramme(programme, tiny, reference, "public").as_of).toBe("2009-04-30");
    expect(siteProgramme(programme, nothing, reference, "public").as_of).toBeNull();
  });

  test("says which days each file covers; in the public edition the months only", () => {
    const source = (file: string) => ({ ...tiny.sources[0]!, source_id: file, file });
    const came = { table_name: "participations" as const, source_id: "came.csv", source_row: 2 };
    const tables: Tables = {
      ...tiny,
      sources: [source("came.csv"), source("nothing.csv")],
      // 15 January and 28 February
      provenance: [
        { ...came, row_id: "A1|a" },
        { ...came, row_id: "A2|c" },
      ],
    };
    const told = (edition: "internal" | "public") =>
      siteProgramme(programme, tables, reference, edition).sources.map(({ from, to }) => [from, to]);
    expect(told("internal")).toEqual([
      ["2009-01-15", "2009-02-28"],
      [null, null],
    ]);
    expect(told("public")).toEqual([
      ["2009-01-01", "2009-02-01"],
      [null, null],
    ]);
  });
});
