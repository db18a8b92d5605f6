import type { FieldId } from "../../../../src/model/fields.js";
import type { Assignment } from "./assignment.js";
import { EVIDENCE, type FedTable } from "./evidence.js";

/** Tables that words of many meanings alone don't make: fields whose certain headings speak for them. */
const SPEAKS: Readonly<Partial<Record<FedTable, RegExp>>> = {
  networks: /^network/,
  methods: /^method/,
  method_uses: /^method/,
  outcomes: /^outcome/,
  expectations: /^expectation/,
  participations: /^(activity|participation)/,
};

const ABOUT_NETWORKS: readonly FieldId[] = ["network.purpose", "network.description", "network.started_on"];
const OF_MEMBERS = /^(organisation|membership)\./;

/** Numbers that make a sheet theirs only under a heading that says whose they are. */
const OTHERS_NUMBERS: ReadonlySet<FieldId> = new Set(["organisation.ref", "method.ref"]);

/** Tables that join two others: the keys of both, and a word of many meanings (`Antal`, `Fra`) beside them, speak for them. */
const JOINED_BY: Readonly<Partial<Record<FedTable, readonly FieldId[]>>> = {
  participations: ["activity.ref", "organisation.ref"],
  method_uses: ["method.ref", "network.ref"],
};

/** Whether an assignment, with what is given besides, holds enough to call the sheet its table; what is blank speaks for none. */
export function isEnough(
  { table, fields, sure, byValues, byForm, byWords }: Assignment,
  given: readonly FieldId[] = [],
  isCalledSo = false,
  isBlank: (column: number) => boolean = () => false,
): boolean {
  const speaks = SPEAKS[table];
  // A bare name beside what a network is for is the network's own.
  const isAboutNetworks = ABOUT_NETWORKS.some((field) => sure.has(field));
  if (table === "memberships" && isAboutNetworks && ![...sure].some((field) => OF_MEMBERS.test(field))) return false;
  if (speaks !== undefined && given.length === 0) {
    const own = [...fields.keys()].filter((field) => speaks.test(field) && !field.endsWith(".ref"));
    const said = own.filter((field) => !isBlank(fields.get(field)!));
    const isToldByKeys = JOINED_BY[table]?.every((field) => sure.has(field)) === true && own.length > 0;
    if (said.length < (isCalledSo ? 2 : 3) && !isToldByKeys && !own.some((field) => sure.has(field))) return false;
  }
  // a bare `Nr.` says nothing of whose number it is
  const has = (field: FieldId) =>
    fields.has(field) &&
    !byForm.has(fields.get(field)!) &&
    !byWords.has(fields.get(field)!) &&
    (sure.has(field) || !isBlank(fields.get(field)!)) &&
    (sure.has(field) || byValues.has(fields.get(field)!) || !OTHERS_NUMBERS.has(field));
  return EVIDENCE[table].enough((...any) => any.some((field) => has(field) || given.includes(field)));
}
