import type { Contact } from "./names.js";

/** One cell that is wrong on purpose. */
export interface PlantedCell {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string;
  /** what is wrong with it */
  readonly what:
    | "impossible_date"
    | "far_date"
    | "wrong_check_digit"
    | "lost_zero"
    | "misspelt"
    | "near_match"
    | "approximate_number"
    | "email_in_note"
    | "disagreement";
}

/** What the generator has hidden in the exports. */
export interface Planted {
  /** names, addresses and numbers of people: nothing that comes out may hold one */
  readonly canaries: { readonly names: Set<string>; readonly emails: Set<string>; readonly phones: Set<string> };
  readonly cells: PlantedCell[];
}

export function nothingPlanted(): Planted {
  return { canaries: { names: new Set(), emails: new Set(), phones: new Set() }, cells: [] };
}

/** Counts a person among the canaries. */
export function plant(planted: Planted, person: Contact): Contact {
  planted.canaries.names.add(person.name);
  planted.canaries.emails.add(person.email);
  planted.canaries.phones.add(person.phone);
  return person;
}
