import type { Text } from "../../model/language.js";
import type { Problem } from "../../model/tables.js";
import { makeIn } from "../dom.js";
import { save } from "../download/save.js";
import type { Site } from "../site.js";
import { TEXTS } from "../texts.js";
import { correctionSheet, folderOf } from "./corrections.js";

const WORDS = {
  send: { da: "Hent listen til at sende tilbage (.xlsx):", en: "Download the list to send back (.xlsx):" },
  corrections: { da: "rettelser", en: "corrections" },
} satisfies Record<string, Text>;

/** A button for each place that has problems: its list as a workbook, to send back. */
export function correctionDownloads(
  site: Site,
  problems: readonly Problem[],
  places: readonly (string | null)[],
  placeName: (folder: string | null) => string,
): HTMLElement {
  const { document, language, programme } = site;
  const make = makeIn(document);
  const buttons = places.map((folder) => {
    const own = problems.filter((one) => folderOf(one) === folder);
    const button = make("button", { type: "button", class: "ns-link" }, `${placeName(folder)} (${own.length})`);
    button.addEventListener("click", async () => {
      const { workbook } = await import("../download/workbook.js");
      const bytes = workbook([correctionSheet(own, placeName(folder), language)]);
      const invented = programme.demo ? `${TEXTS.invented[language].toLowerCase().replace(/\s+/g, "-")}-` : "";
      const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      const name = `${invented}${WORDS.corrections[language]}-${folder ?? "programme"}.xlsx`;
      save(document, name, new Blob([bytes as BlobPart], { type }));
    });
    return button;
  });
  return make("p", { class: "ns-exports" }, `${WORDS.send[language]} `, ...buttons);
}
