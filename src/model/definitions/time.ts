import type { MeasureText } from "./measure.js";

export const TIME = {
  activeAt: {
    name: { da: "Medlemmer på en dag", en: "Members on a day" },
    explanation: {
      da: "Hvor mange der er medlem på en bestemt dag, første og sidste dag medregnet. Er den første dag ukendt, regnes de med fra begyndelsen.",
      en: "How many are members on a given day, first and last day included. Where the first day isn't known, they count from the beginning.",
    },
    formula: "|{i : fᵢ ≤ t ≤ sᵢ}|",
    source: "Netspejl",
    notFor: {
      da: "Lister uden til- og framelding: Så viser tallet kun, hvor mange der nogen sinde har været med.",
      en: "Lists without joining and leaving: the number then only says how many ever were in.",
    },
  },
  growth: {
    name: { da: "Vækst", en: "Growth" },
    explanation: {
      da: "Hvor mange der kom til og gik fra i en periode, og ændringen i forhold til begyndelsen.",
      en: "How many joined and left in a period, and the change relative to its beginning.",
    },
    formula: "(x₁ − x₀) ÷ x₀; x₁ = x₀ + a − b",
    source: "Netspejl",
    notFor: {
      da: "Netværk, der begyndte med få: Én mere giver en stor procent.",
      en: "Networks that began with few: one more makes a large percentage.",
    },
  },
  churnRate: {
    name: { da: "Frafald", en: "Churn" },
    explanation: {
      da: "Hvor stor en del af medlemmerne på periodens første dag der var ude før dens sidste. De, hvis første dag er ukendt, er ikke med.",
      en: "What share of the members on the period's first day had left before its last. Those whose first day isn't known are left out.",
    },
    formula: "|{i : fᵢ ≤ t₀ ≤ sᵢ < t₁}| ÷ |{i : fᵢ ≤ t₀ ≤ sᵢ}|",
    source: "Netspejl",
    notFor: {
      da: "Perioder af forskellig længde: Jo længere, jo flere når at gå fra.",
      en: "Periods of unlike length: the longer, the more leave.",
    },
  },
  retentionCurve: {
    name: { da: "Fastholdelse", en: "Retention" },
    explanation: {
      da: "Hvor stor en del der stadig er medlem så længe efter, at de kom til, også når mange endnu er medlem. Grænserne siger, hvor langt tallet kunne ligge fra det, hvis andre organisationer som disse var med.",
      en: "The share still members so long after joining, also where many are members still. The limits say how far off it might be with other organisations like these.",
    },
    formula: "S(t) = Π (1 − dᵢ/nᵢ); exp(ln S ± z √Σ dᵢ ÷ (nᵢ(nᵢ − dᵢ)))",
    source: "Kaplan & Meier (1958), J. American Statistical Association 53; Greenwood (1926)",
    notFor: {
      da: "Tidspunkter, hvor kun få er fulgt så længe: Kurven hviler da på ganske få.",
      en: "Times at which few have been followed so long: the curve then rests on very few.",
    },
  },
  kaplanMeier: {
    name: { da: "Kaplan og Meiers kurve", en: "Kaplan–Meier estimate" },
    explanation: {
      da: "Andelen, der varer ud over en tid, når nogle endnu ikke er ophørt, da de sidst blev set.",
      en: "The share lasting beyond a time where some had not ended when last seen.",
    },
    formula: "S(t) = Π (1 − dᵢ/nᵢ)",
    source: "Kaplan & Meier (1958), J. American Statistical Association 53",
    notFor: {
      da: "Tilfælde, hvor de, man holdt op med at følge, er andre end resten.",
      en: "Cases where those one stopped following differ from the rest.",
    },
  },
  tenure: {
    name: { da: "Medlemstid", en: "Tenure" },
    explanation: {
      da: "Hvor mange dage en organisation har været medlem, første og sidste dag medregnet.",
      en: "How many days an organisation has been a member, first and last day included.",
    },
    formula: "sᵢ − fᵢ + 1",
    source: "Netspejl",
    notFor: {
      da: "Gennemsnit, mens mange stadig er medlem: Deres tid er ikke slut. Brug fastholdelse.",
      en: "Averages while many are members still: their time isn't over. Use retention.",
    },
  },
} as const satisfies Record<string, MeasureText>;
