import type { FieldId } from "../../../src/model/fields.js";
import type { Ledger } from "../ledger.js";
import type { LinkSource } from "../source.js";
import { shortPlace } from "../words.js";

/** Where something was said. */
interface Said {
  readonly source: LinkSource;
  readonly entry: number;
}

/** Says where answers without a day of two sheets or files come together: they may be two rounds, which only a day parts. */
export class UndatedAnswers {
  private readonly first = new Map<string, Said>();
  private readonly told = new Set<string>();

  constructor(private readonly ledger: Ledger) {}

  /**
   * Hears of an answer without a day; says once of each two sources that theirs come together.
   *
   * @param asked what was asked, of whom, and on which side: the same in both rounds
   * @param isSingle whether it is one respondent's, and so added to the others; of two counts of the same one is kept
   */
  hear(asked: string, said: Said, field: FieldId, isSingle: boolean): void {
    const first = this.first.get(asked);
    if (first === undefined) this.first.set(asked, said);
    if (first === undefined || first.source === said.source) return;
    const pair = `${first.source.index} ${said.source.index} ${isSingle}`;
    if (this.told.has(pair)) return;
    this.told.add(pair);
    this.ledger.say(isSingle ? "rounds_added" : "rounds_as_one", said.source.place(said.entry, field), {
      places: shortPlace(first.source.place(first.entry, field)),
    });
  }
}
