import type { SourceContext } from "./context.js";
import type { Block } from "./recognise/sheet/blocks.js";
import { networkIn } from "./recognise/titles/network-in.js";

/** A cross table of meetings whose corner names the network, `Havnenetværket | 3/3-09 | 5/5-09`: it is said as a title is. */
export function cornered(block: Block, { known }: SourceContext): Block {
  const { shape, assignment, headings } = block.found;
  if (shape?.kind !== "attendance" || shape.across !== "activities") return block;
  const names = shape.rowNames ?? assignment.fields.get("organisation.name");
  const corner = names === undefined ? undefined : headings[names];
  if (corner === undefined || corner.known !== null || networkIn(corner.text, known) === null) return block;
  return { ...block, around: { ...block.around, titles: [corner.text, ...block.around.titles] } };
}
