import type { View } from "../figure/view.js";
import { dimension } from "../rows.js";
import { focus } from "../scopes.js";
import { methodsUsed } from "../sentences/compare.js";
import { methodUses } from "./methoduses.js";

/** The methods used in the one network that is chosen. */
export const networkMethods: View = {
  ...methodUses,
  id: "network-methods",
  controls: [],
  draw: (context) => {
    const { site, selection, rows } = context;
    const drawn = methodUses.draw({ ...context, choice: () => "network" });
    const scope = focus(site, selection);
    const used = new Set(
      rows().flatMap((row) =>
        dimension(row, "network_id") === scope.network_id && row.measure === "uses" && row.value
          ? [dimension(row, "method_id")]
          : [],
      ),
    );
    if (used.size === 0)
      return { ...drawn, finding: null, chart: null, empty: methodsUsed(site.format, scope.label, 0) };
    return { ...drawn, finding: methodsUsed(site.format, scope.label, used.size) };
  },
};
