/** What a log of members is called. */
const LOG =
  "ind-? ?(?:/|og) ?ud(?:meld(?:else|ing)(?:er)?|trædelser|trædender)?|til-? ?(?:/|og) ?afgang(?:e|er)?|medlemsbevægelser|bevægelser|medlemsændringer|medlemslog|membership (?:changes|log)|joiners and leavers|changes of members(?:hip)?";

/** What a title says before a name: what it is a title of. */
const LEAD = new RegExp(
  `^(?:${LOG}(?: i| af| for| in| of)?|medlemm(?:er|erne) (?:af|i)|medlemsliste(?:r)?(?: for| i| over)?|medlemmer|medlemsoversigt|deltagerliste(?: for| i)?|deltagere (?:i|på|ved|til)|deltagere(?=\\s*[:–—-])|deltagelse i|fremmøde(?:liste)?(?: i| ved| for)?|aktiviteter(?: i| for)?|møder(?: i)?|(?:netværks)?møde(?:t)? i|mødeliste(?: for)?|mødeoversigt|resultater(?: for| i| af)?|forventninger(?: i| til| for)?|evaluering(?: af)?|spørgeskema(?: for| i| til)?|netværk|network|erfaringer fra|metoder(?: brugt| anvendt| i brug)?(?: i| af| hos)?|methods(?: used| in use)?(?: in| by)?|oversigt over|liste over|members(?: of| in)?|member list(?: of| for)?|attendance(?: at| in| for)?|meetings (?:of|in)|activities (?:of|in)|results (?:of|for)|survey(?: of| for)?)(?![\\p{L}])\\s*[:–—-]?\\s*`,
  "iu",
);

/** What it says behind one: a year, or what it is a title of. */
const TAIL = new RegExp(
  `\\s*[,:–—-]?\\s*(?:\\(?(?:pr\\.?\\s*)?(?:19|20)\\d\\d(?:\\s*[-–/]\\s*(?:19|20)?\\d\\d)?\\)?|medlemmer|medlemsliste|deltagere|deltagerliste|fremmøde|aktiviteter|møder|resultater|members|attendance|activities|${LOG})\\s*$`,
  "iu",
);

/** A title without the words around a network's name. */
export function stripped(text: string): string {
  let name = text.trim();
  for (let i = 0; i < 3; i++) name = name.replace(TAIL, "").replace(LEAD, "").trim();
  return name.replace(/^["'»«”“]+|["'»«”“:]+$/gu, "").trim();
}

/** A title without what says what it is a title of: `Fremmøde i Netværk Nord` gives `Netværk Nord`. */
export function leadless(text: string): string {
  const name = text.trim().replace(TAIL, "");
  const bare = name.replace(LEAD, "");
  return /^netværk/iu.test(name) ? name : bare;
}

/** A title without the one thing that it says before a name. */
export const withoutLead = (text: string) => text.replace(LEAD, "").trim();

/** A title without the one thing that it says behind a name. */
export const withoutTail = (text: string) => text.replace(TAIL, "").trim();
