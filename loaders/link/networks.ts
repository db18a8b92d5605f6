import type { FieldId } from "../../src/model/fields.js";
import type { Place } from "../../src/model/problems/problem.js";
import type { Ledger, Traced } from "./ledger.js";
import { foldedName, looseNetworkName, withoutMarksWithin } from "./name.js";
import type { Schools } from "./schools.js";
import type { LinkSource } from "./source.js";
import { isWholeSchool } from "./whole-school.js";

/** A network in the making. */
export interface NetworkRecord extends Traced {
  /** its number among all networks */
  readonly index: number;
  readonly schoolId: string | null;
  readonly key: string;
  /** its name without the word network, as written and without the marks within its words */
  readonly loose: readonly string[];
  readonly name: string;
  /** a school's list of networks names it */
  readonly listed: boolean;
  readonly first: Place;
  /** the school's own numbers for it, by file */
  readonly refs: Set<string>;
}

/** Which networks an entry speaks of; `none` where it names none. */
export type FoundNetworks =
  | { readonly kind: "found"; readonly networks: readonly NetworkRecord[]; readonly loosely?: boolean }
  | { readonly kind: "none" | "unknown" | "ambiguous" };

const NONE: FoundNetworks = { kind: "none" };
const AMBIGUOUS: FoundNetworks = { kind: "ambiguous" };
const UNKNOWN: FoundNetworks = { kind: "unknown" };

/** What an entry names its networks by. */
export const NAMING = ["school.name", "network.name", "network.ref"] as const satisfies readonly FieldId[];

/** Tables whose sheet may be named for the one network that it is about. */
const OF_ONE_NETWORK = new Set([
  "memberships",
  "participations",
  "activities",
  "expectations",
  "outcomes",
  "method_uses",
]);

/** Tables whose rows may be of a school as a whole. */
const OF_A_SCHOOL: ReadonlySet<string> = new Set(["outcomes", "expectations", "activities"]);

/** Tables that are about a school's only network where they don't name one; answers and results may be the school's. */
const OF_ITS_NETWORK = new Set(["memberships", "participations", "activities", "method_uses"]);

/**
 * Finds the networks that entries name. Lists of networks are taken first; where a school has none, a network that is
 * only mentioned is created.
 */
export class Networks {
  readonly all: NetworkRecord[] = [];
  private readonly bySchool = new Map<string | null, NetworkRecord[]>();
  private readonly listing = new Set<string | null>();
  private readonly answers: Map<string, FoundNetworks>[];
  /** the answers once more, by what a source's entries say */
  private readonly byGroup: (FoundNetworks | undefined)[][];

  constructor(
    sources: readonly LinkSource[],
    private readonly schools: Schools,
    private readonly ledger: Ledger,
  ) {
    this.answers = sources.map(() => new Map());
    this.byGroup = sources.map(() => []);
    for (const source of sources) if (source.table === "networks") this.readList(source);
    for (const source of sources) {
      if (source.table === null || source.table === "networks") continue;
      if (!source.has("network.name")) continue;
      const of = this.of(source);
      for (let entry = 0; entry < source.length; entry++) if (!ledger.isSetAside(source, entry)) of(entry);
    }
  }

  /** The networks of a source's entries. */
  of(source: LinkSource): (entry: number) => FoundNetworks {
    const groups = source.groups(NAMING);
    const answers = this.byGroup[source.index]!;
    return (entry) => (answers[groups[entry]!] ??= this.answer(source, entry));
  }

  private answer(source: LinkSource, entry: number): FoundNetworks {
    const school = this.schools.of(source, entry);
    const name = source.text("network.name", entry);
    const ref = source.text("network.ref", entry);
    const question = `${school ?? ""}\u0001${name ?? ""}\u0001${ref ?? ""}`;
    const answers = this.answers[source.index]!;
    let answer = answers.get(question);
    if (answer === undefined) {
      answer = this.find(source, entry, school, name, ref);
      answers.set(question, answer);
      if (answer.kind === "found" && answer.loosely) {
        this.ledger.say("network_spelling", source.place(entry, "network.name"));
      }
    }
    return answer;
  }

