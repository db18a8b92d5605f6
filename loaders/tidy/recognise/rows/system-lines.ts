const DONE =
  "generated|genereret|dannet|rapport(?:en)? (?:er )?dannet|report generated|udskrevet|udskrift|udskriftsdato|printed|print date|exported|eksporteret|oprettet|created|udarbejdet|udfærdiget|kørt|kørsel|kørselsdato|run|hentet|downloaded|trukket|udtrukket|opdateret|updated|last (?:updated|refreshed|modified)|sidst (?:opdateret|ændret)|senest (?:opdateret|ændret)|as of|data(?: er)? (?:hentet|trukket|opdateret)";
const OF_REPORT =
  "filtre|filters?|filtreret|filtered by|søgekriterier|søgning|search criteria|udvalg|udvalgskriterier|kriterier|criteria|sorteret efter|sorted by|rapport|rapportnavn|report|report name|bruger|user|viste rækker|rækker|rows|records|poster|antal poster|total records|data source|datakilde|system";

const SYSTEM_LINE = new RegExp(
  `^\\W*(?:(?:${DONE})(?:\\s*:|\\s+(?:af|by|den|d\\.|dato|pr\\.|on|at|kl\\.|fra|from|med|i|in|\\d))` +
    `|(?:${OF_REPORT})\\s*:` +
    "|copyright(?!\\p{L})|©|\\(c\\)\\s|confidential(?!\\p{L})|(?:strengt |strictly )?(?:fortroligt?|fortrolige oplysninger|confidential)(?:\\W|$)|må ikke (?:videregives|distribueres)|do not distribute" +
    "|(?:kun )?til intern(?:t)? brug|(?:for )?internal use|all rights reserved|alle rettigheder" +
    "|(?:side|page) \\d+(?:\\W|$)|powered by |leveret af |https?:|www\\." +
    "|(?:slut på|end of) (?:rapport|report|liste|list|udskrift)|(?:rapport|report) (?:slut|end)\\W*$)" +
    "|all rights reserved|alle rettigheder forbeholdes",
  "iu",
);

/** Whether a text is what a system prints around its lists: who made the list and when, whose system it is, by what it was filtered. */
export const isSystemLine = (text: string): boolean => SYSTEM_LINE.test(text);

const SYSTEM_LABEL = new RegExp(`^(?:${DONE})(?:\\s+(?:af|by|den|d\\.|on|at|kl\\.))?\\s*:?$`, "iu");

/** Whether a text asks for whoever made a list, or when, in the cell beside it: `Rapport dannet af`, `Udskrevet den`. */
export const isSystemLabel = (text: string): boolean => SYSTEM_LABEL.test(text.trim()) && /\s|:$/u.test(text.trim());
