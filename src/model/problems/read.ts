import type { ProblemKind } from "./problem.js";

/** What can be wrong with a file as a file, before anybody looks at what it says. */
export const READ_PROBLEMS = {
  file_empty: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Filen er tom, så intet er læst. Hent eller gem den igen.",
      en: "The file is empty, so nothing was read. Download or save it again.",
    },
  },
  file_too_large: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Filen fylder {size} MB; grænsen er {limit} MB. Intet af den er læst. Del den op, eller hæv grænsen.",
      en: "The file takes {size} MB; the limit is {limit} MB. Nothing of it was read. Split it, or raise the limit.",
    },
  },
  file_unpacks_too_large: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Filen fylder mere end {limit} MB, når den pakkes ud, og er ikke åbnet. Del den op, eller hæv grænsen.",
      en: "The file takes more than {limit} MB when unpacked and was not opened. Split it, or raise the limit.",
    },
  },
  too_many_cells: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Filen spænder over mere end {limit} celler, og intet af den er læst. Del den op, eller hæv grænsen.",
      en: "The file spans more than {limit} cells, and nothing of it was read. Split it, or raise the limit.",
    },
  },
  too_many_sheets: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Filen har mere end {limit} ark, og intet af den er læst. Del den op, eller hæv grænsen.",
      en: "The file has more than {limit} sheets, and nothing of it was read. Split it, or raise the limit.",
    },
  },
  too_many_columns: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Filen har mere end {limit} udfyldte kolonner, og intet af den er læst. Del den op, eller hæv grænsen.",
      en: "The file has more than {limit} filled columns, and nothing of it was read. Split it, or raise the limit.",
    },
  },
  cell_too_long: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Række {row} har en celle med mere end {limit} tegn; intet af filen er læst. Se, om et anførselstegn eller et linjeskift mangler dér, forkort cellen, eller hæv grænsen.",
      en: "Row {row} has a cell of more than {limit} characters; nothing of the file was read. See whether a quotation mark or a line break is missing there, shorten the cell, or raise the limit.",
    },
  },
  file_too_slow: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Filen blev ikke læst færdig på {limit} sekunder og er lagt til side. Åbn den i et regneark, og gem den som .xlsx.",
      en: "The file wasn't read in {limit} seconds and was set aside. Open it in a spreadsheet program and save it as .xlsx.",
    },
  },
  file_encrypted: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Filen er beskyttet med en adgangskode. Fjern adgangskoden, og gem filen igen.",
      en: "The file is protected by a password. Remove the password and save the file again.",
    },
  },
  file_truncated: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Filen er beskadiget eller ikke hentet helt, så intet er læst. Hent eller gem den igen.",
      en: "The file is damaged or cut short, so nothing was read. Download or save it again.",
    },
  },
  file_html: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Filen er en webside (HTML) og ikke et regneark. Åbn den i et regneark, og gem den som .xlsx.",
      en: "The file is a web page (HTML), not a spreadsheet. Open it in a spreadsheet program and save it as .xlsx.",
    },
  },
  file_not_spreadsheet: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Filens indhold er ikke et regneark eller en tekstfil. Gem den som .xlsx eller .csv.",
      en: "What the file holds is neither a spreadsheet nor a text file. Save it as .xlsx or .csv.",
    },
  },
  file_unreadable: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Filen kan ikke læses som regneark. Åbn den i et regneark, og gem den som .xlsx.",
      en: "The file can't be read as a spreadsheet. Open it in a spreadsheet program and save it as .xlsx.",
    },
  },
  file_without_cells: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Filen har ingen udfyldte celler, så intet er læst. Se efter, om det er den rigtige.",
      en: "The file has no filled cells, so nothing was read. See whether it is the right one.",
    },
  },
  file_kind_differs: {
    severity: "note",
    action: "none",
    message: {
      da: "Filens endelse (som .xls) passer ikke til det, der er i den; den er læst efter indholdet.",
      en: "The file's extension (such as .xls) doesn't fit what it holds; it was read by what it holds.",
    },
  },
  sheet_hidden: {
    severity: "note",
    action: "none",
    message: {
      da: "Arket er skjult og er ikke læst. Vis arket, hvis det skal med.",
      en: "The sheet is hidden and was not read. Unhide it if it should be.",
    },
  },
  sheet_unreadable: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Arket er beskadiget og kan ikke læses. Åbn filen i et regneark, og gem den igen.",
      en: "The sheet is damaged and can't be read. Open the file in a spreadsheet program and save it again.",
    },
  },
  row_hidden: {
    severity: "note",
    action: "none",
    message: {
      da: "Rækken er skjult eller filtreret fra, men er læst med. Skal den ikke med, så slet den.",
      en: "The row is hidden or filtered out, but was read too. If it shouldn't be, delete it.",
    },
  },
  rows_hidden: {
    severity: "note",
    action: "none",
    message: {
      da: "Skjulte eller bortfiltrerede rækker er læst med ({count}): {rows}. Skal de ikke med, så slet dem.",
      en: "Rows that are hidden or filtered out were read too ({count}): {rows}. If they shouldn't be, delete them.",
    },
  },
  encoding_guessed: {
    severity: "note",
    action: "none",
    message: {
      da: "Filen siger ikke, hvordan æ, ø og å er gemt; den er læst som {encoding}, som giver det bedste dansk. Ser navne forkerte ud, så gem den igen som 'CSV UTF-8'.",
      en: "The file doesn't say how æ, ø and å are stored; it was read as {encoding}, which makes the best Danish. If names look wrong, save it again as 'CSV UTF-8'.",
    },
  },
  letters_lost: {
    severity: "warning",
    action: "none",
    message: {
      da: "Bogstaver i filen er gået tabt, før den kom hertil (de står som �), første gang i denne række. Hent filen igen, eller skriv dem på ny.",
      en: "Letters in the file were lost before it came here (they stand as �), the first in this row. Download the file again, or write them anew.",
    },
  },
  letters_doubled: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "Æ, ø og å stod forkert i filen (som i »KÃ¸ge«) og er rettet.",
      en: "Æ, ø and å stood wrongly in the file (as in “KÃ¸ge”) and were put right.",
    },
  },
  lines_quoted: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "Hver linje i filen står i anførselstegn; de er fjernet, så linjerne kunne deles i celler.",
      en: "Each line of the file stands in quotation marks; they were taken off, so that the lines could be cut into cells.",
    },
  },
  quote_unclosed: {
    severity: "warning",
    action: "value_repaired",
    message: {
      da: "Et anførselstegn begynder her og slutter ikke, hvor det skal; det er udeladt, og resten af linjen er læst, som den står. Se efter, om det hele er kommet med, og slet eller luk anførselstegnet.",
      en: "A quotation mark opens here and isn't closed where it should be; it was left out, and the rest of the line was read as it stands. See whether all of it is there, and delete or close the quotation mark.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

export type ReadProblemCode = keyof typeof READ_PROBLEMS;