  private find(
    source: LinkSource,
    entry: number,
    school: string | null,
    name: string | null,
    ref: string | null,
  ): FoundNetworks {
    const candidates = this.candidates(school);
    if (ref !== null) {
      const found = withRef(candidates, source.tidy.file, ref);
      const agreeing = name === null ? found : found.filter(({ key }) => key === foldedName(name));
      if (agreeing.length === 1) return { kind: "found", networks: agreeing };
      if (name === null) return found.length > 1 ? AMBIGUOUS : UNKNOWN;
    }
    if (name === null) return this.unnamed(source, school, candidates);
    const called = (text: string): FoundNetworks => {
      const found = this.named(candidates, text);
      return found.kind === "unknown" && ref === null ? numberedSo(candidates, source.tidy.file, text) : found;
    };
    const exact = called(name);
    if (exact.kind !== "unknown") return exact;
    if (OF_A_SCHOOL.has(source.table!) && (isWholeSchool(name) || this.schools.isCalled(school, name))) return NONE;
    const several = severalIn(name, called);
    if (several !== null) return several;
    if (this.isListed(school) && isFromName(source)) {
      this.ledger.sayOnce("network_in_name_not_listed", source);
      return this.unnamed(source, school, candidates);
    }
    if (this.isListed(school) || foldedName(name) === "") return UNKNOWN;
    // Below a joint activity a network is only where its participant comes from.
    if (source.schoolId === null && school === null && source.table !== "memberships") return UNKNOWN;
    const created = this.create(source, entry, school, name, ref, false);
    this.ledger.say("network_created", source.place(entry, "network.name"));
    return { kind: "found", networks: [created] };
  }

  private named(candidates: readonly NetworkRecord[], name: string): FoundNetworks {
    const key = foldedName(name);
    const exact = candidates.filter((network) => network.key === key);
    if (exact.length > 0) return exact.length === 1 ? { kind: "found", networks: exact } : AMBIGUOUS;
    const [loose, joined] = looseNames(name);
    // a blank is no mark: two words that nobody writes with a hyphen are two
    const alike = candidates.filter((network) => network.loose.includes(loose) || network.loose[0] === joined);
    if (alike.length > 0) return alike.length === 1 ? { kind: "found", networks: alike, loosely: true } : AMBIGUOUS;
    return UNKNOWN;
  }

  private unnamed(source: LinkSource, school: string | null, candidates: readonly NetworkRecord[]): FoundNetworks {
    if (source.table === null || !OF_ONE_NETWORK.has(source.table)) return NONE;
    const namesNone = (!source.has("network.name") || isFromName(source)) && !source.has("network.ref");
    if (namesNone) {
      const { sheet, file } = source.tidy;
      const base = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
      for (const title of [sheet, base]) {
        const found = title === null ? UNKNOWN : this.named(candidates, title);
        if (found.kind !== "found") continue;
        this.ledger.sayOnce("network_from_sheet", source);
        return { kind: "found", networks: found.networks };
      }
    }
    const isOfOne = namesNone && OF_ITS_NETWORK.has(source.table);
    if (isOfOne && school !== null && source.schoolId !== null && candidates.length === 1) {
      this.ledger.sayOnce("network_only_one", source);
      return { kind: "found", networks: candidates };
    }
    return NONE;
  }

  private isListed(school: string | null): boolean {
    if (school === null) return this.listing.size > 0;
    return this.listing.has(school) || this.listing.has(null);
  }

  private candidates(school: string | null): readonly NetworkRecord[] {
    if (school === null) return this.all;
    return [...(this.bySchool.get(school) ?? []), ...(this.bySchool.get(null) ?? [])];
  }

