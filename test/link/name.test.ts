import { describe, expect, test } from "vitest";
import { inOneWord } from "../../loaders/link/in-one-word.js";
import { foldedName, looseNetworkName, organisationName, writtenTogether } from "../../loaders/link/name.js";
import { areNear, nearPairs, pairsThatGoOn } from "../../loaders/link/near.js";
import { Ids, slug } from "../../loaders/link/slug.js";

describe("organisationName", () => {
  test.each([
    ["Vestbyg A/S", "VESTBYG  a/s.", "Vestbyg"],
    ["Lys & Lyd ApS", "Lys og Lyd", "lys and lyd aps"],
    ["Åbenrå Smedje", "Aabenraa smedje", "ÅBENRÅ SMEDJE I/S"],
    ["Sørens Værft", "Soerens Vaerft", "Söre​ns Værft K/S"],
    ["Frisør Lene v/ Lene Holm", "Frisør Lene", "Frisør Lene V/Lene Holm"],
    ["P.K. Køl I/S", "PK Køl", "P. K. Køl"],
    ["H.C. Riis", "HC Riis ApS", "H C Riis"],
    ["Bagerens Hus", "Bagerens hus ApS", "Bageren's Hus"],
  ])("takes %s, %s and %s for one name", (...names) => {
    expect(new Set(names.map((name) => organisationName(name).key)).size).toBe(1);
  });

  test.each([
    ["Hansens Is", "Hansens"],
    ["Nordbyg", "Sydbyg"],
    ["Jensen Holding A/S", "Jensen A/S"],
    ["Byg 1", "Byg 2"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(organisationName(a).key).not.toBe(organisationName(b).key);
  });

  test("tells the company form, null where none is written", () => {
    expect(organisationName("Vestbyg A/S").form).toBe("as");
    expect(organisationName("Vestbyg Aktieselskab").form).toBe("as");
    expect(organisationName("Vestbyg").form).toBe(null);
  });

  test("gives marks only the empty key", () => {
    expect(organisationName("–").key).toBe("");
  });
});

test("a network's name is compared without the word network", () => {
  expect(looseNetworkName("Roskilde-netværket")).toBe(looseNetworkName("Roskilde netværk"));
  expect(looseNetworkName("Erfagruppen Nord")).toBe(looseNetworkName("Erfagruppe Nord"));
  expect(looseNetworkName("Netværket")).toBe(foldedName("Netværket"));
});

test("titles are the same however their words are parted, numbers are not", () => {
  expect(new Set(["Kick-off", "Kickoff", "Kick off", "KICK - OFF"].map(writtenTogether)).size).toBe(1);
  expect(writtenTogether("Møde 1-2")).not.toBe(writtenTogether("Møde 12"));
});

test("a name in one word stands for the one with a mark in the word, where somebody writes that", () => {
  expect([...inOneWord(["VVS-gruppen ApS", "Bil-Huset Nord", "Ny Byg"])]).toEqual([
    ["vvsgruppen", "vvs gruppen"],
    ["bilhuset nord", "bil huset nord"],
  ]);
  expect(inOneWord(["VVS - gruppen", "VVS gruppen"]).size).toBe(0);
});

test("a name goes on where another ends", () => {
  const names = [
    "byg nord",
    "byg nordlys",
    "holm",
    "holm maskinvaerk",
    "holm maskinvaerksted",
    "lis og bo",
    "lis og bo ure",
  ];
  expect(pairsThatGoOn(names)).toEqual([
    ["holm maskinvaerk", "holm maskinvaerksted"],
    ["lis og bo", "lis og bo ure"],
  ]);
});

describe("areNear", () => {
  test("sees a slip in a long name, not in a short one", () => {
    expect(areNear("havnens maskinvaerksted", "havnens maskinverksted")).toBe(true);
    expect(areNear("abc", "abd")).toBe(false);
  });
  test("never takes another number for a slip", () => {
    expect(areNear("byggefirma 11", "byggefirma 12")).toBe(false);
  });
  test("sees the same words in another order", () => {
    expect(areNear("bilcenter koege", "koege bilcenter")).toBe(true);
  });
  test("gives each pair once", () => {
    expect(nearPairs(["bagergaarden", "bagergarden", "skovmolle"])).toEqual([["bagergaarden", "bagergarden"]]);
  });
});

test("slugs hold a–z, digits and hyphens, and are never empty", () => {
  expect(slug("Køge & Åens Netværk")).toBe("koege-og-aaens-netvaerk");
  expect(slug("???")).toBe("x");
  expect(slug("et meget langt navn på et netværk for små virksomheder").length).toBeLessThanOrEqual(40);
});

test("an id that is taken gets a number", () => {
  const ids = new Ids();
  expect([ids.take("a"), ids.take("a"), ids.take("a-2"), ids.take("b")]).toEqual(["a", "a-2", "a-2-2", "b"]);
});
