import { expect, test } from "vitest";
import { formQuestion } from "../../../../loaders/tidy/recognise/header/form-question.js";
import { lookUp } from "../../../../loaders/tidy/recognise/header/heading.js";

const means = (text: string) => {
  const known = lookUp(text);
  return known?.kind === "field" && known.certain ? known.fields[0] : (known?.kind ?? null);
};

test.each([
  ["Billing Zip/Postal Code", "organisation.postcode"],
  ["BillingPostalCode", "organisation.postcode"],
  ["Address 1: ZIP/Postal Code", "organisation.postcode"],
  ["Adresse 1: Postnummer", "organisation.postcode"],
  ["Associated Company", "organisation.name"],
  ["Account: Account Name", "organisation.name"],
  ["CVR__c", "organisation.cvr"],
  ["Medlemskab - start", "membership.joined_on"],
  ["Medlemskab - slut", "membership.left_on"],
  ["(Do Not Modify) Account", "unused"],
  ["(Skal ikke ændres) Netværk", "unused"],
])("a system's heading %s means %s", (text, field) => {
  expect(means(text)).toBe(field);
});

test("the end of a day that only begins is nothing, and one of several meanings keeps them", () => {
  expect(lookUp("Opstart - slut")).toMatchObject({ fields: expect.arrayContaining(["network.ended_on"]) });
  expect(lookUp("Afholdt - slut")).toEqual({ kind: "unused" });
});

test.each([
  ["Hvilket møde er I til?", "activity.title"],
  ["Hvilke arrangementer har du deltaget i?", "activity.title"],
  ["Which events did you attend?", "activity.title"],
  ["Hvor mange er I?", "participation.people"],
  ["How many are you?", "participation.people"],
])("a form's %s asks for %s", (text, field) => {
  expect(formQuestion(text)).toEqual({ kind: "field", fields: [field], certain: true });
});

test.each(["Hvilke møder vil I gerne have?", "Hvilket møde var bedst?", "Hvor mange er I ansat?"])(
  "%s asks for nothing of who came",
  (text) => {
    expect(formQuestion(text)).toBeNull();
  },
);

test.each([
  ["tblNetvaerk.Netværksnavn", "network.name"],
  ["tblVirksomhed.VirkNavn", "organisation.name"],
  ["tblVirksomheder_Navn", "organisation.name"],
  ["[tblVirksomhed].[Postnr]", "organisation.postcode"],
  ["Virksomhed.CVRNr", "organisation.cvr"],
  ["dbo.Netvaerk.Navn", "network.name"],
  ["tblMoeder.Titel", "activity.title"],
  ["tblMedlemskab.Fra", "membership.joined_on"],
  ["t_metode_navn", "method.name"],
  ["tblPerson.Navn", "personal"],
])("a database's heading %s means %s", (text, field) => {
  expect(means(text)).toBe(field);
});

test("a point in an abbreviation names no table", () => {
  expect(lookUp("Netto.antal")).toBeNull();
});
