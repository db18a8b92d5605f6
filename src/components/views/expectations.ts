import type { FigureRow } from "../../model/figure.js";
import { type DumbbellGroup, dumbbells } from "../charts/dumbbells.js";
import type { Drawing, View, ViewContext } from "../figure/view.js";
import { one, values, where } from "../rows.js";
import { capital, type Scope } from "../scopes.js";
import { signed, unmet } from "../sentences/evaluation.js";
import type { Site } from "../site.js";
import { answersOf, isSmall, noAnswers, placeOf, reason, roundsOf, WHO } from "./answers.js";

const ENDS = [
  { id: "expected_mean", label: { da: "forventet", en: "expected" }, mark: "ns-c3" },
  { id: "experienced_mean", label: { da: "oplevet", en: "experienced" }, mark: "ns-c4" },
] as const;

/** Expected against experienced, by item and round, as one side's answers have it. */
export const expectations: View = {
  id: "expectations",
  figures: ["expectations"],
  controls: [WHO],
  follows: ["school", "network", "period"],
  oneSchool: true,
  height: 860,
  draw: (context): Drawing => {
    const { site, selection, choice } = context;
    const { format, language, names } = site;
    const group = choice("who");
    const { scope, rows } = answersOf(context);
    const shown = where(rows, { respondent_group: group });
    const rounds = roundsOf(shown, selection.hasDay);
    const items = values(shown, "item");
    const groups = items.map((item) => groupOf(context, where(shown, { item }), item, rounds));
    const who = names.word("respondent_group", group);
    const everything = rounds[0] === null && selection.from === undefined && selection.to === undefined;
    const inRounds = shown.filter((row) => everything || rounds.includes((row.dimensions.asked_on ?? null) as string));
    const known = inRounds.some((row) => row.value !== null);
    const keys = ENDS.map(({ id, label, mark }) => ({ id, mark, label: label[language] }));
    return {
      finding: finding(context, scope, shown, rounds),
      subtitle: `${{ da: "Gennemsnit på skalaen 1–5", en: "Mean on the scale 1–5" }[language]}, ${who}, ${scope.label}; ${{ da: "forskellen er oplevet minus forventet, n det mindste antal svar", en: "the gap is experienced minus expected, n the smaller number of answers" }[language]}`,
      alternative: groups
        .map(({ heading, rows: lines }) => `${heading}: ${lines.map((one) => `${one.label} ${one.note}`).join(", ")}`)
        .join("; "),
      empty: noAnswers(site, context.rows(), rows, group),
      chart: known
        ? (options) =>
            dumbbells(groups, {
              ...options,
              keys,
              domain: [1, 5],
              marked: [1, 2, 3, 4, 5],
              axis: (value) => format.number(value),
            })
        : null,
      notes: inRounds.length === 0 ? [] : notesOf(site, inRounds),
      rows: inRounds,
    };
  },
};

function groupOf(
  { site, mark }: ViewContext,
  rows: readonly FigureRow[],
  item: string,
  rounds: readonly (string | null)[],
): DumbbellGroup {
  const { format, language } = site;
  const lines = rounds.map((asked_on) => {
    const [expected, experienced] = ENDS.map(({ id }) => one(rows, id, { asked_on }));
    const gap = one(rows, "gap", { asked_on });
    const round = asked_on === null ? { da: "alle svar", en: "all answers" }[language] : format.month(asked_on);
    const ends = [expected, experienced].map((row, index) => ({
      key: ENDS[index]!.id,
      value: row?.value ?? null,
      low: isSmall(row),
      label: mark(
        `${item}, ${round}, ${ENDS[index]!.label[language]}: ${row?.value === null || !row ? reason(row, site) : `${format.fixed(row.value, 2)} (n = ${row.n === null ? "–" : format.number(row.n)})`}`,
        row,
      ),
    }));
    return {
      id: `${item}|${asked_on}`,
      label: capital(round),
      level: 1 as const,
      ends,
      note: noteOf(site, gap, [expected, experienced]),
    };
  });
  return { id: item, heading: item, rows: lines };
}

/** A gap as it is written: differences that are written as 0 are none. */
export const tenths = (value: number): number => Math.round(value * 10);

/** The gap with its base; where there is none, which half is there, or why neither is. */
function noteOf(site: Site, gap: FigureRow | undefined, [expected, experienced]: readonly (FigureRow | undefined)[]) {
  const { format, language } = site;
  const base = (row: FigureRow) => (row.n === null ? "" : ` (n = ${format.number(row.n)})`);
  if (gap && gap.value !== null) return `${signed(format, gap.value)}${base(gap)}`;
  if (expected && expected.value !== null)
    return `${{ da: "kun forventet", en: "expected only" }[language]}${base(expected)}`;
  if (experienced && experienced.value !== null)
    return `${{ da: "kun oplevet", en: "experienced only" }[language]}${base(experienced)}`;
  return [gap, expected, experienced].find((row) => row?.flag === "low")
    ? reason([expected, experienced].find((row) => row?.flag === "low") ?? gap, site)
    : reason(expected ?? gap, site);
}

/** How many items fell short in the newest round that has gaps. */
function finding({ site }: ViewContext, scope: Scope, rows: readonly FigureRow[], rounds: readonly (string | null)[]) {
  for (const round of [...rounds].reverse()) {
    const gaps = rows.filter(
      (row) => row.measure === "gap" && row.value !== null && (row.dimensions.asked_on ?? null) === round,
    );
    const bases = gaps.flatMap((row) => (row.n === null ? [] : [row.n]));
    if (gaps.length === 0 || bases.length < gaps.length) continue;
    return unmet(site.format, placeOf(scope), {
      below: gaps.filter((row) => tenths(row.value!) < 0).length,
      items: gaps.length,
      fewest: Math.min(...bases),
      round,
    });
  }
  return null;
}

function notesOf(site: Site, rows: readonly FigureRow[]): string[] {
  const { language } = site;
  const notes: string[] = [];
  if (rows.some((row) => row.value !== null && isSmall(row)))
    notes.push(
      {
        da: "Hul markering: under 5 svar, så tallet siger kun lidt.",
        en: "Hollow mark: under 5 answers, so the number says little.",
      }[language],
    );
  if (rows.some((row) => row.flag === "low"))
    notes.push(
      {
        da: "Stiplet linje: For få svar til at sige noget (færre end 3), så intet er tegnet.",
        en: "Dotted line: too few answers to say (fewer than 3), so nothing is drawn.",
      }[language],
    );
  notes.push(
    {
      da: "De samme behøver ikke have svaret i hver runde; forskellen kan skyldes, hvem der svarer.",
      en: "It need not be the same people who answered in each round; the gap may be due to who answers.",
    }[language],
  );
  return notes;
}
