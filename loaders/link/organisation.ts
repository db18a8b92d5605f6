import type { FieldId } from "../../src/model/fields.js";
import type { Organisation } from "../../src/model/tables.js";
import type { OrganisationKind, SizeBand } from "../../src/model/vocabulary.js";
import type { Reference } from "../tidy/reference/index.js";
import type { Value } from "../tidy/tidied.js";
import type { Claim } from "./agree.js";
import { agree } from "./agree.js";
import type { Ledger } from "./ledger.js";
import type { Attribute, OrganisationMention } from "./mentions.js";
import type { OrganisationRecord } from "./organisations.js";
import { shortPlaces } from "./words.js";

const isOnList = ({ source }: OrganisationMention) =>
  source.table === "organisations" || source.table === "memberships";

/** One row of `organisations` from all that is said of it. */
export function organisationRow(
  { mentions, id }: OrganisationRecord,
  reference: Reference,
  ledger: Ledger,
): Organisation {
  if (mentions.every(isNameOnly)) return nothingBut(id, nameOf(mentions, null, ledger));
  const claims = <T extends Value>(field: Attribute, keep: (value: Value) => value is T): Claim<T>[] => {
    const found: Claim<T>[] = [];
    for (const mention of mentions) {
      const value = mention.attributes.get(field) ?? null;
      if (keep(value)) found.push(claim(mention, field, value));
    }
    return found;
  };
  const cvr = agree(mentions.flatMap((m) => (m.cvr === null ? [] : [claim(m, "organisation.cvr", m.cvr)])));
  if (cvr !== undefined && cvr.by !== "agreed") {
    ledger.disagree(
      "cvr",
      cvr.by,
      cvr.claims.map(({ place }) => place),
    );
  }
  const employees = ledger.settle("employees", claims("organisation.employees", isNumber));
  // A range in a column of employees says the size band only.
  const bands = [...claims("organisation.size_band", isText), ...claims("organisation.employees", isText)];
  const band = ledger.settle("size_band", bands);
  return {
    organisation_id: id,
    name: nameOf(mentions, cvr?.value ?? null, ledger),
    cvr: cvr?.value ?? null,
    kind: ledger.settle("kind", claims("organisation.kind", isText)) as OrganisationKind | null,
    ...industryOf(
      claims("organisation.industry_code", isText),
      claims("organisation.industry_text", isText),
      reference,
      ledger,
    ),
    employees,
    size_band: employees === null ? (band as SizeBand | null) : sizeBand(employees),
    postcode: ledger.settle("postcode", claims("organisation.postcode", isText)),
    municipality_code: ledger.settle("municipality_code", claims("organisation.municipality_code", isText)),
    consent: consentOf(claims("organisation.consent", isBoolean), ledger),
  };
}

const isNameOnly = ({ cvr, attributes }: OrganisationMention) => cvr === null && attributes.size === 0;

const nothingBut = (organisation_id: string, name: string): Organisation => ({
  organisation_id,
  name,
  cvr: null,
  kind: null,
  industry_code: null,
  division: null,
  section: null,
  employees: null,
  size_band: null,
  postcode: null,
  municipality_code: null,
  consent: false,
});

/** The band that a number of employees falls in. */
export function sizeBand(employees: number): SizeBand {
  if (employees < 10) return "0-9";
  if (employees < 50) return "10-49";
  return employees < 250 ? "50-249" : "250+";
}

function claim<T>(mention: OrganisationMention, field: FieldId, value: T): Claim<T> {
  const { source, entry, count, date } = mention;
  return { value, date, count, place: source.place(entry, field) };
}

const isText = (value: Value): value is string => typeof value === "string";
const isNumber = (value: Value): value is number => typeof value === "number";
const isBoolean = (value: Value): value is boolean => typeof value === "boolean";

