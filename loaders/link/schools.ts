import type { Programme } from "../../src/model/programme.js";
import type { Ledger } from "./ledger.js";
import { foldedName } from "./name.js";
import type { LinkSource } from "./source.js";

/** The school that an entry speaks of: the one it names, else the one whose folder it is in. */
export class Schools {
  private readonly byName = new Map<string, string | null>();
  private readonly byWriting = new Map<string, string | null>();
  private readonly doubted = new Set<string>();

  constructor(
    programme: Programme,
    private readonly ledger: Ledger,
  ) {
    for (const { id, name, short } of programme.schools) {
      for (const spelling of new Set([id, name, short].map(foldedName))) {
        // A word that two schools share names neither.
        this.byName.set(spelling, this.byName.has(spelling) ? null : id);
      }
    }
  }

  /** Whether a name is one of a school's own. */
  isCalled(school: string | null, name: string): boolean {
    return school !== null && this.byName.get(foldedName(name)) === school;
  }

  /** null where an entry of joint/ names none */
  of(source: LinkSource, entry: number): string | null {
    const named = source.has("school.name") ? source.text("school.name", entry) : null;
    if (named === null) return source.schoolId;
    let found = this.byWriting.get(named);
    if (found === undefined) {
      found = this.byName.get(foldedName(named)) ?? null;
      this.byWriting.set(named, found);
    }
    if (found !== null) return found;
    const key = `${source.index} ${source.rowOf(entry)}`;
    if (!this.doubted.has(key)) this.ledger.say("school_unknown", source.place(entry, "school.name"));
    this.doubted.add(key);
    return source.schoolId;
  }
}
