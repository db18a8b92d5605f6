import type { MeasureText } from "./measure.js";

export const LIKENESS = {
  brayCurtis: {
    name: { da: "Bray og Curtis' lighed", en: "Bray and Curtis's likeness" },
    explanation: {
      da: "Hvor stor en del af to gruppers antal der er fælles. 1, når antallene er ens, 0, når de intet har tilfælles.",
      en: "How much of two groups' counts is common to both. 1 where the counts are the same, 0 where nothing is shared.",
    },
    formula: "2 Σ min(aᵢ, bᵢ) ÷ Σ (aᵢ + bᵢ)",
    source: "Bray & Curtis (1957), Ecological Monographs 27",
    notFor: {
      da: "Grupper af meget forskellig størrelse: Så måler den mest forskellen i størrelse. Brug Morisita og Horn.",
      en: "Groups of very unlike size: it then measures mostly the size. Use Morisita–Horn.",
    },
  },
  jaccard: {
    name: { da: "Jaccards lighed", en: "Jaccard's likeness" },
    explanation: {
      da: "Det, som begge har, delt med det, som mindst én af dem har. 1, når de har nøjagtig det samme.",
      en: "What both have, divided by what at least one of them has. 1 where they have exactly the same.",
    },
    formula: "|A ∩ B| ÷ |A ∪ B|",
    source: "Jaccard (1901), Bulletin de la Société Vaudoise des Sciences Naturelles 37",
    notFor: {
      da: "Spørgsmål om, hvor meget de har af hver slags: Kun om den forekommer, tæller. En lille og en stor mængde kan ikke blive ens.",
      en: "Questions about how much there is of each kind: only whether it occurs counts. A small and a large set can't be alike.",
    },
  },
  ruzicka: {
    name: { da: "Růžičkas lighed", en: "Růžička's likeness" },
    explanation: {
      da: "Jaccards lighed for antal: den fælles del af antallene delt med det, som tilsammen er dækket.",
      en: "Jaccard's likeness for quantities: the common part of the counts divided by what the two cover together.",
    },
    formula: "Σ min(aᵢ, bᵢ) ÷ Σ max(aᵢ, bᵢ)",
    source: "Růžička (1958), Biológia 13",
    notFor: { da: "Grupper af meget forskellig størrelse.", en: "Groups of very unlike size." },
  },
  sorensen: {
    name: { da: "Sørensens lighed", en: "Sørensen's likeness" },
    explanation: {
      da: "Det dobbelte af det, som begge har, delt med summen af det, som hver af dem har. 1, når de har nøjagtig det samme.",
      en: "Twice what both have, divided by the sum of what each has. 1 where they have exactly the same.",
    },
    formula: "2 |A ∩ B| ÷ (|A| + |B|)",
    source: "Sørensen (1948), Biologiske Skrifter 5(4)",
    notFor: {
      da: "Spørgsmål om, hvor meget de har af hver slags.",
      en: "Questions about how much there is of each kind.",
    },
  },
  morisitaHorn: {
    name: { da: "Morisita og Horns lighed", en: "Morisita–Horn likeness" },
    explanation: {
      da: "Hvor ens to grupper fordeler sig, målt på andele, så gruppernes størrelse betyder lidt. 1, når fordelingerne er ens, 0, når intet er fælles.",
      en: "How alike two groups spread, in shares, so that their size matters little. 1 where the distributions are the same, 0 where nothing is shared.",
    },
    formula: "2 Σ pᵢqᵢ ÷ (Σ pᵢ² + Σ qᵢ²)",
    source: "Horn (1966), Measurement of “Overlap” in Comparative Ecological Studies, American Naturalist 100",
    notFor: {
      da: "Spørgsmål om sjældne slags: De almindelige afgør næsten alt.",
      en: "Questions about rare kinds: the common ones decide nearly everything.",
    },
  },
  morisita: {
    name: { da: "Morisitas indeks", en: "Morisita's index" },
    explanation: {
      da: "Hvor meget oftere to fra hver sin gruppe er af samme slags end to fra den samme. Omkring 1, når grupperne er trukket af samme fordeling; kan være over 1.",
      en: "How much more often two from different groups are of one kind than two from the same. About 1 where both are draws from one distribution; may exceed 1.",
    },
    formula: "2 Σ aᵢbᵢ ÷ ((λa + λb) A B), λa = Σ aᵢ(aᵢ − 1) ÷ (A(A − 1))",
    source: "Morisita (1959), Memoirs of the Faculty of Science, Kyushu University E 3",
    notFor: {
      da: "Andele eller vægte (den kræver antal), og grupper, hvor ingen slags forekommer mere end én gang.",
      en: "Shares or weights (it takes counts), and groups in which no kind occurs more than once.",
    },
  },
  hellinger: {
    name: { da: "Hellingers lighed", en: "Hellinger's likeness" },
    explanation: {
      da: "Hvor ens to fordelinger er, når små andele også skal tælle. 1, når fordelingerne er ens, 0, når intet er fælles.",
      en: "How alike two distributions are where small shares should count too. 1 where they are the same, 0 where nothing is shared.",
    },
    formula: "1 − √(1 − Σ √(pᵢqᵢ))",
    source: "Hellinger (1909), Journal für die reine und angewandte Mathematik 136; Rao (1995), Qüestiió 19",
    notFor: {
      da: "Små grupper: En enkelt sjælden slags flytter tallet meget.",
      en: "Small groups: a single rare kind moves it a lot.",
    },
  },
  distanceMatrix: {
    name: { da: "Tabel over forskelle", en: "Distance matrix" },
    explanation: {
      da: "Forskellen mellem hver to grupper: 1 minus ligheden.",
      en: "The unlikeness of every two groups: 1 minus their likeness.",
    },
    formula: "dᵢⱼ = 1 − sᵢⱼ",
    source: "Legendre & Legendre (2012), Numerical Ecology, 3rd ed.",
    notFor: {
      da: "At lægge forskelle sammen, som om de var afstande på et kort: De fleste ligheder giver ikke sådanne afstande.",
      en: "Adding distances as if on a map: most likenesses don't give such distances.",
    },
  },
} as const satisfies Record<string, MeasureText>;
