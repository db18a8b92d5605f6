import { messageWithin } from "../../src/model/problems/message.js";
import type { NewProblem } from "../../src/model/problems/problem.js";

/**
 * Problems without what only repeats another: the same words at the same cell (a row that gives several records says
 * them of each), or at no cell where a cell of the same sheet has them too. What no school can mend is said once, of the
 * programme.
 */
export function saidOnce(problems: readonly NewProblem[]): NewProblem[] {
  const seen = new Set<string>();
  const loose = new Set(problems.filter(({ source_row }) => source_row === null).map(({ code }) => code));
  const atCells = new Set(problems.filter(({ cell, code }) => cell !== null && loose.has(code)).map(ofSheet));
  return problems.map(ofProgramme).filter((one) => {
    if (one.source_row === null && one.file !== null)
      return one.sheet === null || isOfColumn(one) || !atCells.has(ofSheet(one));
    const whole = JSON.stringify(one);
    if (seen.has(whole)) return false;
    seen.add(whole);
    return true;
  });
}

const isOfColumn = (one: NewProblem) => messageWithin(one, "en").place !== "";

const ofSheet = (one: NewProblem) => JSON.stringify([one.code, one.file, one.sheet, messageWithin(one, "en").what]);

/** Codes of problems that hold for all files alike. */
const OF_PROGRAMME: ReadonlySet<string> = new Set(["code_not_verified"]);

function ofProgramme(one: NewProblem): NewProblem {
  if (!OF_PROGRAMME.has(one.code)) return one;
  const [message_da, message_en] = [messageWithin(one, "da").what, messageWithin(one, "en").what];
  return { ...one, file: null, sheet: null, source_row: null, column_name: null, cell: null, message_da, message_en };
}
