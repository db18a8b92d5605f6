import { assign } from "../columns/assign.js";
import { dateInText } from "../columns/look.js";
import { networksShape } from "../shapes/networks-shape.js";
import { isKindOfMeeting } from "../titles/meetings.js";
import type { Block } from "./blocks.js";
import type { View } from "./view.js";

/**
 * A cross table whose marks say, to the left, which networks each firm is in (`Med i netværk` above their names), and
 * beside them which meetings it came to: two tables of the same rows. Others stay as they are.
 */
export function membersAndMeetings({ known }: View, block: Block): readonly Block[] {
  const { found } = block;
  const { shape, headings, looks } = found;
  if (shape?.kind !== "attendance" || shape.across !== "activities" || shape.says !== undefined) return [block];
  const networks = networksShape(headings, looks, known)?.columns ?? [];
  const meetings = shape.columns.filter((c) => !networks.includes(c));
  const mayBe = (c: number) => !isKindOfMeeting(headings[c]!.text) && dateInText(headings[c]!.text, "2000") === null;
  if (networks.length === 0 || meetings.length === 0 || !networks.every(mayBe)) return [block];
  const assignment = assign("memberships", headings, looks, { taken: new Set([...networks, ...meetings]) });
  const { fields } = assignment;
  const isOfFirms = fields.has("organisation.name") || fields.has("organisation.cvr");
  if (!isOfFirms || fields.has("network.name") || fields.has("network.ref")) return [block];
  const members = { kind: "networks", columns: networks, weight: 0 } as const;
  return [
    { ...block, found: { ...found, table: "memberships", assignment, shape: members, ticks: [], elsewhere: meetings } },
    { ...block, found: { ...found, shape: { ...shape, columns: meetings }, elsewhere: networks } },
  ];
}
