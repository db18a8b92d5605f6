import type { MeasureText } from "./measure.js";

export const ACTIVITY = {
  participationRate: {
    name: { da: "Deltagelse", en: "Participation rate" },
    explanation: {
      da: "Hvor stor en del af medlemmerne der var med, når netværket holdt en aktivitet. Gæster tælles for sig.",
      en: "What share of the members took part when the network held an activity. Guests are counted apart.",
    },
    formula: "Σₐ |Pₐ ∩ Mₐ| ÷ Σₐ |Mₐ|",
    source: "Netspejl",
    notFor: {
      da: "Aktiviteter uden fremmødelister (de er ikke med), og åbne arrangementer, hvor ingen er medlem.",
      en: "Activities without attendance lists (they are left out), and open events that have no members.",
    },
  },
  reach: {
    name: { da: "Rækkevidde", en: "Reach" },
    explanation: {
      da: "Hvor stor en del af medlemmerne der har været med mindst én gang.",
      en: "What share of the members came at least once.",
    },
    formula: "|M ∩ ⋃ₐ Pₐ| ÷ |M|",
    source: "Netspejl",
    notFor: {
      da: "Netværk med forskelligt antal aktiviteter: Flere aktiviteter når flere.",
      en: "Networks with unlike numbers of activities: more activities reach more.",
    },
  },
  repeatParticipation: {
    name: { da: "Gentagen deltagelse", en: "Repeat participation" },
    explanation: {
      da: "Hvor stor en del af dem, der kom, der kom mindst to gange.",
      en: "Of those who came, the share who came at least twice.",
    },
    formula: "|{i : tᵢ ≥ 2}| ÷ |{i : tᵢ ≥ 1}|",
    source: "Netspejl",
    notFor: {
      da: "Netværk med en eller to aktiviteter, hvor få kan nå at komme igen.",
      en: "Networks of one or two activities, where few can come again.",
    },
  },
  timesPresent: {
    name: { da: "Antal gange til stede", en: "Times present" },
    explanation: {
      da: "Ved hvor mange aktiviteter hver organisation har været.",
      en: "At how many activities each organisation was.",
    },
    formula: "tᵢ = |{a : i ∈ Pₐ}|",
    source: "Netspejl",
    notFor: {
      da: "Sammenligning af organisationer, der ikke har haft lige mange muligheder.",
      en: "Comparing organisations that did not have equally many chances.",
    },
  },
  themeMix: {
    name: { da: "Temaernes fordeling", en: "Theme mix" },
    explanation: {
      da: "Hvordan aktiviteterne fordeler sig på temaer. Har en aktivitet flere temaer, deles den ligeligt mellem dem.",
      en: "How the activities spread over themes. One with several themes is shared equally between them.",
    },
    formula: "(1/n) Σ_{a : t ∈ Tₐ} 1 ÷ |Tₐ|",
    source: "Netspejl",
    notFor: {
      da: "At sige, hvor lang tid der er brugt på et tema: Alle aktiviteter tæller ens.",
      en: "Saying how much time a theme was given: all activities count alike.",
    },
  },
  jointShare: {
    name: { da: "Andel fælles aktiviteter", en: "Share of joint activities" },
    explanation: {
      da: "Hvor stor en del af aktiviteterne skolerne holdt sammen.",
      en: "What share of the activities the schools held together.",
    },
    formula: "x ÷ n",
    source: "Netspejl",
    notFor: {
      da: "At måle samarbejdets omfang: En camp på tre dage tæller som ét møde.",
      en: "Measuring how much was done together: a three-day camp counts as one meeting.",
    },
  },
} as const satisfies Record<string, MeasureText>;
