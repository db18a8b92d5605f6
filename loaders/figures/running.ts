import type { Figure } from "../../src/model/figure.js";
import type { Tables } from "../../src/model/tables.js";

/**
 * Running numbers for activities, by date: an id made of a title could name an organisation.
 *
 * @returns the number of every activity, as text, by its id
 */
export function activityNumbers(tables: Pick<Tables, "activities">): Map<string, string> {
  const order = [...tables.activities].sort((a, b) => {
    const [one, other] = [`${a.held_on ?? "~"} ${a.activity_id}`, `${b.held_on ?? "~"} ${b.activity_id}`];
    return one < other ? -1 : 1;
  });
  return new Map(order.map(({ activity_id }, i) => [activity_id, String(i + 1)]));
}

/**
 * Running numbers for organisations, from left to right as they lie on the drawing of the network: an order that has to
 * do with who is in a network with whom, and not with names. Organisations that are not on the drawing come last, by
 * the numbers of the activities to which they came.
 *
 * @returns the number of every organisation, as text, by its id
 */
export function organisationNumbers(
  figures: readonly Figure[],
  tables: Pick<Tables, "organisations" | "participations" | "activities">,
): Map<string, string> {
  const places = new Map<string, number[]>();
  for (const { dimensions, measure, value } of figures.find(({ id }) => id === "network-nodes")?.rows ?? []) {
    if (dimensions.side !== "organisation" || value === null || (measure !== "x" && measure !== "y")) continue;
    const id = String(dimensions.node_id);
    places.set(id, [...(places.get(id) ?? []), value]);
  }
  const numbers = activityNumbers(tables);
  const visits = new Map<string, number>();
  for (const { organisation_id, activity_id } of tables.participations) {
    const number = Number(numbers.get(activity_id) ?? Infinity);
    visits.set(organisation_id, Math.min(visits.get(organisation_id) ?? Infinity, number));
  }
  const rank = (id: string): readonly number[] => places.get(id) ?? [Infinity, visits.get(id) ?? Infinity];
  const order = tables.organisations
    .map(({ organisation_id }) => ({ id: organisation_id, rank: rank(organisation_id) }))
    .sort((a, b) => compare(a.rank, b.rank) || (a.id < b.id ? -1 : 1));
  return new Map(order.map(({ id }, i) => [id, String(i + 1)]));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < 2; i++) if (a[i] !== b[i]) return (a[i] ?? Infinity) < (b[i] ?? Infinity) ? -1 : 1;
  return 0;
}
