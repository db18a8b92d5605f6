import type { Dimensions, Trace } from "../figure.js";
import type { TableName } from "../tables.js";

type Where = Trace["where"];

/** The conditions of those dimensions that are given; NULL means all of it, so it is no condition. */
export function given(dimensions: Dimensions, ...columns: string[]): Record<string, string | number> {
  const where: Record<string, string | number> = {};
  for (const column of columns) {
    const value = dimensions[column];
    if (value !== undefined && value !== null) where[column] = value;
  }
  return where;
}

const isGiven = (dimensions: Dimensions, column: string) => Object.keys(given(dimensions, column)).length > 0;

/** Rows of a table that has `network_id`, in the scope of a network, of a school's networks, or all. */
export function inScope(table: TableName, dimensions: Dimensions, where: Where = {}): Trace {
  if (isGiven(dimensions, "network_id")) return { table, where: { ...where, ...given(dimensions, "network_id") } };
  if (!isGiven(dimensions, "school_id")) return { table, where };
  return {
    table,
    where,
    within: [{ column: "network_id", trace: { table: "networks", where: given(dimensions, "school_id") } }],
  };
}

/** The organisations that have any membership in the scope, narrowed by their own columns. */
export function membersOf(dimensions: Dimensions, where: Where = {}): Trace {
  return {
    table: "organisations",
    where,
    within: [{ column: "organisation_id", trace: inScope("memberships", dimensions) }],
  };
}

/** The part of a scope's members that the dimension `column` names; a share rests on all of them. */
export function partOfMembers(dimensions: Dimensions, column: string, measure: string | undefined): Trace {
  const part = membersOf(dimensions, given(dimensions, column));
  return measure === "share" ? { ...part, and: [membersOf(dimensions)] } : part;
}

/** The activities that the scope's networks held. */
export function networkActivities(dimensions: Dimensions): Trace {
  if (isGiven(dimensions, "network_id")) return inScope("activities", dimensions);
  return {
    table: "activities",
    where: {},
    within: [{ column: "network_id", trace: { table: "networks", where: given(dimensions, "school_id") } }],
  };
}

/** The participations in the activities of the scope's networks. */
export function networkParticipations(dimensions: Dimensions): Trace {
  return {
    table: "participations",
    where: {},
    within: [{ column: "activity_id", trace: networkActivities(dimensions) }],
  };
}

/** The participations in the activities of the scope's networks, and the memberships that say who could have come. */
export function attendance(dimensions: Dimensions): Trace {
  return { ...networkParticipations(dimensions), and: [inScope("memberships", dimensions)] };
}

/** Activities, and for a measure that counts who came the participations in them. */
export function heldOrCame(activities: Trace, measure: string | undefined): Trace {
  if (measure !== "organisations" && measure !== "people") return activities;
  return { table: "participations", where: {}, within: [{ column: "activity_id", trace: activities }] };
}

/**
 * Memberships in the scope that reach into a month or begin in it (an unknown first day may be before it); for `joined` and
 * `left` those that begin or end in it.
 */
export function membershipsIn(trace: Trace, dimensions: Dimensions, measure?: string): Trace {
  const month = monthOf(dimensions);
  if (!month) return trace;
  if (measure === "joined") return { ...trace, between: { joined_on: month } };
  if (measure === "left") return { ...trace, between: { left_on: month } };
  return { ...trace, between: { joined_on: [null, month[1]], left_on: [month[0], null] } };
}

/** First and last day of the month that begins on `month`; undefined where no month is given. */
export function monthOf(dimensions: Dimensions): readonly [string, string] | undefined {
  const month = dimensions.month;
  if (typeof month !== "string") return undefined;
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0));
  return [month, last.toISOString().slice(0, 10)];
}
