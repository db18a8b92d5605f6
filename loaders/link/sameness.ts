import type { Programme } from "../../src/model/programme.js";
import type { Reference } from "../tidy/reference/index.js";
import type { LinkRules } from "../tidy/tidied.js";
import { inOneWord } from "./in-one-word.js";
import type { OrganisationMention } from "./mentions.js";
import { foldedName, fullName, organisationName } from "./name.js";

/** What mapping.yaml, the programme and the country say about names, besides the names themselves. */
export class Sameness {
  private readonly alias = new Map<string, string>();
  private readonly apart = new Set<string>();
  private readonly told = new Map<string, string>();
  private readonly unique: ReadonlySet<string>;

  private readonly standsFor: Map<string, string>;

  /** @param names of all organisations, as written */
  constructor(rules: LinkRules, programme: Programme, reference: Reference, names: Iterable<string>) {
    this.standsFor = inOneWord(names);
    for (const pair of rules.different) this.keepApartAsWritten(pair);
    this.unique = new Set([
      ...programme.schools.map(({ name }) => this.keyOf(name)),
      ...[...reference.municipalities.byCode.values()].map(({ name }) => `${foldedName(name)} kommune`),
    ]);
    for (const [a, b] of rules.different) this.tellApart(a, b);
    for (const group of rules.same) {
      const keys = group.map((name) => this.keyOf(name));
      const canonical = keys.map((key) => this.alias.get(key) ?? key).sort()[0];
      if (canonical === undefined) continue;
      const joined = new Set([...keys, ...keys.map((key) => this.alias.get(key) ?? key)]);
      for (const [key, target] of this.alias) if (joined.has(target)) joined.add(key);
      for (const key of joined) this.alias.set(key, canonical);
    }
  }

  /** What a mention's name is compared by. */
  key({ name, key }: OrganisationMention): string {
    if (name === null) return "";
    const told = this.told.size === 0 ? (this.standsFor.get(key) ?? key) : this.keyOf(name);
    return this.alias.get(told) ?? told;
  }

  /** mapping.yaml says that all spellings of this key are one organisation. */
  isDeclaredOne(key: string): boolean {
    return this.alias.has(key);
  }

  areDeclaredTwo(a: string, b: string): boolean {
    return this.apart.has(`${a}\u0001${b}`);
  }

  /** Part of the name by which organisations of one CVR number are kept together, unless mapping.yaml tells them apart. */
  cvrKey(cvr: string, key: string): string {
    return this.isToldApart(key) ? `${cvr}\u0001${key}` : cvr;
  }

  /** A name that only one organisation in the country has: a municipality's, or a school's of the programme. */
  isUnique(key: string): boolean {
    return this.unique.has(key);
  }

  private isToldApart(key: string): boolean {
    for (const pair of this.apart) if (pair.startsWith(`${key}\u0001`)) return true;
    return false;
  }

  private tellApart(a: string, b: string): void {
    if (this.keyOf(a) === this.keyOf(b)) {
      this.told.set(fullName(a), `${fullName(a)}`);
      this.told.set(fullName(b), `${fullName(b)}`);
    }
    const [first, second] = [this.keyOf(a), this.keyOf(b)];
    this.apart.add(`${first}\u0001${second}`).add(`${second}\u0001${first}`);
  }

  private keyOf(name: string): string {
    const { key } = organisationName(name);
    return this.told.get(fullName(name)) ?? this.standsFor.get(key) ?? key;
  }

  /** Two names that differ only in a mark within a word, and are said to be two, don't stand for each other. */
  private keepApartAsWritten(pair: readonly [string, string]): void {
    const [a, b] = pair.map((name) => organisationName(name).key);
    for (const key of [a!, b!]) if (a !== b) this.standsFor.delete(key);
  }
}
