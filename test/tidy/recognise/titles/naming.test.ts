import { describe, expect, test } from "vitest";
import { names } from "../../../../loaders/tidy/recognise/titles/naming.js";
import { networkIn } from "../../../../loaders/tidy/recognise/titles/network-in.js";
import { schoolIn } from "../../../../loaders/tidy/recognise/titles/school-in.js";
import { headingKey } from "../../../../src/model/headings.js";

const named = (text: string, name: string) => names(text, headingKey(name));
const known = (...all: string[]) => new Map(all.map((name) => [headingKey(name), name]));

describe("a title names something", () => {
  test.each([
    ["Fremmøde Nord", "Nord"],
    ["fremmøde_nord_2009", "Nord"],
    ["FremmødeNord", "Nord"],
    ["Erfa Nords medlemmer", "Erfa Nord"],
    ["Medlemmer af Landbrugsnetværket", "Landbrugsnetværk"],
    ["Handel & Service, medlemmer", "Handel og Service"],
    ["Køge-Bugt", "Køge Bugt"],
    ["Århusnettet", "Aarhusnettet"],
  ])("%s names %s", (text, name) => expect(named(text, name)).toBe(true));

  test.each([
    ["camp", "a"],
    ["camp", "amp"],
    ["Nordsjælland", "Nord"],
    ["Fjernordnet", "Nord"],
    ["Forerfa", "Erfa"],
    ["", "Nord"],
  ])("%s doesn't name %s", (text, name) => expect(named(text, name)).toBe(false));
});

describe("networks and schools in titles", () => {
  test("a name of three letters or fewer counts only where nothing else stands there", () => {
    expect(networkIn("Medlemmer af IT", known("IT"))).toBe("IT");
    expect(networkIn("Hvad skete der, it går", known("IT"))).toBeNull();
    expect(networkIn("camp", known("a"))).toBeNull();
    expect(networkIn("Møder 1", known("1"))).toBeNull();
  });

  test("of two names that stand there the longer one is meant", () => {
    expect(networkIn("Medlemmer i Erfa Nord", known("Erfa", "Erfa Nord"))).toBe("Erfa Nord");
  });

  test("a school whose name is a letter isn't named by every word that holds it", () => {
    const schools = [{ id: "a", name: "a", short: "a", municipality: null }];
    expect(schoolIn("camp", schools)).toBeNull();
    expect(schoolIn("a", schools)).toBe("a");
  });
});
