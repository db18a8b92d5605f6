import config from "../../observablehq.config.js";

/** The site without most of its schools' and networks' own pages: hundreds of a kind say no more than four. */
export default {
  ...config,
  *dynamicPaths() {
    const seen = new Map<string, number>();
    for (const path of config.dynamicPaths()) {
      const kind = path.replace(/\/[^/]*$/, "");
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if (seen.get(kind)! <= 2) yield path;
    }
  },
};
