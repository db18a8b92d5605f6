import { describe, expect, test } from "vitest";
import { fold } from "../../../loaders/tidy/clean/index.js";
import { VOCABULARY, type VocabularyName, words as vocabularyWords } from "../../../src/model/vocabulary.js";
import { NEAR_WORDS, TRADES, WORDS } from "../../../src/model/words.js";
import { cleaned, one, reference } from "./columns.js";

describe("words of the closed lists", () => {
  test.each([
    ["network.purpose", "ERFA-gruppe", "experience_exchange"],
    ["network.purpose", "erfagrupper", "experience_exchange"],
    ["network.purpose", "Praktiksamarbejde", "placement"],
    ["network.purpose", "Uddannelsessamarbejde", "training"],
    ["activity.kind", "netværksmøde", "meeting"],
    ["activity.kind", "Fyraftensmøde", "meeting"],
    ["activity.kind", "Bestyrelsesmøder", "meeting"],
    ["activity.kind", "kick-off", "meeting"],
    ["activity.kind", "virksomhedsbesøg", "company_visit"],
    ["activity.kind", "kurser", "course"],
    ["activity.kind", "Innovation Camp", "innovation_camp"],
    ["activity.kind", "company_visit", "company_visit"],
    ["organisation.kind", "handelsskole", "school"],
    ["organisation.kind", "kommune", "public"],
    ["organisation.kind", "A/S", "company"],
    ["expectation.respondent_group", "virksomhederne", "company"],
    ["expectation.aspect", "Forventninger", "expected"],
    ["expectation.aspect", "oplevet", "experienced"],
    ["method.phase", "Fastholdelse", "anchor"],
    ["outcome.kind", "nye medlemmer", "new_members"],
    ["outcome.kind", "Praktikaftaler", "placements"],
  ] as const)("%s: %s is %s", (field, text, word) => {
    expect(one(field, text)).toEqual([word]);
  });

  test("what is read by a part, or usually means so, is noted", () => {
    expect(one("activity.kind", "Innovationscamp 2009")).toEqual(["innovation_camp", "word_guessed"]);
    expect(one("activity.kind", "temadag")).toEqual(["conference", "word_guessed"]);
  });

  test("what is unknown, negated or ambiguous is dropped", () => {
    expect(one("activity.kind", "jubilæum")).toEqual([null, "word_unknown"]);
    expect(one("network.purpose", "ikke praktik men noget")).toEqual([null, "word_unknown"]);
    expect(one("network.purpose", "erfa og praktik")).toEqual([null, "word_ambiguous"]);
  });

  test("themes are split, each once; a part that isn't known is doubted and the others stay", () => {
    expect(one("activity.themes", "rekruttering, branding")).toEqual(["recruitment|branding"]);
    expect(one("activity.themes", "Rekruttering / Efteruddannelse / rekruttering")).toEqual([
      "recruitment|continuing_training",
    ]);
    expect(one("activity.themes", "efter- og videreuddannelse")).toEqual(["continuing_training"]);
    expect(one("activity.themes", "branding + kagebagning")).toEqual(["branding", "word_unknown"]);
  });
});

describe("scores", () => {
  test.each([
    [4, 4],
    ["5", 5],
    ["4 - enig", 4],
    ["I høj grad", 5],
    ["Slet ikke", 1],
    ["Meget enig", 5],
    ["Enig", 4],
    ["Meget utilfreds", 1],
    ["Strongly agree", 5],
  ])("%s is %d", (cell, score) => {
    expect(one("expectation.score", cell)).toEqual([score]);
  });

  test("an answer's place depends on the others on the list", () => {
    expect(cleaned("expectation.score", ["I meget høj grad", "I høj grad"]).values).toEqual([5, 4]);
    expect(cleaned("expectation.score", ["I høj grad"], { answers: ["I meget høj grad"] }).values).toEqual([4]);
    expect(cleaned("expectation.score", ["Enig", "Delvist enig", "Uenig", "Delvist uenig"]).values).toEqual([
      5, 4, 1, 2,
    ]);
  });

  test("Ved ikke is missing", () => {
    expect(one("expectation.score", "Ved ikke")).toEqual([null]);
    expect(one("expectation.score", "Ikke relevant")).toEqual([null]);
  });

  test("a reversed scale turns numbers and leaves words alone", () => {
    expect(cleaned("expectation.score", [1, "2", "I høj grad"], { scale: "reversed" }).values).toEqual([5, 4, 5]);
  });

  test("0 and 6 are off the scale, and a decimal is no single answer", () => {
    expect(one("expectation.score", 0)).toEqual([null, "score_outside_scale"]);
    expect(one("expectation.score", 6)).toEqual([null, "score_outside_scale"]);
    expect(one("expectation.score", "4,5")).toEqual([null, "score_not_whole"]);
    expect(one("expectation.mean", "4,5")).toEqual([4.5, "number_decimal_comma"]);
  });

  test("a column with several answers above 5 has another scale, and none of it is used", () => {
    expect(cleaned("expectation.score", [1, 5, 7, 6, 3]).values).toEqual([null, null, null, null, null]);
  });
});

describe("the lists of words", () => {
  test("every spelling belongs to a word of its list, and to one only", () => {
    for (const [name, list] of Object.entries(WORDS)) {
      const seen = new Map<string, string>();
      for (const [word, spellings] of Object.entries(list)) {
        expect(vocabularyWords(name as VocabularyName)).toContain(word);
        for (const spelling of spellings) {
          const key = fold(spelling).replaceAll(" ", "");
          expect(`${name}: ${spelling} → ${seen.get(key) ?? word}`).toBe(`${name}: ${spelling} → ${word}`);
          seen.set(key, word);
        }
      }
    }
    for (const name of Object.keys(NEAR_WORDS)) expect(Object.keys(VOCABULARY)).toContain(name);
  });

  test("every trade leads to a division that DB07 has, and to one only", () => {
    const seen = new Map<string, string>();
    for (const [division, trades] of Object.entries(TRADES)) {
      expect(reference.industries.divisions.has(division)).toBe(true);
      for (const trade of trades) {
        expect(`${trade} ${seen.get(trade) ?? division}`).toBe(`${trade} ${division}`);
        seen.set(trade, division);
      }
    }
  });
});

test.each([
  ["network.purpose", "purpose"],
  ["organisation.kind", "organisation_kind"],
  ["activity.kind", "activity_kind"],
  ["activity.themes", "theme"],
  ["expectation.respondent_group", "respondent_group"],
  ["expectation.aspect", "aspect"],
  ["method.phase", "phase"],
  ["outcome.kind", "outcome_kind"],
] as const)("%s: every word that a message offers for one that isn't known is understood", (field, vocabulary) => {
  for (const [word, { da, en }] of Object.entries(VOCABULARY[vocabulary])) {
    expect([da, one(field, da)]).toEqual([da, [word]]);
    expect([en, one(field, en)]).toEqual([en, [word]]);
  }
});
