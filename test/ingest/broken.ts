/** Files that can't be read, or not to their end, made from one that can. */
export function brokenFiles(workbook: Uint8Array, text: string): Record<string, string | Uint8Array> {
  const middle = Math.floor(workbook.length / 2);
  const torn = Uint8Array.from(workbook);
  torn.fill(0x5a, middle, middle + 200);
  return {
    "afkortet.xlsx": workbook.slice(0, middle),
    "ødelagt.xlsx": torn,
    "tekst.xlsx": text,
    "side.xls": `<html><body><table><tr><td>${text}</td></tr></table></body></html>`,
    "låst.xlsx": Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(text.slice(0, 2000))]),
    "uafsluttet.csv": text.replace("Alfa ApS", '"Alfa ApS'),
    "to i én.csv": Uint8Array.from([...Buffer.from(text, "latin1"), 0, 0, ...Buffer.from(text, "utf16le")]),
    "regneark.ods": text,
  };
}
