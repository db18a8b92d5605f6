import type { Cell } from "../../read/sheet.js";
import { attendance } from "./attendance.js";
import type { ColumnCleaner } from "./cleaned.js";
import { drop, kept } from "./cleaned.js";
import { fold } from "./fold.js";
import { cellText } from "./text.js";

/** What is said of somebody who was to come; whether they did, it doesn't say. */
const EXPECTED = new Set(
  [
    "tilmeldt",
    "er tilmeldt",
    "tilmelding",
    "på venteliste",
    "venteliste",
    "inviteret",
    "indkaldt",
    "bekræftet",
    "accepteret",
    "afventer",
    "afventer svar",
    "ikke svaret",
    "intet svar",
    "foreløbig",
    "måske",
    "booket",
    "reserveret",
    "registered",
    "signed up",
    "confirmed",
    "accepted",
    "invited",
    "waitlist",
    "waiting list",
    "on waiting list",
    "waitlisted",
    "pending",
    "booked",
    "reserved",
    "tentative",
    "no response",
    "not responded",
    "maybe",
  ].map(fold),
);
const CAME = new Set(
  [
    "mødte op",
    "mødt op",
    "er mødt",
    "var til stede",
    "var der",
    "fremmødte",
    "ankommet",
    "checket ind",
    "tjekket ind",
    "indtjekket",
    "indskrevet",
    "gennemført",
    "har gennemført",
    "checked in",
    "checked-in",
    "arrived",
    "showed",
    "showed up",
    "turned up",
    "was present",
    "participant",
    "completed",
  ].map(fold),
);
const STAYED = new Set(
  [
    "afmeldt",
    "annulleret",
    "slettet",
    "afvist",
    "afslag",
    "meldt fra",
    "meldte fra",
    "ikke fremmødt",
    "ikke mødt frem",
    "ej fremmødt",
    "mødte ikke op",
    "blev væk",
    "udeblivelse",
    "udeblevet uden afbud",
    "deltog ej",
    "har ikke deltaget",
    "no-show",
    "noshow",
    "no show",
    "not attended",
    "didn't attend",
    "did not show",
    "did not come",
    "missed",
    "cancelled",
    "canceled",
    "withdrawn",
    "refunded",
    "not checked in",
    "unregistered",
    "regrets",
    "absent with notice",
  ].map(fold),
);

export type Status = "came" | "stayed" | "expected";

/** Whether a word says only that somebody was to come: `tilmeldt`, `inviteret`. */
export function wasToCome(text: string): boolean {
  return EXPECTED.has(fold(text));
}

/** What a word says of whether somebody came; undefined where it says nothing of it. */
export function statusOf(cell: Cell): Status | undefined {
  const folded = fold(cellText(cell));
  if (folded === "") return undefined;
  if (EXPECTED.has(folded)) return "expected";
  if (CAME.has(folded)) return "came";
  if (STAYED.has(folded)) return "stayed";
  const said = attendance(cell);
  return said === undefined ? undefined : said.came ? "came" : "stayed";
}

/** Whether somebody came: true or false, blank (and who was only to come) being false; null where it isn't understood. */
export const cleanStatus: ColumnCleaner = () => (cell) => {
  const status = statusOf(cell);
  return status === undefined ? drop("status_not_understood", cellText(cell)) : kept(status === "came");
};
