/** What was done to a form or a list on a day, or the name of such a day. */
const DONE =
  /(?<!\p{L})(?:udfyldt|udfyldes|udfyldelse|besvaret|besvarelse|(?:ind|af|frem|til|ud)?sendt|(?:ind|af|ud)sendelse|indberettet|indberetning|indrapporteret|afleveret|aflevering|indleveret|returneret|modtaget|registreret|indtastet|tastet|gemt|oprettet|dannet|genereret|udarbejdet|udformet|ajourført|revideret|ændret|redigeret|godkendt|underskrevet|underskrift|opgjort|udtrukket|udtræk|eksporteret|hentet|arkiveret|journaliseret|(?:udfyldelses|besvarelses|svar|skema|(?:ind|af|ud)sendelses|indberetnings|rapport(?:erings)?|afleverings|modtagelses|registrerings|indtastnings|oprettelses|revisions|ændrings|godkendelses|underskrifts|opgørelses|udtræks|print)dato(?:en)?|filled (?:in|out)|completed|completion|submitted|submission|sent|received|returned|entered|saved|created|generated|prepared|compiled|revised|modified|amended|approved|signed|exported|extracted|retrieved)(?!\p{L})/giu;

/**
 * Whether the day in a text is when a form was filled in, sent or signed, or a list made: such a word stands before it,
 * with none for what was held in between.
 *
 * @param date as it is written in the text
 * @param isHeld whether a text has a word for what is held on a day
 */
export function isDayOfPaper(text: string, date: string, isHeld: (text: string) => boolean): boolean {
  const at = text.indexOf(date);
  const before = at < 0 ? text : text.slice(0, at);
  const done = [...before.matchAll(DONE)].at(-1);
  return done !== undefined && !isHeld(before.slice(done.index + done[0].length));
}
