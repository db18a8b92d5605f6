import type { SourceContext } from "../context.js";
import type { Block } from "../recognise/sheet/blocks.js";
import { cornersOf } from "../recognise/titles/corners.js";
import { networkIn } from "../recognise/titles/network-in.js";

/**
 * A table whose corner names its network, `Havnenetværket | 3/3-09 | 5/5-09`, or above `Udsagn | 1 | 2 | 3`: it is said as
 * a title is, and the nearest one.
 */
export function cornered(block: Block, { known }: SourceContext): Block {
  const named = cornersOf(block).filter(({ text }) => networkIn(text, known) !== null);
  if (named.length === 0) return block;
  return { ...block, around: { ...block.around, titles: [...named.map(({ text }) => text), ...block.around.titles] } };
}
