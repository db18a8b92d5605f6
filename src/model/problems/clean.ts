import type { ProblemKind } from "./problem.js";

const dropped = (da: string, en: string, doDa = "", doEn = ""): ProblemKind => ({
  severity: "warning",
  action: "value_dropped",
  message: { da: `${da} Værdien er udeladt. ${doDa}`.trim(), en: `${en} The value was left out. ${doEn}`.trim() },
});
const repaired = (da: string, en: string): ProblemKind => ({
  severity: "note",
  action: "value_repaired",
  message: { da, en },
});

/**
 * What can be wrong with a value. `{found}` is the value where it may be quoted (": '123'"), and nothing where it may
 * not; `{read}` is what it was read as, always a date, a code, a number or a word of a closed list.
 */
export const CLEAN_PROBLEMS = {
  cell_error: dropped(
    "Cellen viser en regnearksfejl (som #I/T eller #REF!) i stedet for en værdi.",
    "The cell shows a spreadsheet error (such as #N/A or #REF!) instead of a value.",
    "Ret formlen, eller skriv værdien.",
    "Mend the formula, or write the value.",
  ),

  status_not_understood: dropped(
    "Her skulle stå, om de kom, fx deltog, udeblev eller afbud{found}.",
    "Whether they came should stand here, such as attended, no-show or cancelled{found}.",
  ),
  membership_event_not_understood: dropped(
    "Her skulle stå, om virksomheden kom ind eller gik ud, fx indmeldt eller udmeldt{found}.",
    "Whether the organisation joined or left should be said here, by a word such as joined or left{found}.",
  ),
  membership_event_missing: dropped(
    "Rækken siger ikke, om virksomheden kom ind eller gik ud den dag, så dagen er ikke brugt.",
    "The row doesn't say whether the organisation joined or left on that day, so the day was not used.",
    "Skriv indmeldt eller udmeldt.",
    "Write joined or left.",
  ),
  membership_event_without_day: dropped(
    "Rækken siger, at virksomheden gik ud, men ikke hvornår.",
    "The row says that the organisation left, but not when.",
    "Skriv datoen.",
    "Write the date.",
  ),
  member_left_without_day: {
    severity: "warning",
    action: "none",
    message: {
      da: "Her står, at virksomheden har meldt sig ud, men listen siger ikke hvornår, så den tæller med som medlem til i dag. Skriv dagen i en kolonne 'Udmeldt den'.",
      en: "This says that the organisation has left, but the list doesn't say when, so it counts as a member still. Write the day in a column 'Left on'.",
    },
  },
  organisation_not_known: dropped(
    "Navne i cellen, som ikke står på noget andet ark over virksomheder: {count}.",
    "Names in the cell that are on no other sheet of organisations: {count}.",
    "Det kan være personer. Er det en virksomhed, så skriv den på medlemslisten.",
    "They may be persons. If it is an organisation, add it to the list of members.",
  ),
  name_may_be_several: {
    severity: "warning",
    action: "none",
    message: {
      da: "Cellen har et semikolon og er læst som én virksomhed, for ingen af delene kendes. Er det en fejl, så slet det; er det flere virksomheder, så skriv dem i hver sin række.",
      en: "The cell has a semicolon and was read as one organisation, since none of its parts is known. If that is a slip, delete it; if they are several organisations, write them in a row each.",
    },
  },
  listed_name_not_known: {
    severity: "warning",
    action: "none",
    message: {
      da: "Cellen nævner flere virksomheder, og {count} af navnene står ikke på andre ark; de er alligevel læst som virksomheder. Er et komma en del af et navn, eller er det en person, så ret cellen.",
      en: "The cell names several organisations, and {count} of the names are on no other sheet; they were read as organisations all the same. If a comma is part of a name, or it is a person, correct the cell.",
    },
  },
  date_not_understood: dropped(
    "Her skulle stå en dato som 03-03-2009{found}.",
    "A date such as 03-03-2009 should stand here{found}.",
  ),
  date_impossible: dropped(
    "Den dag findes ikke i kalenderen{found}.",
    "There is no such day in the calendar{found}.",
    "Skriv den rigtige dato.",
    "Write the right date.",
  ),
  date_implausible: dropped(
    "Datoen ligger langt uden for projektets periode og må være en slåfejl{found}.",
    "The date is far outside the programme's period and must be a slip{found}.",
    "Ret den.",
    "Correct it.",
  ),
  date_outside_period: {
    severity: "warning",
    action: "none",
    message: {
      da: "Datoen ligger uden for projektets periode{found}. Den er beholdt; se efter, om årstallet passer.",
      en: "The date is outside the programme's period{found}. It was kept; check that the year is right.",
    },
  },
  date_day_assumed: repaired(
    "Datoen har ingen dag{found}; den er læst som {read}.",
    "The date has no day{found}; it was read as {read}.",
  ),
  date_year_assumed: repaired(
    "Datoen har intet årstal{found}; den er læst som {read}, for kun det år kan være ment.",
    "The date has no year{found}; it was read as {read}, as no other year can be meant.",
  ),
  date_first_of_several: repaired(
    "Her står flere dage; den første er brugt, {read}.",
    "Several days stand here; the first was used, {read}.",
  ),
  date_from_serial: repaired(
    "Her står en dato vist som et tal{found}; den er læst som {read}. Vælg datoformat for cellen, så den vises rigtigt.",
    "A date stands here shown as a number{found}; it was read as {read}. Format the cell as a date to see it as one.",
  ),
  date_month_first: repaired(
    "Kolonnen skriver måneden før dagen{found}; datoen er læst som {read}.",
    "The column writes the month before the day{found}; the date was read as {read}.",
  ),
  date_order_unclear: {
    severity: "warning",
    action: "none",
    message: {
      da: "Det kan ikke ses af kolonnen, om dagen eller måneden står først i denne dato. Den er læst som {read}; se efter, om det passer, og skriv ellers måneden med bogstaver.",
      en: "The column doesn't show whether the day or the month comes first in this date. It was read as {read}; check it, and else write the month in letters.",
    },
  },

  number_not_understood: dropped("Her skulle stå et tal{found}.", "A number should stand here{found}."),
  number_is_date: dropped(
    "Her står en dato, hvor der skulle stå et tal; regnearket har måske selv lavet tallet om.",
    "A date stands where a number should; the spreadsheet may have turned the number into one.",
    "Skriv tallet igen.",
    "Write the number again.",
  ),
  number_is_range: dropped(
    "Her skulle stå ét tal, ikke 'fra–til' eller 'mindst'{found}.",
    "One number should stand here, not 'from–to' or 'at least'{found}.",
  ),
  number_is_percent: dropped(
    "Her står en procent, hvor der skulle stå et antal{found}.",
    "A percentage stands where a count should{found}.",
  ),
  number_negative: dropped("Tallet kan ikke være negativt{found}.", "The number can't be negative{found}."),
  number_implausible: dropped(
    "Tallet er for stort til at kunne være rigtigt her{found}.",
    "The number is too large to be right here{found}.",
  ),
  number_not_whole: dropped("Her skulle stå et helt tal{found}.", "A whole number should stand here{found}."),
  number_rounded: repaired(
    "Tallet er rundet til et helt tal{found}; det er læst som {read}.",
    "The number was rounded to a whole one{found}; it was read as {read}.",
  ),
  number_approximate: repaired(
    "Tallet er et skøn; det er læst som {read}.",
    "The number is an estimate; it was read as {read}.",
  ),
  number_by_words: repaired(
    "Tallet er skrevet med ord; det er læst som {read}.",
    "The number is in words; it was read as {read}.",
  ),
  number_remarked: repaired(
    "Ved tallet står en bemærkning; det er læst som {read}.",
    "A remark stands beside the number; it was read as {read}.",
  ),
  number_decimal_comma: repaired(
    "Tallet er skrevet med decimalkomma{found}; det er læst som {read}.",
    "The number has a decimal comma{found}; it was read as {read}.",
  ),
  number_thousands: repaired(
    "Tallet er skrevet med tusindtalsskilletegn{found}; det er læst som {read}.",
    "The number has a thousands separator{found}; it was read as {read}.",
  ),
  number_decimal_point: repaired(
    "Kolonnen skriver decimaler med punktum{found}; tallet er læst som {read}.",
    "The column uses a decimal point{found}; the number was read as {read}.",
  ),
  hours_by_time: repaired("Tiden er regnet om til {read} timer.", "The time was turned into {read} hours."),
  employees_band_only: repaired(
    "Her står ikke ét tal for antal ansatte, men 'fra–til'; det er læst som størrelsesgruppen {read}.",
    "The number of employees is a range, not one number; it was read as the size band {read}.",
  ),
  band_unclear: dropped(
    "Antallet går på tværs af størrelsesgrupperne 0-9, 10-49, 50-249 og 250+{found}.",
    "The range runs across the size bands 0-9, 10-49, 50-249 and 250+{found}.",
    "Skriv antal ansatte, eller vælg én af grupperne.",
    "Write the number of employees, or choose one of the bands.",
  ),
  band_not_understood: dropped(
    "Her skulle stå antal ansatte eller en størrelsesgruppe (0-9, 10-49, 50-249, 250+){found}.",
    "A number of employees or a size band (0-9, 10-49, 50-249, 250+) should stand here{found}.",
  ),
  band_from_date: repaired(
    "Regnearket har lavet størrelsesgruppen om til en dato; den er læst som {read}.",
    "The spreadsheet turned the size band into a date; it was read as {read}.",
  ),

  yes_no_not_understood: dropped("Her skulle stå ja eller nej{found}.", "Yes or no should stand here{found}."),
  yes_no_with_reservation: dropped(
    "Her står et ja med forbehold; det tæller ikke som samtykke.",
    "A yes with a reservation stands here; it doesn't count as consent.",
    "Skriv ja eller nej.",
    "Write yes or no.",
  ),

  cvr_length: dropped(
    "Et CVR-nummer har 8 cifre{found}.",
    "A CVR number has 8 digits{found}.",
    "Slå det op på virk.dk, og ret det.",
    "Look it up at virk.dk and correct it.",
  ),
  cvr_checksum: dropped(
    "Sådan et CVR-nummer findes ikke; et ciffer må være forkert{found}.",
    "There can be no such CVR number; one of its digits must be wrong{found}.",
    "Slå det op på virk.dk, og ret det.",
    "Look it up at virk.dk and correct it.",
  ),
  cvr_not_understood: dropped("Her skulle stå et CVR-nummer (8 cifre).", "A CVR number (8 digits) should stand here."),

  industry_not_understood: dropped(
    "Her skulle stå en branchekode (DB07) som 47.71.10{found}.",
    "An industry code (DB07) such as 47.71.10 should stand here{found}.",
  ),
  industry_ambiguous: dropped(
    "Branchekoden kan læses på flere måder{found}.",
    "The industry code can be read in several ways{found}.",
    "Skriv den med alle cifre.",
    "Write all its digits.",
  ),
  industry_division_unknown: dropped(
    "Ingen branchekode (DB07) begynder sådan{found}.",
    "No industry code (DB07) begins like this{found}.",
    "Slå den op på virk.dk, og ret den.",
    "Look it up at virk.dk and correct it.",
  ),
  industry_code_unknown: {
    severity: "warning",
    action: "value_dropped",
    message: {
      da: "Sådan en branchekode (DB07) findes ikke{found}. Kun dens to første cifre, {read}, er beholdt.",
      en: "There is no such industry code (DB07){found}. Only its first two digits, {read}, were kept.",
    },
  },
  industry_zero_restored: repaired(
    "Branchekoden havde mistet sit første nul{found}; den er læst som {read}.",
    "The industry code had lost its leading zero{found}; it was read as {read}.",
  ),
  industry_from_date: repaired(
    "Regnearket har lavet branchekoden om til en dato; den er læst som {read}.",
    "The spreadsheet turned the industry code into a date; it was read as {read}.",
  ),
  industry_by_title: repaired(
    "Branchen er skrevet med ord; den er læst som branchekode {read}.",
    "The industry is in words; it was read as industry code {read}.",
  ),
  industry_title_unknown: dropped(
    "Branchen er skrevet med ord, som ikke svarer til én bestemt branche.",
    "The industry is in words that don't stand for one industry.",
    "Skriv branchekoden (DB07).",
    "Write the industry code (DB07).",
  ),
  industry_unstated: {
    severity: "note",
    action: "none",
    message: {
      da: "Koden betyder, at branchen ikke er oplyst{found}; den er læst som en tom celle.",
      en: "The code means that the industry isn't stated{found}; it was read as a blank cell.",
    },
  },
  industry_db03: dropped(
    "Koden er en af de gamle branchekoder (DB03) og kan ikke oversættes sikkert.",
    "The code is one of the old industry codes (DB03) and can't be translated for certain.",
    "Skriv den nye branchekode (DB07).",
    "Write the new industry code (DB07).",
  ),
  industry_perhaps_db03: dropped(
    "Kolonnen har koder, som kun findes blandt de gamle branchekoder (DB03); så kan denne heller ikke læses sikkert{found}.",
    "The column has codes that are found among the old industry codes (DB03) only; so this one can't be read for certain either{found}.",
    "Skriv de nye koder (DB07).",
    "Write the new codes (DB07).",
  ),
  code_not_verified: {
    severity: "note",
    action: "none",
    message: {
      da: "Af branchekoderne er kun de to første cifre kontrolleret, for Danmarks Statistiks fulde liste (db07_struktur.xlsx) er ikke lagt ved. Det kræver ikke noget af skolerne.",
      en: "Only the first two digits of industry codes were verified, as Statistics Denmark's complete list (db07_struktur.xlsx) was not supplied. The schools need do nothing about it.",
    },
  },

  postcode_not_understood: dropped(
    "Her skulle stå et dansk postnummer (4 cifre){found}.",
    "A Danish postcode (4 digits) should stand here{found}.",
  ),
  postcode_as_thousands: repaired(
    "Postnummeret er skrevet med tusindtalsskilletegn{found}; det er læst som {read}.",
    "The postcode has a thousands separator{found}; it was read as {read}.",
  ),
  postcode_zero_restored: repaired(
    "Postnummeret havde mistet sit første nul{found}; det er læst som {read}.",
    "The postcode had lost its leading zero{found}; it was read as {read}.",
  ),
  municipality_unknown: dropped(
    "Her skulle stå en dansk kommune, ved navn eller kode{found}.",
    "A Danish municipality, by name or code, should stand here{found}.",
  ),
  municipality_merged: repaired(
    "Kommunen blev i 2007 en del af en større; den er læst som {read}.",
    "The municipality became part of a larger one in 2007; it was read as {read}.",
  ),
  municipality_by_postcode: repaired(
    "Kommunen er fundet ved postnummeret{found}: {read}.",
    "The municipality was found by its postcode{found}: {read}.",
  ),

  people_not_understood: dropped(
    "Her skulle stå et kryds eller antal personer{found}.",
    "A mark or a number of people should stand here{found}.",
  ),

  score_not_understood: dropped(
    "Her skulle stå et svar fra 1 til 5 eller et svar som 'I høj grad'{found}.",
    "A score from 1 to 5 or an answer such as 'To a great extent' should stand here{found}.",
  ),
  score_outside_scale: dropped(
    "Svaret ligger uden for skalaen fra 1 til 5{found}.",
    "The answer is outside the scale from 1 to 5{found}.",
  ),
  score_not_whole: dropped(
    "Et enkelt svar skal være et helt tal fra 1 til 5{found}.",
    "A single answer must be a whole number from 1 to 5{found}.",
  ),
  score_other_scale: dropped(
    "Kolonnen har flere svar over 5, så dens skala er en anden end 1 til 5{found}.",
    "The column has several answers above 5, so its scale is another than 1 to 5{found}.",
  ),

  name_of_nobody: dropped(
    "Her står et ord for gæster eller andre og ikke navnet på en organisation.",
    "A word for guests or others stands here and no organisation's name.",
    "Skriv navnet, hvis det var en.",
    "Write the name if it was one.",
  ),
  word_unknown: dropped(
    "Ordet kendes ikke her{found}.",
    "The word is not known here{found}.",
    "Skriv ét af disse: {known}.",
    "Write one of these: {known}.",
  ),
  word_ambiguous: dropped(
    "Teksten kan betyde flere ting.",
    "The text can mean several things.",
    "Skriv ét af disse: {known}.",
    "Write one of these: {known}.",
  ),
  tick_not_understood: dropped("Her skulle stå et kryds eller ingenting.", "A mark should stand here, or nothing."),
  ticked_more_than_once: dropped(
    "Rækken har flere krydser, hvor der kun kan være ét; ingen af dem er brugt.",
    "The row has several marks where there can be only one; none of them was used.",
  ),
  word_guessed: repaired("Teksten er læst som '{read}'.", "The text was read as '{read}'."),

  personal_data_cut: repaired(
    "Et personnavn, en e-mail, et telefonnummer eller et CPR-nummer er klippet ud af teksten ({count}); resten er beholdt.",
    "A person's name, an e-mail address, a telephone or CPR number was cut out of the text ({count}); the rest was kept.",
  ),
  personal_data_only: dropped("Cellen rummer kun personoplysninger.", "The cell holds nothing but personal data."),
  text_from_date: repaired(
    "Her skulle stå en tekst, men regnearket har lavet den om til en dato; den er læst som {read}.",
    "A text should stand here, but the spreadsheet turned it into a date; it was read as {read}.",
  ),
} as const satisfies Record<string, ProblemKind>;

export type CleanCode = keyof typeof CLEAN_PROBLEMS;
