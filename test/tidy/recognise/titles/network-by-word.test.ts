import { describe, expect, test } from "vitest";
import { networkByWord } from "../../../../loaders/tidy/recognise/titles/network-by-word.js";
import { headingKey } from "../../../../src/model/headings.js";

const known = new Map(
  ["Sydnettet", "Smedene Vest", "Smedene Øst", "Erfa Havn"].map((name) => [headingKey(name), name]),
);
const schools = [{ id: "havn", name: "Havn Handelsskole", short: "Havn", municipality: null }];

describe("a network called by a word of its name", () => {
  test.each([
    ["Oplevet udbytte, Syd, 1. maj 2010", "Sydnettet"],
    ["Fremmøde – Vest", "Smedene Vest"],
    ["Fremmøde i Øst 2009", "Smedene Øst"],
    ["Syd", "Sydnettet"],
  ])("is told from '%s'", (title, network) => {
    expect(networkByWord(title, known, schools)).toBe(network);
  });

  test.each([
    ["Resultater, Smedene, 2010", "two networks share the word"],
    ["Vest, Øst", "two networks are called"],
    ["Fremmøde, Havn", "the word is the school's as well"],
    ["Sydøst", "the word is only part of one"],
    ["Udflugt til havnen i syd", "the word stands in a sentence"],
    ["Fremmøde, 2009", "nothing is left of the title"],
    ["", "there is no title"],
  ])("isn't told from '%s': %s", (title) => {
    expect(networkByWord(title, known, schools)).toBeNull();
  });
});
