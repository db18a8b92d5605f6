import { expect, test } from "vitest";
import { PROBLEMS } from "../../../src/model/problems/index.js";

const kinds = Object.entries(PROBLEMS);

test.each(kinds)("%s is said in both languages, with the same facts", (_code, { message }) => {
  const facts = (text: string) =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!.replace(/^(?:da|en)$|_(?:da|en)$/, "")).sort();
  expect(facts(message.en)).toEqual(facts(message.da));
  for (const text of Object.values(message)) expect(text).toMatch(/^[A-ZÆØÅ{].*[.)]$/);
});

test.each(kinds)("%s weighs what the contract says of its action", (_code, { severity, action }) => {
  if (action === "set_aside") expect(severity).toBe("error");
  if (action === "value_dropped") expect(severity).toBe("warning");
});

test.each(kinds)("%s is told in plain words", (_code, { message }) => {
  const plain = (text: string) => text.replace(/\{\w+\}/g, "");
  expect(plain(message.da)).not.toMatch(/\b(?:tabel(?:len)?|felt(?:et)?|NULL|parse\w*|string|token|encoding)\b/i);
  expect(plain(message.en)).not.toMatch(/\b(?:NULL|parse\w*|string|token|encoding)\b/i);
});
