import { headingKey } from "../../../../src/model/headings.js";
import { fold } from "../../clean/index.js";
import type { Look } from "./look.js";

/** What a member is to its network; words for somebody's post in a firm (`Direktør`) are none of them. */
const ROLES: ReadonlySet<string> = new Set(
  [
    "medlem",
    "menigt medlem",
    "ordinært medlem",
    "bestyrelsesmedlem",
    "styregruppemedlem",
    "formand",
    "næstformand",
    "kasserer",
    "sekretær",
    "suppleant",
    "tovholder",
    "kontaktvirksomhed",
    "vært",
    "værtsvirksomhed",
    "deltager",
    "aktivt medlem",
    "passivt medlem",
    "støttemedlem",
    "associeret medlem",
    "observatør",
    "koordinator",
    "stifter",
    "medstifter",
    "mentorvirksomhed",
    "netværksleder",
    "netværkskoordinator",
    "styregruppe",
    "styregruppen",
    "bestyrelse",
    "bestyrelsen",
    "i bestyrelsen",
    "i styregruppen",
    "forperson",
    "næstforperson",
    "kontaktperson",
    "board",
    "initiativtager",
    "member",
    "board member",
    "chair",
    "chairman",
    "deputy chair",
    "vice chair",
    "treasurer",
    "secretary",
    "convenor",
    "host",
    "host company",
    "participant",
    "coordinator",
    "observer",
    "founder",
    "founding member",
    "associate member",
    "active member",
    "passive member",
    "steering group member",
  ].map(fold),
);

/** Headings that ask for a person's post where persons stand, and for a member's where members do. */
const POSTS: ReadonlySet<string> = new Set(
  ["funktion", "post", "function", "position", "rolle/funktion", "funktion/rolle", "status i netværket", "hverv"].map(
    headingKey,
  ),
);

/** What only a network has: alone in a column, too, these are no posts in a firm. */
const OF_NETWORKS: ReadonlySet<string> = new Set(
  [
    "medlem",
    "menigt medlem",
    "ordinært medlem",
    "styregruppemedlem",
    "tovholder",
    "kontaktvirksomhed",
    "værtsvirksomhed",
    "member",
  ].map(fold),
);

/**
 * Whether every text of a column is a member's role: of two kinds or more, one that only a network has, or one that few
 * of the rows have, where each person would have a post.
 */
export function areRoles({ words, filled, sampled }: Look): boolean {
  const isOfFew = sampled >= 4 && filled <= sampled * 0.6;
  if (words.length === 0) return false;
  return words.length >= 2 || isOfFew ? words.every(isRole) : words.some((text) => OF_NETWORKS.has(fold(text)));
}

export function isRole(text: string): boolean {
  return ROLES.has(fold(text));
}

/** Whether a heading asks for a post that may be a member's. */
export function asksForPost(text: string): boolean {
  return POSTS.has(headingKey(text));
}
