import { stringify } from "yaml";
import { columnLetters } from "../../../src/model/problems/problem.js";
import type { Tidied, TidySource } from "../tidied.js";

/**
 * The mapping that the sheets were read with, ready to paste into the mapping.yaml of each folder.
 *
 * Headings stand there only where the vocabulary knows them; other columns are named by their letter.
 *
 * @returns YAML text, one document per folder, each with a comment that names it; '' where there are no sources
 */
export function describeMapping({ sources }: Pick<Tidied, "sources">): string {
  const folders = new Map<string, TidySource[]>();
  for (const source of sources) {
    const folder = source.file.split("/")[0]!;
    folders.set(folder, [...(folders.get(folder) ?? []), source]);
  }
  return [...folders]
    .map(([folder, own]) => `# ${folder}/mapping.yaml\n${stringify(documentOf(own), { lineWidth: 0 })}`)
    .join("\n");
}

const inFolder = (file: string) => file.slice(file.indexOf("/") + 1);

function documentOf(sources: readonly TidySource[]): Record<string, unknown> {
  const ignore = sources
    .filter(({ recognised }) => recognised === undefined)
    .map(({ file, sheet }) => (sheet === null ? inFolder(file) : { file: inFolder(file), sheet }));
  const sheets = sources.flatMap((source) => {
    const { recognised, file, sheet, table } = source;
    if (recognised === undefined) return [];
    const columns: Record<string, string> = {};
    for (const { column, heading, field } of recognised.columns) {
      if (field !== null && !source.at.has(field)) continue;
      const name = heading !== null && !(heading in columns) ? heading : `kolonne ${columnLetters(column)}`;
      columns[name.replace(/\s+/g, " ")] = field ?? "ignore";
    }
    const { constants, rowsAre, scale } = recognised;
    return [
      {
        file: inFolder(file),
        ...(sheet === null ? {} : { sheet }),
        table,
        ...(rowsAre === null ? {} : { "rows are": rowsAre }),
        ...(constants.has("network.name") ? { network: constants.get("network.name") } : {}),
        ...(constants.has("school.name") ? { school: constants.get("school.name") } : {}),
        ...(scale === "reversed" ? { scale } : {}),
        columns,
      },
    ];
  });
  return { ...(sheets.length > 0 ? { sheets } : {}), ...(ignore.length > 0 ? { ignore } : {}) };
}
