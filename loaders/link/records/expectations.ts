import type { FieldId } from "../../../src/model/fields.js";
import { LINK_PROBLEMS } from "../../../src/model/problems/link.js";
import { problem } from "../../../src/model/problems/problem.js";
import { type Expectation, rowId } from "../../../src/model/tables.js";
import { type Aspect, type RespondentGroup, type Statistic, VOCABULARY } from "../../../src/model/vocabulary.js";
import { claim, type Gathered, Gathering, settledNumber } from "../gather.js";
import type { Ledger } from "../ledger.js";
import { writtenTogether } from "../name.js";
import type { NetworkRecord } from "../networks.js";
import { onlyOne, type Plan } from "../plan.js";
import type { LinkSource } from "../source.js";
import { UndatedAnswers } from "./undated.js";

interface Key {
  readonly school_id: string;
  readonly network: NetworkRecord | null;
  readonly respondent_group: RespondentGroup;
  readonly item: string;
  readonly asked_on: string | null;
  readonly aspect: Aspect;
  readonly statistic: Statistic;
  /** null for a mean, which sources can disagree about */
  readonly score: number | null;
}

interface Answers {
  /** answers of one respondent each */
  single: number;
}

const PAIR = ["expectation.expected", "expectation.experienced"] as const satisfies readonly FieldId[];
const MEAN_HEADING = /gns|gennemsnit|snit(?!\p{L})|middel|mean|average|avg/iu;

const headingOf = ({ tidy }: LinkSource, field: FieldId) =>
  tidy.recognised?.columns.find((column) => column.field === field)?.heading ?? "";

/** Expectations: answers counted per score, and means where an export holds nothing else. */
export class ExpectationRows {
  private readonly gathering = new Gathering<Key>();
  private readonly answers = new Map<Gathered<Key>, Answers>();
  private readonly assumed = new Set<number>();
  private readonly paired = new Map<number, Statistic>();
  private readonly undated: UndatedAnswers;

  constructor(
    private readonly ledger: Ledger,
    /** sources whose file is a copy of another: their answers are there already */
    private readonly copies: ReadonlySet<number>,
  ) {
    this.undated = new UndatedAnswers(ledger);
  }

  add(plan: Plan, entry: number): void {
    const { source } = plan;
    const network = onlyOne(plan.networksOf(entry));
    const school_id = plan.schoolOf(entry) ?? network?.schoolId ?? null;
    if (school_id === null) {
      this.ledger.fail(source, entry, "school_missing");
      return;
    }
    const item = source.text("expectation.item", entry);
    const paired = this.pairedStatistic(source);
    const said: [FieldId, Aspect | null, Statistic][] = [
      ["expectation.expected", "expected", paired],
      ["expectation.experienced", "experienced", paired],
      ["expectation.score", source.text("expectation.aspect", entry) as Aspect | null, "count"],
      ["expectation.mean", source.text("expectation.aspect", entry) as Aspect | null, "mean"],
    ];
    const answered = said.filter(([field]) => source.number(field, entry) !== null);
    if (answered.length === 0) return;
    if (item === null) {
      this.ledger.fail(source, entry, "item_missing");
      return;
    }
    const respondents = source.number("expectation.respondents", entry);
    const respondent_group = this.groupOf(plan, entry);
    const asked_on = source.text("expectation.asked_on", entry);
    for (const [field, aspect, statistic] of answered) {
      if (aspect === null) {
        this.ledger.fail(source, entry, "aspect_missing", source.place(entry, field));
        continue;
      }
      // a score that nobody gave is no answer
      if (statistic === "count" && respondents === 0) {
        this.ledger.pass(source, entry);
        continue;
      }
      const score = statistic === "mean" ? null : source.number(field, entry);
      this.count(
        { school_id, network, respondent_group, item, asked_on, aspect, statistic, score },
        plan,
        entry,
        field,
      );
    }
  }

  /**
   * What stands in the columns expected and experienced: one respondent's answers, or the means of as many respondents
   * as the row says, or of some where there are decimals.
   */
  private pairedStatistic(source: LinkSource): Statistic {
    const known = this.paired.get(source.index);
    if (known !== undefined) return known;
    const isMean = PAIR.some((field) => {
      if (!source.has(field)) return false;
      if (source.has("expectation.respondents") || MEAN_HEADING.test(headingOf(source, field))) return true;
      for (let entry = 0; entry < source.length; entry++)
        if (!Number.isInteger(source.number(field, entry) ?? 0)) return true;
      return false;
    });
    const statistic = isMean ? "mean" : "count";
    this.paired.set(source.index, statistic);
    return statistic;
  }

  private count(key: Key, { source }: Plan, entry: number, field: FieldId): void {
    const asked = [
      key.school_id,
      key.network?.index ?? "",
      key.respondent_group,
      writtenTogether(key.item),
      key.asked_on ?? "",
      key.aspect,
      key.statistic,
    ].join("\u0001");
    const id = `${asked}\u0001${key.score ?? ""}`;
    const { record, isNew } = this.gathering.at(id, key, source, entry);
    this.ledger.contribute("expectations", record, source, entry, isNew, field);
    const isSingle = key.statistic === "count" && source.number("expectation.respondents", entry) === null;
    if (key.asked_on === null && !this.copies.has(source.index))
      this.undated.hear(asked, { source, entry }, field, isSingle);
    if (key.statistic === "mean") claim(record, "score", field, source, entry);
    if (source.number("expectation.respondents", entry) !== null) {
      claim(record, "respondents", "expectation.respondents", source, entry);
    } else if (key.statistic === "count" && !this.copies.has(source.index)) {
      const answers = this.answers.get(record);
      if (answers === undefined) this.answers.set(record, { single: 1 });
      else answers.single++;
    }
  }

  private groupOf({ source }: Plan, entry: number): RespondentGroup {
    const said = source.text("expectation.respondent_group", entry);
    if (said !== null) return said as RespondentGroup;
    const names = source.has("organisation.name") || source.has("organisation.cvr") || source.has("organisation.ref");
    const group = names ? "company" : "other";
    if (!this.assumed.has(source.index)) {
      this.assumed.add(source.index);
      const kind = LINK_PROBLEMS.respondent_group_assumed;
      const message = {
        da: kind.message.da.replace("{group}", VOCABULARY.respondent_group[group].da),
        en: kind.message.en.replace("{group}", VOCABULARY.respondent_group[group].en),
      };
      const { file, sheet } = source.tidy;
      this.ledger.tell(problem("respondent_group_assumed", { ...kind, message }, { file, sheet }));
    }
    return group;
  }

  rows(networkIds: ReadonlyMap<NetworkRecord, string>): Expectation[] {
    return this.gathering.all.map((record) => {
      const { network, score, ...key } = record.key;
      const single = this.answers.get(record)?.single ?? 0;
      const counted = settledNumber(record, "respondents", this.ledger);
      const row: Expectation = {
        ...key,
        network_id: network === null ? null : networkIds.get(network)!,
        score: score ?? settledNumber(record, "score", this.ledger)!,
        respondents: counted === null ? single || null : counted + single,
      };
      record.rowId = rowId([
        row.school_id,
        row.network_id,
        row.respondent_group,
        row.item,
        row.asked_on,
        row.aspect,
        row.statistic,
        row.score,
      ]);
      return row;
    });
  }
}
