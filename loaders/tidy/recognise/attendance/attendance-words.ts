const CAME =
  /^(?:(?:antal )?(?:fremmødte?|mødte?|deltog|deltagere|deltaget|deltagelse|fremmøde|personer|antal|til ?stede|attended|present|came|people|participants))$/iu;
const SIGNED_UP =
  /^(?:(?:antal )?(?:tilmeld(?:t|te|ing|inger)|inviter(?:et|ede)|indbudt|indbudte|afbud|framelding|signed up|registered|invited|apologies))$/iu;

/** Whether a text says only that what stands below it is attendance. */
export function isAttendanceWord(text: string): boolean {
  return CAME.test(text.trim());
}

/** Whether a text says that what stands below it is no attendance: who was invited, signed up, or sent apologies. */
export function isSignedUp(text: string): boolean {
  return SIGNED_UP.test(text.trim());
}

/** What the name of a list of those who were invited or signed up speaks of. */
export const SIGNING_UP =
  /(?<!\p{L})(?:tilmeld|inviter|invitation|indbud|signed[- ]up|sign-?ups?(?!\p{L})|registered)/iu;
