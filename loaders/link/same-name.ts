import type { Clusters } from "./clusters.js";
import type { Ledger } from "./ledger.js";
import type { OrganisationMention } from "./mentions.js";

/** What a cluster of mentions is known by, as far as it tells whether another mention can be the same. */
interface Traits {
  readonly root: number;
  readonly schools: ReadonlySet<string | null>;
  readonly forms: ReadonlySet<string>;
  readonly postcodes: ReadonlySet<string>;
  readonly municipalities: ReadonlySet<string>;
  readonly industries: ReadonlySet<string>;
  readonly cvr: boolean;
}

const attribute = (mention: OrganisationMention, name: "postcode" | "municipality_code" | "industry_code") => {
  const value = mention.attributes.get(`organisation.${name}`);
  return typeof value === "string" ? value : null;
};

const isPlaced = ({ postcodes, municipalities }: Traits) => postcodes.size > 0 || municipalities.size > 0;

const overlap = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>) => [...a].some((value) => b.has(value));

/** Both say where they are, and it is the same place; a postcode says more than a municipality. */
function samePlace(a: Traits, b: Traits): boolean {
  if (a.postcodes.size > 0 && b.postcodes.size > 0) return overlap(a.postcodes, b.postcodes);
  return overlap(a.municipalities, b.municipalities);
}

function otherPlace(a: Traits, b: Traits): boolean {
  if (a.postcodes.size > 0 && b.postcodes.size > 0) return !overlap(a.postcodes, b.postcodes);
  return a.municipalities.size > 0 && b.municipalities.size > 0 && !overlap(a.municipalities, b.municipalities);
}

const otherForm = (a: Traits, b: Traits) => a.forms.size > 0 && b.forms.size > 0 && !overlap(a.forms, b.forms);

const sameIndustry = (a: Traits, b: Traits) =>
  [...a.industries].some((code) => /^\d{6}$/.test(code) && b.industries.has(code));

/**
 * Decides which mentions of one name are one organisation: within a school where nothing contradicts, across schools
 * where a second field agrees. What can't be told is kept apart, and a mention that fits several is told as ambiguous.
 *
 * @param members numbers of all mentions of the name, those of clusters with a CVR number included
 * @param clusters joined in place
 * @param companions all mentions of the same CVR number as a mention, whatever name they have
 * @returns the mentions that fit several organisations, and for each one mention of every organisation that it fits
 */
export function joinSameName(
  members: readonly number[],
  mentions: readonly OrganisationMention[],
  clusters: Clusters,
  companions: (mention: number) => readonly number[],
  ledger: Ledger,
): Map<number, readonly number[]> {
  const first = mentions[members[0]!]!;
  if (members.every((m) => isBare(mentions[m]!) && clusters.root(m) === m && isLike(mentions[m]!, first))) {
    clusters.joinAll(members);
    return NOBODY;
  }
  return joinByTraits(members, mentions, clusters, companions, ledger);
}

/** The same where the mentions say more than a name, or more than one school says it. */
function joinByTraits(
  members: readonly number[],
  mentions: readonly OrganisationMention[],
  clusters: Clusters,
  companions: (mention: number) => readonly number[],
  ledger: Ledger,
): Map<number, readonly number[]> {
  const traits = (within: readonly number[]): Traits => traitsOf(within, mentions, clusters);
  const roots = () => [...new Set(members.map((m) => clusters.root(m)))].sort((a, b) => a - b);
  const groups = () =>
    roots().map((root) => {
      const own = members.filter((m) => clusters.root(m) === root);
      return traits([...new Set([...own, ...own.flatMap(companions)])]);
    });

  joinPlaced(groups(), clusters);
  joinPlacedToMunicipality(groups(), clusters);
  attachPlaced(groups(), clusters);

  const ambiguous = new Map<number, readonly number[]>();
  const floating = members.filter((m) => {
    const own = traits([m]);
    return (
      clusters.root(m) === m && !own.cvr && !isPlaced(own) && members.every((o) => o === m || clusters.root(o) !== m)
    );
  });
  const loose = new Set(floating);
  // a mention that was given to an organisation may have become its root
  const fixed = () => {
    const settled = new Set(members.filter((m) => !loose.has(m)).map((m) => clusters.root(m)));
    return groups().filter(({ root }) => settled.has(root));
  };
  const bySchool = (school: string | null) => floating.filter((m) => mentions[m]!.schoolId === school);
  const schools = [...new Set(floating.map((m) => mentions[m]!.schoolId))]
    .filter((id): id is string => id !== null)
    .sort();
  for (const school of schools)
    settle(
      bySchool(school),
      fixed().filter((group) => group.schools.has(school)),
    );
  joinByIndustry(
    groups().filter(({ root }) => !ambiguous.has(root)),
    clusters,
  );
  const rest = floating.filter((m) => mentions[m]!.schoolId === null);
  const before = groups().filter(({ root }) => !rest.includes(root) && !ambiguous.has(root));
  settle(rest, before, (m) => {
    const { source, entry } = mentions[m]!;
    ledger.say("organisation_by_name", source.place(entry, "organisation.name"));
  });
  return ambiguous;

  /** Gives mentions that say nothing but a name to the one organisation that they fit. */
  function settle(
    loners: readonly number[],
    candidates: readonly Traits[],
    onJoin: (m: number) => void = () => {},
  ): void {
    const unfit: number[] = [];
    for (const m of loners) {
      const own = traits([m]);
      const fitting = candidates.filter((group) => !otherForm(own, group));
      if (fitting.length === 1) {
        clusters.join(m, fitting[0]!.root);
        onJoin(m);
      } else if (fitting.length > 1)
        ambiguous.set(
          m,
          fitting.map(({ root }) => root),
        );
      else unfit.push(m);
    }
    const forms = [...new Set(unfit.flatMap((m) => mentions[m]!.form ?? []))];
    for (const form of forms) clusters.joinAll(unfit.filter((m) => mentions[m]!.form === form));
    const formless = unfit.filter((m) => mentions[m]!.form === null);
    clusters.joinAll(formless);
    const [first] = formless;
    if (first === undefined || forms.length === 0) return;
    if (forms.length === 1) clusters.join(first, unfit.find((m) => mentions[m]!.form === forms[0])!);
    else
      for (const m of formless)
        ambiguous.set(
          m,
          forms.map((form) => unfit.find((o) => mentions[o]!.form === form)!),
        );
  }
}

