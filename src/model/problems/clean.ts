import type { ProblemKind } from "./problem.js";

const dropped = (da: string, en: string): ProblemKind => ({
  severity: "warning",
  action: "value_dropped",
  message: { da: `${da} Værdien er udeladt.`, en: `${en} The value was left out.` },
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
    "Cellen viser en fejl fra regnearket og ikke en værdi. Ret formlen, eller skriv værdien.",
    "The cell shows a spreadsheet error instead of a value. Mend the formula, or write the value.",
  ),

  status_not_understood: dropped(
    "Her skulle stå, om de kom, fx deltog, udeblev eller afbud{found}.",
    "Whether they came should stand here, such as attended, no-show or cancelled{found}.",
  ),
  organisation_not_known: dropped(
    "Her står {count} navn(e), som intet andet ark kender som en virksomhed; det kan være personer.",
    "{count} name(s) stand here that no other sheet knows as an organisation; they may be persons.",
  ),
  listed_name_not_known: {
    severity: "warning",
    action: "none",
    message: {
      da: "Cellen nævner flere virksomheder, og {count} af navnene kender intet andet ark; de er læst som virksomheder. Er et komma en del af et navn, eller er det en person, så ret cellen.",
      en: "The cell names several organisations, and no other sheet knows {count} of the names; they were read as organisations. If a comma is part of a name, or it is a person, correct the cell.",
    },
  },
  date_not_understood: dropped(
    "Her skulle stå en dato som 03-03-2009{found}.",
    "A date such as 03-03-2009 should stand here{found}.",
  ),
  date_impossible: dropped("Den dag findes ikke{found}.", "There is no such day{found}."),
  date_implausible: dropped(
    "Datoen ligger langt uden for projektperioden og må være en slåfejl{found}.",
    "The date is far outside the programme's period and must be a slip{found}.",
  ),
  date_outside_period: {
    severity: "warning",
    action: "none",
    message: {
      da: "Datoen ligger uden for projektperioden{found}. Den er beholdt; se efter, om årstallet passer.",
      en: "The date is outside the programme's period{found}. It was kept; check that the year is right.",
    },
  },
  date_day_assumed: repaired(
    "Datoen har ingen dag{found}; den er læst som {read}.",
    "The date has no day{found}; it was read as {read}.",
  ),
  date_year_assumed: repaired(
    "Datoen har intet år{found}; den er læst som {read}, for kun det år kan være ment.",
    "The date has no year{found}; it was read as {read}, as no other year can be meant.",
  ),
  date_first_of_several: repaired(
    "Her står flere dage; den første er brugt, {read}.",
    "Several days stand here; the first was used, {read}.",
  ),
  date_from_serial: repaired(
    "Her står regnearkets løbenummer for en dag{found}; det er læst som {read}.",
    "The spreadsheet's serial number of a day stands here{found}; it was read as {read}.",
  ),
  date_month_first: repaired(
    "Kolonnen skriver måneden først; datoen er læst som {read}{found}.",
    "The column writes the month first; the date was read as {read}{found}.",
  ),
  date_order_unclear: {
    severity: "warning",
    action: "none",
    message: {
      da: "Kolonnen blander datoer med dagen og med måneden først. Denne er læst som {read}; se efter, om det passer.",
      en: "The column mixes dates with the day first and with the month first. This one was read as {read}; check it.",
    },
  },

  number_not_understood: dropped("Her skulle stå et tal{found}.", "A number should stand here{found}."),
  number_is_date: dropped(
    "Her står en dato, hvor der skulle stå et tal; regnearket har måske selv lavet tallet om.",
    "A date stands where a number should; the spreadsheet may have turned the number into one.",
  ),
  number_is_range: dropped(
    "Her står et interval eller en grænse, hvor der skulle stå ét tal{found}.",
    "A range or a bound stands where one number should{found}.",
  ),
  number_is_percent: dropped(
    "Her står en procent, hvor der skulle stå et antal{found}.",
    "A percentage stands where a count should{found}.",
  ),
  number_negative: dropped("Tallet kan ikke være negativt{found}.", "The number can't be negative{found}."),
  number_implausible: dropped(
    "Tallet er for stort til at passe her{found}.",
    "The number is too large for this{found}.",
  ),
  number_not_whole: dropped("Her skulle stå et helt tal{found}.", "A whole number should stand here{found}."),
  number_rounded: repaired(
    "Tallet er rundet til et helt tal, {read}{found}.",
    "The number was rounded to a whole one, {read}{found}.",
  ),
  number_approximate: repaired(
    "Tallet er et skøn; det er læst som {read}.",
    "The number is an estimate; it was read as {read}.",
  ),
  number_by_words: repaired(
    "Tallet er skrevet med ord; det er læst som {read}.",
    "The number is in words; it was read as {read}.",
  ),
  number_decimal_comma: repaired(
    "Decimalkomma er læst som {read}{found}.",
    "A decimal comma was read as {read}{found}.",
  ),
  number_thousands: repaired(
    "Tusindtalsskilletegn er fjernet; tallet er læst som {read}{found}.",
    "Thousands separators were removed; the number was read as {read}{found}.",
  ),
  number_decimal_point: repaired(
    "Kolonnen bruger decimalpunktum; tallet er læst som {read}{found}.",
    "The column uses a decimal point; the number was read as {read}{found}.",
  ),
  hours_by_time: repaired("Tiden er regnet om til {read} timer.", "The time was turned into {read} hours."),
  employees_band_only: repaired(
    "Antallet af ansatte er et interval; det er læst som størrelsesgruppen {read}.",
    "The number of employees is a range; it was read as the size band {read}.",
  ),
  band_unclear: dropped(
    "Intervallet passer ikke i én størrelsesgruppe (0-9, 10-49, 50-249, 250+){found}.",
    "The range doesn't fit one size band (0-9, 10-49, 50-249, 250+){found}.",
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
  ),

  cvr_length: dropped("Et CVR-nummer har 8 cifre{found}.", "A CVR number has 8 digits{found}."),
  cvr_checksum: dropped(
    "Det er ikke et gyldigt CVR-nummer: kontrolcifferet passer ikke{found}.",
    "This is not a valid CVR number: its check digit doesn't fit{found}.",
  ),
  cvr_not_understood: dropped("Her skulle stå et CVR-nummer (8 cifre).", "A CVR number (8 digits) should stand here."),

  industry_not_understood: dropped(
    "Her skulle stå en branchekode (DB07) som 47.71.10{found}.",
    "An industry code (DB07) such as 47.71.10 should stand here{found}.",
  ),
  industry_ambiguous: dropped(
    "Branchekoden kan læses på flere måder{found}. Skriv den med alle cifre.",
    "The industry code can be read in several ways{found}. Write all its digits.",
  ),
  industry_division_unknown: dropped("DB07 har ingen sådan hovedgruppe{found}.", "DB07 has no such division{found}."),
  industry_code_unknown: {
    severity: "warning",
    action: "value_repaired",
    message: {
      da: "DB07 har ingen sådan kode{found}. Hovedgruppen {read} er beholdt.",
      en: "DB07 has no such code{found}. Its division {read} was kept.",
    },
  },
  industry_zero_restored: repaired(
    "Branchekoden havde mistet sit indledende nul{found}; den er læst som {read}.",
    "The industry code had lost its leading zero{found}; it was read as {read}.",
  ),
  industry_from_date: repaired(
    "Regnearket har lavet branchekoden om til en dato; den er læst som {read}.",
    "The spreadsheet turned the industry code into a date; it was read as {read}.",
  ),
  industry_by_title: repaired(
    "Branchen er læst af sin betegnelse som {read}.",
    "The industry was read from its title as {read}.",
  ),
  industry_title_unknown: dropped(
    "Branchens betegnelse kan ikke føres til én DB07-branche. Skriv branchekoden.",
    "The industry's title doesn't lead to one DB07 industry. Write its code.",
  ),
  industry_unstated: {
    severity: "note",
    action: "value_dropped",
    message: {
      da: "Koden betyder, at branchen ikke er oplyst{found}. Feltet står tomt.",
      en: "The code means that the industry isn't stated{found}. The field was left blank.",
    },
  },
  industry_db03: {
    severity: "note",
    action: "value_dropped",
    message: {
      da: "Koden er efter den gamle branchekode (DB03) og kan ikke oversættes sikkert. Værdien er udeladt.",
      en: "The code follows the old industry code (DB03) and can't be translated for certain. The value was left out.",
    },
  },
  industry_perhaps_db03: dropped(
    "Kolonnen har koder, som kun findes i den gamle branchekode (DB03); så kan denne heller ikke læses sikkert{found}.",
    "The column has codes that exist in the old industry code (DB03) only; so this one can't be read for certain{found}.",
  ),
  code_not_verified: {
    severity: "note",
    action: "none",
    message: {
      da: "Branchekoderne er kun kontrolleret på de to første cifre: Danmarks Statistiks fulde liste (db07_struktur.xlsx) er ikke lagt ved.",
      en: "Industry codes were verified on their first two digits only: Statistics Denmark's complete list (db07_struktur.xlsx) was not supplied.",
    },
  },

  postcode_not_understood: dropped(
    "Her skulle stå et dansk postnummer (4 cifre){found}.",
    "A Danish postcode (4 digits) should stand here{found}.",
  ),
  postcode_zero_restored: repaired(
    "Postnummeret havde mistet sit indledende nul{found}; det er læst som {read}.",
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
    "Her skulle stå et svar fra 1 til 5 eller en kendt svarmulighed{found}.",
    "A score from 1 to 5 or a known answer should stand here{found}.",
  ),
  score_outside_scale: dropped("Skalaen går fra 1 til 5{found}.", "The scale runs from 1 to 5{found}."),
  score_not_whole: dropped(
    "Et enkelt svar skal være et helt tal fra 1 til 5{found}.",
    "A single answer must be a whole number from 1 to 5{found}.",
  ),
  score_other_scale: dropped(
    "Kolonnen har flere svar over 5, så dens skala er en anden end 1 til 5{found}.",
    "The column has several answers above 5, so its scale is another than 1 to 5{found}.",
  ),

  name_of_nobody: dropped(
    "Her står et fælles ord for gæster eller andre, som ikke er navnet på en organisation.",
    "A general word for guests or others stands here, which is no organisation's name.",
  ),
  word_unknown: dropped(
    "Ordet hører ikke til dem, der kendes her{found}.",
    "The word is none of those known here{found}.",
  ),
  word_ambiguous: dropped("Teksten kan betyde flere ting.", "The text can mean several things."),
  tick_not_understood: dropped("Her skulle stå et kryds eller ingenting.", "A mark should stand here, or nothing."),
  ticked_more_than_once: dropped(
    "Rækken har flere krydser, hvor der kun kan være ét; ingen af dem er brugt.",
    "The row has several marks where there can be only one; none of them was used.",
  ),
  word_guessed: repaired("Teksten er læst som '{read}'.", "The text was read as '{read}'."),

  personal_data_cut: repaired(
    "Personoplysninger er klippet ud af teksten ({count}).",
    "Personal data were cut out of the text ({count}).",
  ),
  personal_data_only: dropped("Cellen rummer kun personoplysninger.", "The cell holds nothing but personal data."),
  text_from_date: repaired(
    "Her skulle stå en tekst, men regnearket har en dato; den er skrevet som {read}.",
    "A text should stand here, but the spreadsheet has a date; it was written as {read}.",
  ),
} as const satisfies Record<string, ProblemKind>;

export type CleanCode = keyof typeof CLEAN_PROBLEMS;
