import type { ProblemKind } from "./problem.js";

const passed = (da: string, en: string): ProblemKind => ({ severity: "note", action: "none", message: { da, en } });

/** What is to be said about how a sheet was understood. */
export const TIDY_PROBLEMS = {
  not_recognised: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Arket ligner ingen af de tabeller, som Netspejl kender; dets {rows} rækker er lagt til side. {da} Skriv i mapping.yaml, hvilken tabel det er, eller tilføj det under ignore.",
      en: "The sheet looks like none of the tables that Netspejl knows; its {rows} rows were set aside. {en} Say in mapping.yaml which table it is, or list it under ignore.",
    },
  },
  block_not_recognised: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Rækkerne {from}–{to} passer ikke til nogen tabel på arket og er lagt til side. Ret dem, eller skriv dem under ignore rows i mapping.yaml.",
      en: "Rows {from}–{to} go with no table on the sheet and were set aside. Mend them, or list them under ignore rows in mapping.yaml.",
    },
  },
  sheet_ignored: passed(
    "Arket er sprunget over, fordi mapping.yaml siger det ({rows} rækker).",
    "The sheet was skipped because mapping.yaml says so ({rows} rows).",
  ),
  code_list: passed(
    "Arket siger, hvad koder betyder ({rows} rækker), og er brugt til at læse de andre ark.",
    "The sheet says what codes mean ({rows} rows), and was used to read the other sheets.",
  ),
  variable_list: passed(
    "Arket siger, hvad kolonnerne på et andet ark står for ({rows} rækker), og er brugt til at læse det.",
    "The sheet says what the columns of another sheet stand for ({rows} rows), and was used to read it.",
  ),
  marks_in_words: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "Tegnene i {count} kolonner er læst, som linjen her siger, at de skal forstås.",
      en: "The signs in {count} columns were read as this line says that they are meant.",
    },
  },
  codes_in_words: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "Koderne i {count} kolonner er sat i ord efter listen over, hvad koderne betyder.",
      en: "The codes in {count} columns were put into words by the list of what the codes mean.",
    },
  },
  headings_in_words: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "{count} kolonner er læst under det, som listen over kolonnerne kalder dem.",
      en: "{count} columns were read under what the list of columns calls them.",
    },
  },
  row_ignored: passed(
    "Rækken er sprunget over, fordi mapping.yaml siger det.",
    "The row was skipped because mapping.yaml says so.",
  ),
  title_row: passed("Rækken er læst som en overskrift over tabellen.", "The row was read as a title above the table."),
  total_row: passed("Rækken er læst som en sum og tæller ikke med.", "The row was read as a total and doesn't count."),
  note_row: passed("Rækken er læst som en bemærkning og ikke som data.", "The row was read as a remark, not as data."),
  choice_lists: passed(
    "Arkets {rows} rækker er ord, der kan vælges imellem på andre ark, og er ikke læst som data.",
    "The sheet's {rows} rows are words to choose among on other sheets, and were not read as data.",
  ),
  overview: passed(
    "Arkets {rows} rækker tæller medlemmer og møder for hvert netværk, som andre ark har lister over. Tallene er ikke brugt.",
    "The sheet's {rows} rows count members and meetings of each network, of which other sheets have lists. The numbers were not used.",
  ),
  group_heading: passed(
    "Rækken er læst som en overskrift for rækkerne under den.",
    "The row was read as a heading for the rows below it.",
  ),
  repeated_header: passed("Rækken gentager overskrifterne.", "The row repeats the headings."),
  share_row: passed(
    "Rækken siger svarene ovenfor en gang til som andele og tæller ikke med.",
    "The row says the answers above once more as shares and doesn't count.",
  ),
  number_only_row: passed(
    "Rækken har kun et løbenummer og tæller ikke med.",
    "The row holds only a running number and doesn't count.",
  ),
  meeting_of_nobody: passed(
    "Ingen er sat som mødt frem under denne overskrift. Tabellen giver derfor ikke nogen aktivitet her; var den der, så skriv den på en liste over aktiviteter.",
    "Nobody is marked as present under this heading, so the table gives no activity here; if it was held, write it in a list of activities.",
  ),
  cancelled_row: passed(
    "Aktiviteten er aflyst eller udsat og tæller ikke som afholdt.",
    "The activity was cancelled or postponed, and doesn't count as held.",
  ),
  no_answer_row: passed(
    "Rækken tæller dem, der ikke har taget stilling, og er ikke et svar på skalaen.",
    "The row counts those who took no side, and is no answer on the scale.",
  ),
  column_twice: {
    severity: "warning",
    action: "value_dropped",
    message: {
      da: "En anden kolonne i tabellen er allerede læst som '{meant_da}'; denne er ikke brugt. Skriv i mapping.yaml, hvilken af dem der skal læses.",
      en: "Another column of the table was already read as '{meant_en}'; this one was not used. Say in mapping.yaml which of them to read.",
    },
  },
  column_left_out: passed("Kolonnen er ikke brugt.", "The column was not used."),
  header_row_left_out: passed(
    "Rækken i overskriften siger ikke noget, som Netspejl kan bruge om møderne under den.",
    "The row of the header says nothing that Netspejl can use about the meetings below it.",
  ),
  needed_column_left_out: {
    severity: "warning",
    action: "value_dropped",
    message: {
      da: "Kolonnen er ikke brugt, for overskriften kendes ikke; men den ligner {kind_da}, og tabellens {rows} rækker siger ellers ikke, {da}. Skriv i mapping.yaml, hvad kolonnen er, eller sæt den til ignore.",
      en: "The column was not used, because its heading isn't known; but it looks like {kind_en}, and the table's {rows} rows don't otherwise say {en}. Say in mapping.yaml what the column is, or set it to ignore.",
    },
  },
  start_may_be_of_the_row: {
    severity: "warning",
    action: "none",
    message: {
      da: "Kolonnen er læst som netværkenes første dag, men den kan også sige, hvornår rækkerne blev skrevet. Skriv i mapping.yaml, hvad kolonnen er, eller sæt den til ignore.",
      en: "The column was read as the networks' first day, but it may also say when the rows were written. Say in mapping.yaml what the column is, or set it to ignore.",
    },
  },
  personal_column_left_out: passed(
    "Kolonnen kan indeholde personoplysninger og er ikke læst.",
    "The column may hold personal data and was not read.",
  ),
  narrowly_recognised: passed(
    "Tabellen er læst som {table_da}, men ligner næsten lige så meget {other_da}. Er det forkert, så skriv i mapping.yaml, hvad den er.",
    "The table was read as {table_en}, but looks nearly as much like {other_en}. If that is wrong, say in mapping.yaml what it is.",
  ),
  heading_missing: passed(
    "Kolonnen har ingen overskrift; efter sine værdier er den læst som '{meant_da}'. Passer det ikke, så skriv det i mapping.yaml.",
    "The column has no heading; by its values it was read as '{meant_en}'. If that is wrong, say so in mapping.yaml.",
  ),
  column_by_form: passed(
    "Overskriften er ikke kendt; efter sine værdier er kolonnen læst som '{meant_da}'. Passer det ikke, så skriv det i mapping.yaml.",
    "The heading isn't known; by its values the column was read as '{meant_en}'. If that is wrong, say so in mapping.yaml.",
  ),
  heading_guessed: passed(
    "Overskriften er ikke kendt, men ligner '{meant_da}' og er læst sådan. Passer det ikke, så skriv det i mapping.yaml.",
    "The heading isn't known but resembles '{meant_en}' and was read so. If that is wrong, say so in mapping.yaml.",
  ),
  only_text_left: passed(
    "Kolonnen er den eneste tekst, der er tilbage i tabellen, og er læst som '{meant_da}'. Passer det ikke, så skriv det i mapping.yaml.",
    "The column is the only text left in the table, and was read as '{meant_en}'. If that is wrong, say so in mapping.yaml.",
  ),
  column_by_values: passed(
    "Overskriften siger det ikke, men kolonnens værdier gør (deres ord er kendt, eller de står i skolens andre ark); den er læst som '{meant_da}'. Passer det ikke, så skriv det i mapping.yaml.",
    "The heading doesn't say so, but the column's values do (their words are known, or stand in the school's other sheets); it was read as '{meant_en}'. If that is wrong, say so in mapping.yaml.",
  ),
  nobody_is_said_to_have_come: {
    severity: "warning",
    action: "none",
    message: {
      da: "Kolonnen siger, hvem der var tilmeldt, men ikke om nogen af dem kom; ingen af de {rows} rækker er regnet for deltagelse. Tæller tilmelding som deltagelse, så sæt kolonnen til ignore i mapping.yaml.",
      en: "The column says who had signed up, but not whether any of them came; none of the {rows} rows counts as participation. If signing up counts, set the column to ignore in mapping.yaml.",
    },
  },
  list_of_signed_up: {
    severity: "warning",
    action: "none",
    message: {
      da: "Arket, filen eller titlen taler om tilmeldte eller inviterede, og intet siger, om de kom; ingen af de {rows} rækker er regnet for deltagelse. Kom de, så kald det en deltagerliste.",
      en: "The sheet, the file or the title speaks of people who signed up or were invited, and nothing says whether they came; none of the {rows} rows counts as participation. If they came, call it a list of attendance.",
    },
  },
  answers_without_a_day: {
    severity: "warning",
    action: "none",
    message: {
      da: "Intet siger, hvornår {rows} rækker med svar er givet, selv om andre svar i filen har en dato. Datoen er ladt tom; skriv den i titlen over tabellen.",
      en: "Nothing says when {rows} rows of answers were given, although other answers in the file have a date. The date was left empty; write it in the title above the table.",
    },
  },
  title_may_be_network: {
    severity: "warning",
    action: "none",
    message: {
      da: "Titlen over tabellen kan være navnet på et netværk, men intet siger det; tabellens {rows} rækker er ikke ført til et netværk af det navn. Er det et, så skriv 'Netværk: ' foran navnet i cellen, eller sæt netværket i mapping.yaml.",
      en: "The title above the table may be the name of a network, but nothing says so; the table's {rows} rows were not given to a network of that name. If it is one, write 'Network: ' before the name in the cell, or give the network in mapping.yaml.",
    },
  },
  name_may_be_network: {
    severity: "warning",
    action: "none",
    message: {
      da: "Arkets eller filens navn kan være navnet på et netværk, men intet siger det; tabellens {rows} rækker er ikke ført til et netværk af det navn. Er det et, så skriv 'Netværk: ' og navnet over tabellen, eller sæt netværket i mapping.yaml.",
      en: "The name of the sheet or the file may be a network's, but nothing says so; the table's {rows} rows were not given to a network of that name. If it is one, write 'Network: ' and the name above the table, or give the network in mapping.yaml.",
    },
  },
  experienced_by_neighbour: passed(
    "Den bageste gruppe kolonner spørger om det samme som den, der er forventet, og er læst som det oplevede.",
    "The later group of columns asks about the same as the one that was expected, and was read as what was experienced.",
  ),
  taken_from_heading: passed(
    "{da} står ikke i tabellen og er taget fra kolonnens overskrift.",
    "{en} isn't in the table and was taken from the column's heading.",
  ),
  taken_from_title: passed(
    "{da} står ikke i tabellen og er taget fra titlen eller arkets eller filens navn.",
    "{en} isn't in the table and was taken from the title or the sheet's or file's name.",
  ),
  filled_down: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "{count} tomme celler er udfyldt med værdien ovenover, fordi kolonnen kun skriver den i gruppens første række.",
      en: "{count} blank cells were filled with the value above, because the column writes it in a group's first row only.",
    },
  },
  scale_direction_unknown: {
    severity: "warning",
    action: "none",
    message: {
      da: "Intet siger, om 5 er det bedste eller det dårligste svar; tallene er læst, som om 5 er bedst. Er det omvendt, så skriv scale: reversed i mapping.yaml.",
      en: "Nothing says whether 5 is the best or the worst answer; the numbers were read as if 5 were best. If it is the other way round, write scale: reversed in mapping.yaml.",
    },
  },
  scale_reversed: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "Arket siger, at 1 er det bedste svar; tallene er vendt, så 5 er bedst.",
      en: "The sheet says that 1 is the best answer; the numbers were turned so that 5 is best.",
    },
  },
  mapping_invalid: {
    severity: "error",
    action: "none",
    message: {
      da: "Linje {line}: Filen kan ikke læses som YAML herfra, og intet af den er brugt. Se efter indrykning, kolon og citationstegn, eller kopiér den mapping, som npm run check skriver.",
      en: "Line {line}: From here the file can't be read as YAML, and nothing of it was used. Look for indentation, colons and quotation marks, or copy the mapping that npm run check prints.",
    },
  },
  mapping_unknown_key: {
    severity: "error",
    action: "none",
    message: {
      da: "Linje {line}: Nøglen{key} kendes ikke her og er ikke brugt. Her kan stå: {known}.",
      en: "Line {line}: The key{key} is not known here and was not used. What can stand here: {known}.",
    },
  },
  mapping_wrong_value: {
    severity: "error",
    action: "none",
    message: {
      da: "Linje {line}: Det, der står{key}, kan ikke bruges og er sprunget over. Her skal stå {expected}.",
      en: "Line {line}: What stands{key} can't be used and was skipped. It should be {expected}.",
    },
  },
  mapping_constant_dropped: {
    severity: "warning",
    action: "value_dropped",
    message: {
      da: "Det, der står under '{key}' i mapping.yaml, kan ikke bruges og er udeladt. Her skal stå {da}.",
      en: "What stands under '{key}' in mapping.yaml can't be used and was left out. It should be {en}.",
    },
  },
  mapping_unused: {
    severity: "warning",
    action: "none",
    message: {
      da: "Det, der står under '{key}', passer ikke på nogen fil eller noget ark i mappen og har ingen virkning. Ret navnet på filen eller arket.",
      en: "What stands under '{key}' fits no file or sheet in the folder and has no effect. Correct the name of the file or the sheet.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

export type TidyProblemCode = keyof typeof TIDY_PROBLEMS;