const NOBODY: Map<number, readonly number[]> = new Map();

/** Says nothing but a name. */
const isBare = ({ cvr, attributes }: OrganisationMention) => cvr === null && attributes.size === 0;

/** Of the same school, with the same company form or none. */
const isLike = (a: OrganisationMention, b: OrganisationMention) =>
  a.schoolId !== null && a.schoolId === b.schoolId && a.form === b.form;

function traitsOf(within: readonly number[], mentions: readonly OrganisationMention[], clusters: Clusters): Traits {
  const set = <T>(pick: (mention: OrganisationMention) => T | null) =>
    new Set(within.flatMap((m) => pick(mentions[m]!) ?? []) as T[]);
  return {
    root: clusters.root(within[0]!),
    schools: new Set(within.map((m) => mentions[m]!.schoolId)),
    forms: set(({ form }) => form),
    postcodes: set((mention) => attribute(mention, "postcode")),
    municipalities: set((mention) => attribute(mention, "municipality_code")),
    industries: set((mention) => attribute(mention, "industry_code")),
    cvr: within.some((m) => mentions[m]!.cvr !== null),
  };
}

/** Placed mentions without a CVR number: one organisation per postcode, in whatever school. */
function joinPlaced(groups: readonly Traits[], clusters: Clusters): void {
  const free = groups.filter((group) => !group.cvr && isPlaced(group));
  for (const key of ["postcodes", "municipalities"] as const) {
    const first = new Map<string, number>();
    for (const group of free) {
      if (key === "municipalities" && group.postcodes.size > 0) continue;
      for (const place of group[key]) {
        const known = first.get(place);
        if (known === undefined) first.set(place, group.root);
        else clusters.join(known, group.root);
      }
    }
  }
}

/** A municipality alone goes with the one postcode that is known to lie in it, or with the one of the same school. */
function joinPlacedToMunicipality(groups: readonly Traits[], clusters: Clusters): void {
  const free = groups.filter((group) => !group.cvr && isPlaced(group));
  const coarse = free.filter(({ postcodes }) => postcodes.size === 0);
  const fine = free.filter(({ postcodes }) => postcodes.size > 0);
  for (const group of coarse) {
    const inside = fine.filter(({ municipalities }) => overlap(municipalities, group.municipalities));
    const near = fine.filter(
      ({ municipalities, schools }) => municipalities.size === 0 && overlap(schools, group.schools),
    );
    const [only] = inside.length > 0 ? inside : near;
    if (inside.length === 1 || (inside.length === 0 && near.length === 1 && fine.length === 1)) {
      clusters.join(group.root, only!.root);
    }
  }
}

/** Placed mentions without a CVR number go to the one with a CVR number that is at the same place, if there is one. */
function attachPlaced(groups: readonly Traits[], clusters: Clusters): void {
  const numbered = groups.filter(({ cvr }) => cvr);
  const free = groups.filter((group) => !group.cvr && isPlaced(group));
  for (const group of free) {
    const there = numbered.filter((other) => samePlace(group, other));
    const nowhere = numbered.filter(
      (other) => !isPlaced(other) && overlap(other.schools, group.schools) && !otherForm(group, other),
    );
    const rivals = free.filter(({ schools }) => overlap(schools, group.schools));
    if (there.length === 1) clusters.join(group.root, there[0]!.root);
    else if (there.length === 0 && nowhere.length === 1 && rivals.length === 1 && numbered.length === 1) {
      clusters.join(group.root, nowhere[0]!.root);
    }
  }
}

/** Across schools a whole industry code agrees as well as a place does, where no place contradicts it. */
function joinByIndustry(groups: readonly Traits[], clusters: Clusters): void {
  for (const group of groups) {
    if (group.cvr) continue;
    const alike = groups.filter(
      (other) => other !== group && sameIndustry(group, other) && !otherPlace(group, other) && !otherForm(group, other),
    );
    if (alike.length === 1) clusters.join(group.root, alike[0]!.root);
  }
}
