import type { Exported } from "../figure/exports.js";
import { sourceLine } from "../figure/exports.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";
import { csv } from "./csv.js";
import { picture, png, standalone } from "./picture.js";
import { records } from "./records.js";
import { save } from "./save.js";

/**
 * Writes a figure as a file and hands it to the reader.
 *
 * @throws RangeError where a picture is asked for and nothing is drawn
 * @throws Error where what writes the file can't be had, or the browser can't draw the picture
 */
export async function download(
  format: "csv" | "xlsx" | "svg" | "png",
  site: Site,
  name: string,
  { drawing, description, chart }: Exported,
): Promise<void> {
  const invented = site.programme.demo ? `${TEXTS.invented[site.language].toLowerCase().replace(/\s+/g, "-")}-` : "";
  const file = `${invented}${name}.${format}`;
  const { document } = site;
  if (format === "csv") {
    return save(
      document,
      file,
      new Blob([csv(records(description, drawing.rows, site), site.language)], { type: "text/csv;charset=utf-8" }),
    );
  }
  const title = drawing.finding ?? description.title[site.language];
  if (format === "xlsx") {
    const { workbook } = await import("./workbook.js");
    const about = [title, drawing.subtitle, description.definition[site.language], sourceLine(site)];
    const bytes = workbook([
      { name: TEXTS.data[site.language], rows: records(description, drawing.rows, site) },
      { name: TEXTS.about[site.language], rows: about.map((text) => [text]) },
    ]);
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return save(document, file, new Blob([bytes as BlobPart], { type }));
  }
  if (!chart) throw new RangeError(`nothing is drawn: ${name}`);
  const framed = picture(document, chart, {
    title,
    subtitle: drawing.subtitle,
    notes: drawing.notes,
    source: sourceLine(site),
  });
  const text = standalone(document, framed);
  save(
    document,
    file,
    format === "svg" ? new Blob([text], { type: "image/svg+xml" }) : await png(document, text, framed),
  );
}
