import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { build } from "../../loaders/site/build.js";
import { type Edition, PATHS } from "../../loaders/site/paths.js";

/** A site that a test looks at: a programme in an edition, under a base path. */
export interface Site {
  readonly programme: string;
  readonly edition: Edition;
  readonly base: string;
}

const at = (path: string) => join(PATHS.root, path);

export const SITES = {
  public: { programme: at("data/demo"), edition: "public", base: "/" },
  internal: { programme: at("data/demo"), edition: "internal", base: "/netspejl/" },
  "southern-women": { programme: at("data/southern-women"), edition: "internal", base: "/" },
} as const satisfies Record<string, Site>;

export type SiteName = keyof typeof SITES;

/**
 * The folder of a built site. The public site of the demonstration is what `npm run build` left in dist/; the others
 * are built beside it.
 */
export async function builtSite(name: SiteName): Promise<string> {
  if (name === "public") {
    if (!existsSync(join(PATHS.dist, "index.html"))) throw new Error("run npm run build first");
    return PATHS.dist;
  }
  const output = at(`.netspejl/sites/${name}`);
  const code = await build({ ...SITES[name], output });
  if (code !== 0) throw new Error(`${name}: build ended with exit code ${code}`);
  return output;
}

/** Every page of a built site, as paths without a leading slash. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
