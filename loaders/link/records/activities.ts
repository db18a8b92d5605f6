import { type Activity, type ActivityTheme, rowId } from "../../../src/model/tables.js";
import type { ActivityKind, Theme } from "../../../src/model/vocabulary.js";
import type { ActivityRecord } from "../activity-record.js";
import { Gathering } from "../gather.js";
import type { Ledger } from "../ledger.js";
import type { NetworkRecord } from "../networks.js";
import type { Plan } from "../plan.js";
import { Ids, slug } from "../slug.js";
import { compare } from "./networks.js";

/** The activities that rows speak of, with their themes. */
export class ActivityRows {
  /** in the order in which rows spoke of them first */
  private readonly touched: ActivityRecord[] = [];
  private readonly themes = new Gathering<{ activity: ActivityRecord; theme: string }>();

  constructor(private readonly ledger: Ledger) {}

  /** Must see every usable entry that names an activity. */
  add({ source }: Plan, entry: number, activity: ActivityRecord): void {
    const isList = source.table !== "participations";
    if (isList || activity.lastSource !== source.index) {
      const isNew = activity.lastSource < 0;
      this.ledger.contribute("activities", activity, source, entry, isNew);
      activity.lastSource = source.index;
      if (isNew) activity.index = this.touched.push(activity) - 1;
    } else this.ledger.merge(source, entry);
    if (!source.has("activity.themes")) return;
    for (const theme of source.text("activity.themes", entry)?.split("|") ?? []) {
      if (theme === "") continue;
      const key = { activity, theme };
      const found = this.themes.at(`${activity.index}|${theme}`, key, source, entry);
      if (found.isNew || isList) {
        this.ledger.contribute("activity_themes", found.record, source, entry, found.isNew);
      }
    }
  }

  rows(networkIds: ReadonlyMap<NetworkRecord, string>): { activities: Activity[]; themes: ActivityTheme[] } {
    const ids = new Ids();
    const owner = ({ network, schoolId }: ActivityRecord) =>
      (network === null ? undefined : networkIds.get(network)) ?? (schoolId === null ? "joint" : slug(schoolId));
    const settled = this.touched.map((activity) => {
      const { claims } = activity;
      const held_on = this.ledger.settle("held_on", claims.held_on) ?? activity.date;
      return { activity, owner: owner(activity), held_on, title: this.titleOf(activity) };
    });
    settled.sort(
      (a, b) =>
        compare(a.owner, b.owner) ||
        compare(a.held_on ?? "", b.held_on ?? "") ||
        compare(a.activity.titleKey ?? "", b.activity.titleKey ?? ""),
    );
    const activities = settled.map(({ activity, owner, held_on, title }): Activity => {
      const when = held_on?.replaceAll("-", "") ?? slug(title ?? "");
      activity.id = ids.take(`${owner}-${when}`);
      activity.rowId = rowId([activity.id]);
      const { network, schoolId, claims } = activity;
      return {
        activity_id: activity.id,
        school_id: schoolId,
        network_id: network === null ? null : (networkIds.get(network) ?? null),
        kind: this.ledger.settle("kind", claims.kind) as ActivityKind | null,
        title,
        held_on,
        hours: this.ledger.settle("hours", claims.hours),
      };
    });
    const themes = this.themes.all.map((record): ActivityTheme => {
      const row = { activity_id: record.key.activity.id, theme: record.key.theme as Theme };
      record.rowId = rowId([row.activity_id, row.theme]);
      return row;
    });
    return { activities, themes };
  }

  /** A list's title goes before another source's; spellings that fold to the same don't disagree. */
  private titleOf({ claims, listed, title }: ActivityRecord): string | null {
    return listed && title !== null ? title : (claims.title[0]?.value ?? null);
  }
}