  private readList(source: LinkSource): void {
    for (let entry = 0; entry < source.length; entry++) {
      if (this.ledger.isSetAside(source, entry)) continue;
      const school = this.schools.of(source, entry);
      const name = source.text("network.name", entry);
      const ref = source.text("network.ref", entry);
      if (name === null || foldedName(name) === "") continue;
      this.listing.add(school);
      const key = foldedName(name);
      const question = `${school ?? ""}\u0001${name}\u0001${ref ?? ""}`;
      const twins = (this.bySchool.get(school) ?? []).filter((network) => network.key === key);
      // Two lines of one list with numbers of their own are two networks, whatever they are called.
      const twin = twins.find(
        ({ refs }) => ref === null || !numbered(refs, source.tidy.file) || refs.has(refKey(source.tidy.file, ref)),
      );
      if (twin !== undefined && ref !== null) addRef(twin, source.tidy.file, ref);
      const network = twin ?? this.create(source, entry, school, name, ref, true);
      this.answers[source.index]!.set(question, { kind: "found", networks: [network] });
    }
  }

  private create(
    source: LinkSource,
    entry: number,
    schoolId: string | null,
    name: string,
    ref: string | null,
    listed: boolean,
  ): NetworkRecord {
    const network: NetworkRecord = {
      index: this.all.length,
      schoolId,
      key: foldedName(name),
      loose: looseNames(name),
      name,
      listed,
      first: source.place(entry, "network.name"),
      refs: new Set(),
      lastRow: -1,
      rowId: null,
    };
    if (ref !== null) addRef(network, source.tidy.file, ref);
    this.all.push(network);
    const known = this.bySchool.get(schoolId);
    if (known === undefined) this.bySchool.set(schoolId, [network]);
    else known.push(network);
    return network;
  }
}

/** Whether nothing but the name of the sheet or the file says which network a source is about: a guess that a list can refute. */
/** What stands between the names of several networks: `Kalk og Beton,Elever` are two, and so are `Nord og Syd`. */
const BETWEEN_NAMES = [/\s*[;,/\n|+]\s*/, /\s*[;,/\n|+]\s*|\s+(?:og|and|&)\s+/i];

/** The networks that a text names beside each other; null where some part of it names none. */
function severalIn(text: string, called: (part: string) => FoundNetworks): FoundNetworks | null {
  for (const between of BETWEEN_NAMES) {
    const parts = text.split(between).filter((part) => part !== "");
    if (parts.length < 2) continue;
    const found = parts.map(called);
    if (found.every((part) => part.kind === "found"))
      return { kind: "found", networks: [...new Set(found.flatMap((part) => part.networks))] };
  }
  return null;
}

const isFromName = ({ tidy }: LinkSource) => tidy.fromName?.has("network.name") === true;

const refKey = (file: string, ref: string) => `${file}\u0001${ref.trim().toLowerCase()}`;

/** The networks that have a number, by preference in the same file's list. */
function withRef(candidates: readonly NetworkRecord[], file: string, ref: string): readonly NetworkRecord[] {
  const sameFile = candidates.filter(({ refs }) => refs.has(refKey(file, ref)));
  return sameFile.length > 0 ? sameFile : candidates.filter(({ refs }) => refs.has(refKey("", ref)));
}

/** The one network that is called by its number where names should stand: `N1` below `Netværk`. */
function numberedSo(candidates: readonly NetworkRecord[], file: string, text: string): FoundNetworks {
  const found = withRef(candidates, file, text);
  if (found.length === 0) return UNKNOWN;
  return found.length === 1 ? { kind: "found", networks: found } : AMBIGUOUS;
}

const numbered = (refs: ReadonlySet<string>, file: string) => [...refs].some((ref) => ref.startsWith(`${file}\u0001`));

function addRef(network: NetworkRecord, file: string, ref: string): void {
  network.refs.add(refKey(file, ref));
  network.refs.add(refKey("", ref));
}

const looseNames = (name: string): [loose: string, joined: string] => [
  looseNetworkName(name),
  looseNetworkName(withoutMarksWithin(name)),
];
