/** A box to tick before a choice, and whether it is ticked: `[ ]`, `[x]`, `( )`, `☐`, `☒`. */
const BOX = /(?:\[\s*([x✓✔v*]?)\s*\]|\(\s*([x✓✔v*]?)\s*\)|([☐□▢○])|([☑☒■▣●]))\s*/giu;

/**
 * What is ticked of the choices of a form, `Formål (sæt kryds): | [ ] praktik | [X] erfaringsudveksling`, behind the word
 * that asks for it.
 *
 * @param cells the texts of one row, or one text that holds them all
 * @returns the word alone where nothing is ticked; null where the row is no such choice
 */
export function chosenIn(cells: readonly string[]): string | null {
  const text = cells.join(" ");
  const boxes = [...text.matchAll(BOX)];
  const label = text.slice(0, boxes[0]?.index ?? 0).trim();
  if (boxes.length < 2 || !/^[^:]{2,60}:?$/u.test(label) || !/\p{L}/u.test(label)) return null;
  const choices = boxes.map((box, i) => ({
    isTicked: (box[1] || box[2] || box[4] || "") !== "",
    text: text.slice(box.index + box[0].length, boxes[i + 1]?.index ?? text.length).replace(/[\s,;/]+$/u, ""),
  }));
  if (choices.some((choice) => !/\p{L}/u.test(choice.text))) return null;
  const said = choices.filter(({ isTicked }) => isTicked).map((choice) => choice.text);
  const asks = label.replace(/\s*:$/u, "");
  return said.length === 0 ? `${asks}:` : `${asks}: ${said.join(", ")}`;
}