/** A list of members knows a name better than a list of who came. */
function nameOf(mentions: readonly OrganisationMention[], cvr: string | null, ledger: Ledger): string {
  const named = mentions.filter(({ name, key }) => name !== null && key !== "");
  const listed = named.filter(isOnList);
  const found = commonName(listed.length > 0 ? listed : named);
  const [first] = mentions;
  if (found === undefined) {
    ledger.say("organisation_without_name", first!.source.place(first!.entry));
    return `CVR ${cvr ?? ""}`.trim();
  }
  if (cvr === null) return found;
  const byKey = new Map(named.map((mention) => [mention.key, mention]).reverse() as [string, OrganisationMention][]);
  if (byKey.size > 1) {
    const places = [...byKey.values()].reverse().map(({ source, entry }) => source.place(entry, "organisation.name"));
    ledger.say("organisation_names_differ", places[0]!, { places: shortPlaces(places) });
  }
  return found;
}

function commonName(named: readonly OrganisationMention[]): string | undefined {
  if (named.length === 1) return named[0]!.name!;
  const key = agree(named.map((mention) => claim(mention, "organisation.name", mention.key)))?.value;
  const found = agree(
    // of two names the newest holds; but when somebody joined tells nothing of how a name is spelt
    named.flatMap((mention) => {
      if (mention.key !== key) return [];
      const date = mention.source.has("organisation.updated_on") ? mention.date : null;
      return [{ ...claim(mention, "organisation.name", mention.name!), date }];
    }),
  );
  return found?.value;
}

type Industry = Pick<Organisation, "industry_code" | "division" | "section">;

/** What a code of any length says: a letter is a section, two digits or more a division, six a whole code. */
function industryFrom(code: string, { industries }: Reference): Industry | undefined {
  if (/^[A-U]$/.test(code)) return { industry_code: null, division: null, section: code };
  if (!/^\d{2,6}$/.test(code)) return undefined;
  const division = code.slice(0, 2);
  const known = industries.divisions.get(division);
  if (known === undefined) return undefined;
  return { industry_code: code.length === 6 ? code : null, division, section: known.section };
}

function industryOf(
  coded: readonly Claim<string>[],
  titled: readonly Claim<string>[],
  reference: Reference,
  ledger: Ledger,
): Industry {
  const read = (claims: readonly Claim<string>[]) =>
    claims.flatMap((one) => {
      const value = industryFrom(one.value, reference);
      return value === undefined ? [] : [{ ...one, value }];
    });
  // What is written as a code is more exact than what was found by its title.
  const byCode = read(coded);
  const claims = byCode.length > 0 ? byCode : read(titled);
  const fineness = ({ industry_code, division }: Industry) => (industry_code !== null ? 2 : division !== null ? 1 : 0);
  const finest = Math.max(...claims.map(({ value }) => fineness(value)));
  const same = (a: Industry, b: Industry) =>
    a.industry_code === b.industry_code && a.division === b.division && a.section === b.section;
  const chosen = agree(
    claims.filter(({ value }) => fineness(value) === finest),
    same,
  );
  if (chosen === undefined) return { industry_code: null, division: null, section: null };
  const coarser = claims.filter(({ value }) => fineness(value) < finest && !covers(value, chosen.value));
  if (chosen.by !== "agreed" || coarser.length > 0) {
    const places = [...chosen.claims, ...coarser].map(({ place }) => place);
    ledger.disagree("industry_code", chosen.by === "agreed" ? "first" : chosen.by, places);
  }
  return chosen.value;
}

const covers = (coarse: Industry, fine: Industry) =>
  coarse.section === fine.section && (coarse.division === null || coarse.division === fine.division);

/** A no always holds; where nobody says yes it is no. */
function consentOf(claims: readonly Claim<boolean>[], ledger: Ledger): boolean {
  const no = claims.filter(({ value }) => !value);
  const yes = claims.filter(({ value }) => value);
  const [firstNo] = no;
  const [firstYes] = yes;
  if (firstNo !== undefined && firstYes !== undefined) {
    ledger.disagree(
      "consent",
      "refusal",
      [...no, ...yes].map(({ place }) => place),
    );
  }
  return firstNo === undefined && firstYes !== undefined;
}
