import type { Text } from "./language.js";

/** One part of the final report: a question that the evaluation answers, what it is judged by, and its figures. */
export interface ReportSection {
  readonly id: string;
  /** also the heading under which the evaluator's own words are placed */
  readonly heading: Text;
  /** what would count as a good answer; null where the part isn't a question */
  readonly criterion: Text | null;
  /** ids of figures, in the order in which they stand */
  readonly figures: readonly string[];
}

/**
 * The report's parts in their order. Words that the evaluator wrote under one of these headings stand in that part; a
 * heading of the evaluator's own becomes a part of its own, after the part that it follows in the evaluator's file.
 */
export const REPORT: readonly ReportSection[] = [
  { id: "summary", heading: { da: "Resumé", en: "Summary" }, criterion: null, figures: [] },
  {
    id: "composition",
    heading: { da: "Hvem er med i netværkene?", en: "Who is in the networks?" },
    criterion: {
      da: "Netværkene samler små og mellemstore virksomheder, og medlemmerne bliver.",
      en: "The networks gather small and medium-sized companies, and the members stay.",
    },
    figures: ["members-by-kind", "members-by-size", "members-over-time", "retention"],
  },
  {
    id: "industry",
    heading: { da: "Hvordan fordeler brancherne sig?", en: "How are the industries spread?" },
    criterion: {
      da: "Netværkene rummer brancher, der kan lære af hinanden.",
      en: "The networks hold industries that can learn from one another.",
    },
    figures: ["industry-sections", "industry-diversity"],
  },
  {
    id: "activity",
    heading: { da: "Hvad er der sket, og hvem kom?", en: "What was held, and who came?" },
    criterion: {
      da: "Der er holdt aktiviteter i hele perioden, og medlemmerne kommer til dem.",
      en: "Activities were held throughout the period, and the members come to them.",
    },
    figures: ["activities-over-time", "participation", "joint-activities"],
  },
  {
    id: "expectations",
    heading: { da: "Blev forventningerne indfriet?", en: "Were the expectations met?" },
    criterion: {
      da: "Skolerne og virksomhederne oplever det, de forventede, og de er enige om det.",
      en: "The schools and the companies experience what they expected, and agree on it.",
    },
    figures: ["alignment", "expectations"],
  },
  {
    id: "outcomes",
    heading: { da: "Hvad kom der ud af det?", en: "What came of it?" },
    criterion: { da: "Resultaterne når de mål, der blev sat.", en: "The outcomes reach the targets that were set." },
    figures: ["outcomes-total", "outcomes"],
  },
  {
    id: "methods",
    heading: { da: "Hvilke metoder skaber netværk?", en: "Which methods make networks?" },
    criterion: {
      da: "Metoderne er beskrevet, så andre kan bruge dem.",
      en: "The methods are described so that others can use them.",
    },
    figures: ["methods"],
  },
  { id: "cases", heading: { da: "Cases", en: "Cases" }, criterion: null, figures: [] },
  { id: "conclusion", heading: { da: "Konklusion", en: "Conclusion" }, criterion: null, figures: [] },
  {
    id: "quality",
    heading: { da: "Hvor gode er dataene?", en: "How good are the data?" },
    criterion: null,
    figures: ["completeness", "problems"],
  },
  { id: "definitions", heading: { da: "Definitioner", en: "Definitions" }, criterion: null, figures: [] },
];
