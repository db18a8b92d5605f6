import type { MeasureText } from "./measure.js";

export const COMPARISON = {
  bootstrapInterval: {
    name: { da: "Bootstrap-interval", en: "Bootstrap interval" },
    explanation: {
      da: "Hvor langt et tal kunne ligge fra det, vi ser, hvis andre organisationer som disse havde været med. Organisationerne trækkes om igen mange gange, hver gang med alle deres deltagelser.",
      en: "How far a number might be from what we see with other organisations like these. The organisations are drawn anew many times, each with all its participations.",
    },
    formula: "θ*(α₁) … θ*(α₂); α₁, α₂ = Φ(z₀ + (z₀ ± z) ÷ (1 − a(z₀ ± z)))",
    source: "Efron (1987), Better Bootstrap Confidence Intervals, J. American Statistical Association 82",
    notFor: {
      da: "Kendsgerninger om dem, der faktisk var med, og grupper på under ti: Intervallet er da for smalt.",
      en: "Facts about those who did take part, and groups below ten: the interval is then too narrow.",
    },
  },
  wilsonInterval: {
    name: { da: "Wilsons interval", en: "Wilson's interval" },
    explanation: {
      da: "Hvor langt en andel kunne ligge fra det, vi ser, hvis andre som disse var spurgt.",
      en: "How far a share might be from what we see, had others like these been asked.",
    },
    formula: "(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n)",
    source: "Wilson (1927), J. American Statistical Association 22",
    notFor: {
      da: "Deltagelser: Den samme organisation kommer igen, så de er ikke uafhængige.",
      en: "Participations: the same organisation comes again, so they aren't independent.",
    },
  },
  permutationTest: {
    name: { da: "Permutationstest", en: "Permutation test" },
    explanation: {
      da: "Hvor ofte en tilfældig deling af de samme organisationer i to grupper ville give en lige så stor forskel.",
      en: "How often a random division of the same organisations into two groups would give as large a difference.",
    },
    formula: "p = (1 + |{T* ≥ T}|) ÷ (1 + B)",
    source: "Fisher (1935), The Design of Experiments; Phipson & Smyth (2010), SAGMB 9",
    notFor: {
      da: "Grupper, hvor de samme organisationer er med i begge.",
      en: "Groups that share organisations.",
    },
  },
  holm: {
    name: { da: "Holms korrektion", en: "Holm's correction" },
    explanation: {
      da: "Gør kravet strengere, når flere grupper sammenlignes på det samme, så risikoen for bare én falsk forskel holdes nede.",
      en: "Raises the bar where several groups are compared on the same thing, so that the risk of even one false difference is kept down.",
    },
    formula: "max_{j ≤ i} min(1, (m − j + 1) · p₍ⱼ₎)",
    source: "Holm (1979), Scandinavian Journal of Statistics 6",
    notFor: {
      da: "At korrigere på tværs af spørgsmål, der ikke hører sammen.",
      en: "Correcting across questions that don't belong together.",
    },
  },
  compareGroups: {
    name: { da: "Sammenligning af grupper", en: "Comparison of groups" },
    explanation: {
      da: "Forskellen mellem to grupper, og om den kan ventes igen blandt andre organisationer som disse: højere, lavere eller kan ikke afgøres. Det, der trækkes om, er organisationen med alle dens deltagelser. Sammenligningen afvises, når en gruppe har under fem, når grupperne deler organisationer, og når målet afhænger af gruppens størrelse. Kravet er sat, så højst 5 af 100 sammenligninger uden forskel alligevel giver en, også når den lille gruppe svinger mest.",
      en: "The difference between two groups, and whether it can be expected again among other organisations like these: higher, lower or can't tell. What is drawn anew is the organisation with all its participations. It is refused where a group has fewer than five, where groups share organisations, and where the measure depends on the group's size. The bar is set so that at most 5 of 100 comparisons without a difference find one all the same, even where the small group varies most.",
    },
    formula: "T = (θ₁ − θ₂) ÷ √(s₁² + s₂²); p = |{|T*| ≥ |T|}| ÷ B",
    source: "Janssen (1997), Statistics & Probability Letters 36; Chung & Romano (2013), Annals of Statistics 41",
    notFor: {
      da: "At bevise, at to grupper er ens: Kan ikke afgøres betyder kun, at så få ikke kan vise det.",
      en: "Proving that two groups are alike: can't tell only means that so few can't show it.",
    },
  },
} as const satisfies Record<string, MeasureText>;
