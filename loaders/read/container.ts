import { CFB } from "@e965/xlsx";
import { Refusal } from "./refusal.js";

/**
 * Checks that an OLE container (.xls) holds all of the workbook's stream: one that is cut off would be read as if it
 * were shorter, and rows would be missing without a word.
 *
 * @throws Refusal where the container is cut off, or holds a package encrypted with a password
 */
export function checkContainer(bytes: Uint8Array): void {
  const container = opened(bytes);
  if (CFB.find(container, "/EncryptedPackage") !== null) throw new Refusal("file_encrypted");
  for (const name of ["/Workbook", "/Book"]) {
    const stream = CFB.find(container, name);
    if (stream !== null && stream.content.length < stream.size) throw new Refusal("file_truncated");
  }
}

function opened(bytes: Uint8Array): ReturnType<typeof CFB.read> {
  try {
    return CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: "buffer" });
  } catch {
    throw new Refusal("file_truncated");
  }
}
