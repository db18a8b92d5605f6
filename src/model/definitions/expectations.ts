import type { MeasureText } from "./measure.js";

export const EXPECTATIONS = {
  meanScore: {
    name: { da: "Gennemsnit på skalaen", en: "Mean score" },
    explanation: {
      da: "Det gennemsnitlige svar på en skala fra 1 og op.",
      en: "The mean answer on a scale from 1 up.",
    },
    formula: "Σ k·xₖ ÷ Σ xₖ",
    source: "Netspejl",
    notFor: {
      da: "Delte meninger: Gennemsnittet ligger da, hvor ingen svarer. Se på enigheden også.",
      en: "Split opinions: the mean then lies where nobody answers. Look at the agreement too.",
    },
  },
  expectationGap: {
    name: { da: "Forventning og oplevelse", en: "Expectation gap" },
    explanation: {
      da: "Det oplevede gennemsnit minus det forventede. Under 0 betyder, at det oplevede ikke levede op til det forventede.",
      en: "The mean experienced minus the mean expected. Below 0 means that what was experienced fell short.",
    },
    formula: "ȳ − x̄",
    source: "Parasuraman, Zeithaml & Berry (1985), A Conceptual Model of Service Quality, Journal of Marketing 49",
    notFor: {
      da: "Tilfælde, hvor det ikke er de samme, der er spurgt før og efter: Så kan forskellen skyldes, hvem der svarer.",
      en: "Cases where others were asked after than before: the gap may then be due to who answers.",
    },
  },
  withinGroupAgreement: {
    name: { da: "Enighed på tværs af spørgsmål", en: "Within-group agreement" },
    explanation: {
      da: "Hvor meget mindre svarene spreder sig, end hvis alle svarede tilfældigt. 1, når alle er enige, 0 som ved tilfældige svar, under 0 ved delte meninger.",
      en: "How much less answers spread than if all answered at random. 1 where all agree, 0 as at random, below 0 where opinions are split.",
    },
    formula: "1 − s̄² ÷ ((K² − 1) ÷ 12)",
    source: "Lindell, Brandt & Whitney (1999), Applied Psychological Measurement 23",
    notFor: {
      da: "Færre end omkring fem svar: Spredningen er da for usikker.",
      en: "Fewer than about five answers: the spread is then too uncertain.",
    },
  },
  agreementA: {
    name: { da: "Enighed (van der Eijks A)", en: "Agreement (van der Eijk's A)" },
    explanation: {
      da: "Hvor samlet svarene ligger på skalaen. 1, når alle svarer det samme, 0, når svarene er jævnt fordelt, −1, når de er delt ligeligt på de to yderpunkter.",
      en: "How closely answers gather on the scale. 1 where all answer the same, 0 where answers are spread evenly, −1 where they are split equally between the two ends.",
    },
    formula: "A = Σₗ wₗ Uₗ (1 − (Sₗ − 1) ÷ (K − 1))",
    source: "van der Eijk (2001), Measuring Agreement in Ordered Rating Scales, Quality & Quantity 35",
    notFor: {
      da: "Skalaer med under tre trin og svar uden rækkefølge.",
      en: "Scales of fewer than three steps, and answers without an order.",
    },
  },
  polarisation: {
    name: { da: "Splittelse", en: "Polarisation" },
    explanation: {
      da: "Det modsatte af enighed: 0, når alle svarer det samme, ½, når svarene er jævnt fordelt, 1, når de er delt på yderpunkterne.",
      en: "The opposite of agreement: 0 where all answer the same, ½ where answers are spread evenly, 1 where they are split between the ends.",
    },
    formula: "(1 − A) ÷ 2",
    source: "van der Eijk (2001), Quality & Quantity 35; as in the R package agrmt",
    notFor: {
      da: "Få svar: To uenige er nok til fuld splittelse.",
      en: "Few answers: two who disagree are enough for full polarisation.",
    },
  },
  alignment: {
    name: { da: "Fælles forventninger", en: "Alignment" },
    explanation: {
      da: "Hvor ens to grupper svarer. 1, når svarene fordeler sig ens, 0, når hver gruppe svarer i sit yderpunkt.",
      en: "How alike two groups answer. 1 where answers are spread the same, 0 where each group answers at its own end.",
    },
    formula: "1 − Σ |Fₐ(k) − F_b(k)| ÷ (K − 1)",
    source: "Vallender (1974), Theory of Probability and its Applications 18",
    notFor: {
      da: "Grupper med få svar: Fordelingerne bliver let forskellige ved et tilfælde.",
      en: "Groups of few answers: distributions easily differ by chance.",
    },
  },
} as const satisfies Record<string, MeasureText>;
