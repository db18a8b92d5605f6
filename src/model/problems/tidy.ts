import type { ProblemKind } from "./problem.js";

const passed = (da: string, en: string): ProblemKind => ({ severity: "note", action: "none", message: { da, en } });

/** What is to be said about how a sheet was understood. */
export const TIDY_PROBLEMS = {
  not_recognised: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Arket ligner ingen af de lister, som Netspejl kender; dets {rows} rækker er lagt til side. {da} Skal arket med, så giv kolonnerne tydelige overskrifter, eller skriv i mapping.yaml, hvilken liste det er; skal det ikke med, så skriv det under ignore dér.",
      en: "The sheet looks like none of the lists that Netspejl knows; its {rows} rows were set aside. {en} If it should be read, give its columns clear headings, or say in mapping.yaml which list it is; if not, put it under ignore there.",
    },
  },
  block_not_recognised: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Rækkerne {from}–{to} hører ikke til nogen liste på arket og er lagt til side. Skal de med, så giv dem overskrifter; ellers skriv dem under ignore rows i mapping.yaml.",
      en: "Rows {from}–{to} go with no list on the sheet and were set aside. If they should be read, give them headings; else put them under ignore rows in mapping.yaml.",
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
  pivot_table: passed(
    "Arket er en pivottabel. Den er læst som en almindelig liste; mellemresultater og totaler er ikke talt med.",
    "The sheet is a pivot table. It was read as an ordinary list; subtotals and totals aren't counted.",
  ),
  ditto_repeated: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "Gentagelsestegn i kolonnen er læst som det, der står ovenover (celler: {count}; den første er nævnt her).",
      en: "Ditto marks in the column were read as what stands above (cells: {count}; the first is named here).",
    },
  },
  periods_parted: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "Kolonnens celler giver både en første og en sidste dag; de er læst hver for sig (celler: {count}; den første er nævnt her).",
      en: "Cells of the column give both a first and a last day; the two are read apart (cells: {count}; the first is named here).",
    },
  },
  years_of_lines: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "Datoerne i kolonnen har fået årstal (og måned, hvor den mangler) fra linjerne imellem eller over dem (celler: {count}; den første er nævnt her).",
      en: "Dates in the column were given the year (and the month, where it is missing) of the lines between or above them (cells: {count}; the first is named here).",
    },
  },
  marks_in_words: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "Denne linje siger, hvad tegnene betyder; sådan er de læst (kolonner: {count}).",
      en: "This line says what the signs mean; they were read so (columns: {count}).",
    },
  },
  codes_in_words: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "Koderne er læst efter listen over, hvad de betyder (kolonner: {count}).",
      en: "The codes were read by the list of what they mean (columns: {count}).",
    },
  },
  headings_in_words: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "Overskrifterne er læst efter listen over, hvad kolonnerne står for (kolonner: {count}).",
      en: "The headings were read by the list of what the columns stand for (columns: {count}).",
    },
  },
  row_ignored: passed(
    "Rækken er sprunget over, fordi mapping.yaml siger det.",
    "The row was skipped because mapping.yaml says so.",
  ),
  title_row: passed("Rækken er læst som en titel over listen.", "The row was read as a title above the list."),
  total_row: passed("Rækken er læst som en sum og tæller ikke med.", "The row was read as a total and doesn't count."),
  note_row: passed(
    "Rækken er læst som en bemærkning og tæller ikke med.",
    "The row was read as a remark and doesn't count.",
  ),
  choice_lists: passed(
    "Arkets {rows} rækker er ord, der kan vælges imellem på andre ark, og tæller ikke med.",
    "The sheet's {rows} rows are words to choose among on other sheets, and don't count.",
  ),
  lists_apart: {
    severity: "warning",
    action: "none",
    message: {
      da: "Arkets {rows} rækker er ikke læst som data: hver kolonne ser ud til at være sin egen liste af ord, der kan vælges imellem på andre ark. Hører rækkerne sammen, så skriv i mapping.yaml, hvilken liste arket er; ellers skriv det under ignore.",
      en: "The sheet's {rows} rows were not read as data: each column seems to be a list of its own, of words to choose among on other sheets. If the rows belong together, say in mapping.yaml which list the sheet is; otherwise put it under ignore.",
    },
  },
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
    "Rækken gentager svarene ovenfor i procent og tæller ikke med.",
    "The row repeats the answers above as percentages and doesn't count.",
  ),
  number_only_row: passed(
    "Rækken har kun et løbenummer og tæller ikke med.",
    "The row holds only a running number and doesn't count.",
  ),
  meeting_of_nobody: passed(
    "Ingen har kryds under denne overskrift, så her er ikke læst nogen aktivitet. Blev den holdt, så skriv den på listen over aktiviteter.",
    "Nobody has a mark under this heading, so no activity was read here. If it was held, write it in the list of activities.",
  ),
  cancelled_row: passed(
    "Aktiviteten er aflyst eller udsat og tæller ikke som afholdt.",
    "The activity was cancelled or postponed, and doesn't count as held.",
  ),
  unanswered_row: passed(
    "Rækken har intet svar på noget spørgsmål og tæller ikke med.",
    "The row answers none of the questions, and doesn't count.",
  ),
  no_answer_row: passed(
    "Rækken tæller dem, der ikke har svaret eller svarede 'ved ikke'; det er ikke et svar på skalaen.",
    "The row counts those who didn't answer or answered 'don't know'; that is no answer on the scale.",
  ),
  column_twice: {
    severity: "warning",
    action: "value_dropped",
    message: {
      da: "En anden kolonne på listen er allerede læst som '{meant_da}'; denne er ikke brugt. Er det den forkerte, så giv kolonnerne hver sin overskrift, eller skriv i mapping.yaml, hvilken der gælder.",
      en: "Another column of the list was already read as '{meant_en}'; this one was not used. If that is the wrong one, give the columns different headings, or say in mapping.yaml which of them holds.",
    },
  },
  column_left_out: passed(
    "Kolonnen er ikke brugt; Netspejl har ikke brug for den eller kender ikke overskriften.",
    "The column was not used; Netspejl doesn't need it or doesn't know its heading.",
  ),
  header_row_left_out: passed(
    "Denne række af overskrifter er ikke brugt; den siger ikke noget om møderne, som Netspejl har brug for.",
    "This row of headings was not used; it says nothing about the meetings that Netspejl needs.",
  ),
  needed_column_left_out: {
    severity: "warning",
    action: "value_dropped",
    message: {
      da: "Kolonnen er ikke brugt, for overskriften kendes ikke. Men den ligner {kind_da}, og listens {rows} rækker siger ellers ikke, {da}. Giv kolonnen en tydelig overskrift, eller skriv i mapping.yaml, hvad den er (ignore, hvis den ikke skal med).",
      en: "The column was not used, because its heading isn't known. But it looks like {kind_en}, and the list's {rows} rows don't otherwise say {en}. Give the column a clear heading, or say in mapping.yaml what it is (ignore, if it shouldn't be read).",
    },
  },
  items_without_words: {
    severity: "warning",
    action: "none",
    message: {
      da: "Spørgsmål, der kun er kendt ved deres kode: {count}. Læg den liste, der siger, hvad der er spurgt om (fx structure), i samme mappe, eller skriv spørgsmålene i overskriften.",
      en: "Questions that are known by their code only: {count}. Put the list that says what was asked (structure, say) into the same folder, or write the questions into the header.",
    },
  },
  mostly_left_out: {
    severity: "warning",
    action: "value_dropped",
    message: {
      da: "Listen er læst som {table_da}, men {count} udfyldte kolonner har overskrifter, som ikke kendes, og er ikke brugt. Er listen noget andet, fx svar på et spørgeskema, så skriv det i en titel over den eller i mapping.yaml; skal kolonnerne ikke med, så skriv ignore for dem dér.",
      en: "The list was read as {table_en}, but {count} filled columns have headings that aren't known and were not used. If the list is something else, such as answers to a questionnaire, say so in a title above it or in mapping.yaml; if the columns shouldn't be read, say ignore for them there.",
    },
  },
  start_may_be_of_the_row: {
    severity: "warning",
    action: "none",
    message: {
      da: "Kolonnen er læst som netværkenes startdato, men den kan også sige, hvornår rækkerne blev skrevet. Se efter, og kald den ellers noget andet, eller skriv i mapping.yaml, hvad den er (ignore, hvis den ikke skal med).",
      en: "The column was read as the networks' first day, but it may also say when the rows were written. Check it, and else call it something different, or say in mapping.yaml what it is (ignore, if it shouldn't be read).",
    },
  },
  personal_column_left_out: passed(
    "Kolonnen kan indeholde personoplysninger og er ikke læst.",
    "The column may hold personal data and was not read.",
  ),
  narrowly_recognised: passed(
    "Listen er læst som {table_da}, men ligner næsten lige så meget {other_da}. Passer det ikke, så skriv i mapping.yaml, hvad den er.",
    "The list was read as {table_en}, but looks nearly as much like {other_en}. If that is wrong, say in mapping.yaml what it is.",
  ),
  heading_missing: passed(
    "Kolonnen har ingen overskrift; ud fra det, der står i den, er den læst som '{meant_da}'. Passer det ikke, så giv den en overskrift (eller ret det i mapping.yaml).",
    "The column has no heading; by what it holds it was read as '{meant_en}'. If that is wrong, give it a heading (or correct it in mapping.yaml).",
  ),
  column_by_form: passed(
    "Overskriften kendes ikke, så kolonnen er læst ud fra det, der står i den, som '{meant_da}'. Passer det ikke, så giv den en anden overskrift (eller ret det i mapping.yaml).",
    "The heading isn't known, so the column was read by what it holds as '{meant_en}'. If that is wrong, give it another heading (or correct it in mapping.yaml).",
  ),
  heading_guessed: passed(
    "Overskriften kendes ikke, men ligner '{meant_da}', og sådan er kolonnen læst. Passer det ikke, så giv den en anden overskrift (eller ret det i mapping.yaml).",
    "The heading isn't known but resembles '{meant_en}', and the column was read so. If that is wrong, give it another heading (or correct it in mapping.yaml).",
  ),
  only_text_left: passed(
    "Overskriften kendes ikke, men listen har ingen anden tekst tilbage; kolonnen er læst som '{meant_da}'. Passer det ikke, så giv den en anden overskrift (eller ret det i mapping.yaml).",
    "The heading isn't known, but the list has no other text left; the column was read as '{meant_en}'. If that is wrong, give it another heading (or correct it in mapping.yaml).",
  ),
  column_by_values: passed(
    "Overskriften siger ikke, hvad kolonnen er; ud fra det, der står i den (faste ord, eller navne fra skolens andre ark), er den læst som '{meant_da}'. Passer det ikke, så giv den en anden overskrift (eller ret det i mapping.yaml).",
    "The heading doesn't say what the column is; by what it holds (set words, or names from the school's other sheets) it was read as '{meant_en}'. If that is wrong, give it another heading (or correct it in mapping.yaml).",
  ),
  people_blank: {
    severity: "note",
    action: "none",
    message: {
      da: "Her mangler, hvor mange der kom, så rækken er ikke regnet for deltagelse. Kom virksomheden, så skriv tallet eller et x.",
      en: "How many came is blank here, so the row doesn't count as participation. If the organisation came, write the number or an x.",
    },
  },
  people_blank_in_many: {
    severity: "note",
    action: "none",
    message: {
      da: "I {count} rækker mangler, hvor mange der kom, så de er ikke regnet for deltagelse (den første er nævnt her). Kom virksomhederne, så skriv tallene eller et x.",
      en: "In {count} rows how many came is blank, so they don't count as participation (the first is named here). If the organisations came, write the numbers or an x.",
    },
  },
  nobody_is_said_to_have_come: {
    severity: "warning",
    action: "none",
    message: {
      da: "Kolonnen siger, hvem der var tilmeldt, men ikke om nogen af dem kom; ingen af de {rows} rækker er regnet for deltagelse. Tilføj en kolonne om, hvem der kom. Skal de tilmeldte tælle med, så sæt kolonnen til ignore i mapping.yaml.",
      en: "The column says who had signed up, but not whether any of them came; none of the {rows} rows counts as participation. Add a column of who came. If those who signed up should count, set the column to ignore in mapping.yaml.",
    },
  },
  list_of_signed_up: {
    severity: "warning",
    action: "none",
    message: {
      da: "Arket, filen eller titlen taler om tilmeldte eller inviterede, og intet siger, om de kom; ingen af de {rows} rækker er regnet for deltagelse. Kom de, så kald det en deltagerliste i titlen eller i arkets navn.",
      en: "The sheet, the file or the title speaks of people who signed up or were invited, and nothing says whether they came; none of the {rows} rows counts as participation. If they came, call it a list of attendance in the title or the sheet's name.",
    },
  },
  answers_without_a_day: {
    severity: "warning",
    action: "none",
    message: {
      da: "Intet siger, hvornår {rows} rækker med svar er givet, selv om andre svar i filen har en dato. De står uden dato; skriv den i titlen over listen.",
      en: "Nothing says when {rows} rows of answers were given, although other answers in the file have a date. They stand without a date; write it in the title above the list.",
    },
  },
  title_may_be_network: {
    severity: "warning",
    action: "none",
    message: {
      da: "Titlen over listen kan være navnet på et netværk, men intet siger det; listens {rows} rækker er ikke regnet for det netværks. Er det et netværk, så skriv 'Netværk: ' foran navnet i cellen, eller skriv netværket i mapping.yaml.",
      en: "The title above the list may be the name of a network, but nothing says so; the list's {rows} rows were not taken for that network's. If it is a network, write 'Network: ' before the name in the cell, or give the network in mapping.yaml.",
    },
  },
  title_of_several_networks: {
    severity: "warning",
    action: "none",
    message: {
      da: "Et ord i titlen, eller i arkets eller filens navn, indgår i flere netværks navne, så det kan ikke ses, hvis de {rows} rækker er; de er regnet for hele skolens. Skriv 'Netværk: ' og hele navnet over listen (eller skriv netværket i mapping.yaml).",
      en: "A word in the title, or in the name of the sheet or the file, is in several networks' names, so whose the {rows} rows are can't be told; they were taken as the whole school's. Write 'Network: ' and the full name above the list (or give the network in mapping.yaml).",
    },
  },
  blank_network: {
    severity: "warning",
    action: "none",
    message: {
      da: "Netværket er tomt her, men står i rækken over, og intet siger, om rækkerne herfra også er dets; de er regnet for hele skolens. Skriv netværket i hver række.",
      en: "The network is blank here, but stands in the row above, and nothing says whether the rows from here on are its as well; they were taken as the whole school's. Write the network in each row.",
    },
  },
  name_may_be_network: {
    severity: "warning",
    action: "none",
    message: {
      da: "Arkets eller filens navn kan være navnet på et netværk, men intet siger det; listens {rows} rækker er ikke regnet for det netværks. Er det et netværk, så skriv 'Netværk: ' og navnet over listen, eller skriv netværket i mapping.yaml.",
      en: "The name of the sheet or the file may be a network's, but nothing says so; the list's {rows} rows were not taken for that network's. If it is a network, write 'Network: ' and the name above the list, or give the network in mapping.yaml.",
    },
  },
  numbers_taken_for_no_answer: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "I flere kolonner med svar fra 1 til 5 står også {found}. Intet siger, hvad det betyder; det er læst som 'ved ikke' og tæller ikke med.",
      en: "Several columns of answers from 1 to 5 also hold {found}. Nothing says what that means; it was read as 'don't know' and does not count.",
    },
  },
  experienced_by_neighbour: passed(
    "Den sidste gruppe kolonner spørger om det samme som den med forventninger; den er læst som det oplevede.",
    "The last group of columns asks about the same as the one of expectations; it was read as what was experienced.",
  ),
  taken_from_heading: passed(
    "{da} står ikke i nogen kolonne og er læst af denne overskrift.",
    "{en} is in no column and was read from this heading.",
  ),
  taken_from_title: passed(
    "{da} står ikke i nogen kolonne og er læst af titlen eller af arkets eller filens navn.",
    "{en} is in no column and was read from the title or from the sheet's or file's name.",
  ),
  filled_down: {
    severity: "note",
    action: "value_repaired",
    message: {
      da: "{count} tomme celler er læst, som om der stod det samme som ovenover, fordi kolonnen kun skriver det i hver gruppes første række.",
      en: "{count} blank cells were read as if they held the same as the one above, because the column writes it in each group's first row only.",
    },
  },
  scale_direction_unknown: {
    severity: "warning",
    action: "none",
    message: {
      da: "Intet siger, om 5 er det bedste eller det dårligste svar; tallene er læst, som om 5 er bedst. Skriv over listen, hvad 1 og 5 betyder; er 1 bedst, kan du også skrive scale: reversed i mapping.yaml.",
      en: "Nothing says whether 5 is the best or the worst answer; the numbers were read as if 5 were best. Write above the list what 1 and 5 mean; if 1 is best, you can also write scale: reversed in mapping.yaml.",
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
    action: "set_aside",
    message: {
      da: "Linje {line}: Filen kan ikke læses herfra, og intet af den er brugt. Se efter indrykning, kolon og citationstegn, eller kopiér det udkast, som npm run check skriver.",
      en: "Line {line}: The file can't be read from here on, and nothing of it was used. Look for indentation, colons and quotation marks, or copy the draft that npm run check prints.",
    },
  },
  mapping_unknown_key: {
    severity: "warning",
    action: "value_dropped",
    message: {
      da: "Linje {line}: Nøglen{key} kendes ikke her og er ikke brugt. Her kan stå: {known}.",
      en: "Line {line}: The key{key} is not known here and was not used. What can stand here: {known}.",
    },
  },
  mapping_wrong_value: {
    severity: "warning",
    action: "value_dropped",
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
