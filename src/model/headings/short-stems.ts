import type { FieldId } from "../fields.js";
import { compounds, ENDS, NAMES, NUMBERS, STARTS } from "./nouns.js";

const ORGANISATION = ["org", "virk", "virks", "vrk", "kunde", "debitor", "cust", "comp"];
const NETWORK = ["net", "netv", "nets", "nw", "netw", "grp", "nvk"];
const ACTIVITY = ["akt", "aktiv", "arr", "arrang", "arrgm", "evt", "act", "mød"];
const METHOD = ["met", "meth", "mtd"];
const KINDS = ["type", "art", "kategori", "kat", "form", "typekode", "kind"];
const PURPOSES = ["type", "art", "formål", "formålskode", "formålkode", "typekode", "purpose"];
const DAYS = ["dato", "date", "dag", "afholdt"];

/** What the tables of a database call their columns: a thing cut short, run together with what is said of it (`AKTID`, `NETNAVN`). */
export const SHORT_STEMS = {
  "organisation.ref": compounds(ORGANISATION, NUMBERS),
  "organisation.name": compounds(ORGANISATION, ["navn", "name"]),
  "organisation.kind": compounds(ORGANISATION, ["type", "art", "typekode", "kat", "kategori"]),
  "network.ref": compounds(NETWORK, NUMBERS),
  "network.name": compounds(NETWORK, NAMES),
  "network.purpose": [
    ...compounds(NETWORK, PURPOSES),
    ...compounds(["formål", "formåls", "purpose"], ["kode", "id", "nr", "code", "type"]),
  ],
  "network.started_on": compounds(NETWORK, STARTS),
  "network.ended_on": compounds(NETWORK, ENDS),
  "activity.ref": compounds(ACTIVITY, NUMBERS),
  "activity.title": compounds(ACTIVITY, NAMES),
  "activity.kind": compounds(ACTIVITY, KINDS),
  "activity.held_on": compounds(ACTIVITY, DAYS),
  "activity.themes": compounds(ACTIVITY, ["tema", "temaer", "theme"]),
  "activity.hours": compounds(ACTIVITY, ["timer", "varighed", "hours"]),
  "method.ref": compounds(METHOD, NUMBERS),
  "method.name": compounds(METHOD, NAMES),
} as const satisfies Partial<Record<FieldId, readonly string[]>>;
