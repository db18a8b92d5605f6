import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { build } from "../../loaders/site/build.js";
import { type Edition, PATHS } from "../../loaders/site/paths.js";
import { type Size, writeProgramme } from "./extremes.js";

/** A site that a test looks at: a programme in an edition, under a base path. */
export interface Site {
  readonly programme: string;
  readonly edition: Edition;
  readonly base: string;
  /** of a programme that is made for the test */
  readonly size?: Size;
  /** how many of its schools and networks get pages: hundreds of a kind say no more than a few */
  readonly profiles?: number;
}

const at = (path: string) => join(PATHS.root, path);
const made = (name: string) => at(`.netspejl/programmes/${name}`);

export const SITES: Readonly<Record<string, Site>> = {
  public: { programme: at("data/demo"), edition: "public", base: "/" },
  internal: { programme: at("data/demo"), edition: "internal", base: "/netspejl/", profiles: 1 },
  "southern-women": { programme: at("data/southern-women"), edition: "internal", base: "/", profiles: 1 },
  "one-school": {
    programme: made("one-school"),
    edition: "public",
    base: "/",
    size: { schools: 1, networks: 1, organisations: 9, activities: 3 },
  },
  "thirty-schools": {
    programme: made("thirty-schools"),
    edition: "public",
    base: "/",
    size: { schools: 30, networks: 200, organisations: 800, activities: 400 },
    profiles: 1,
  },
};

async function buildSite(name: string): Promise<string> {
  const site = SITES[name];
  if (!site) throw new Error(`no site is called ${name}`);
  const output = at(`.netspejl/sites/${name}`);
  if (site.size) writeProgramme(site.programme, site.size);
  mkdirSync(output, { recursive: true });
  const code = await build({ ...site, output });
  if (code !== 0) throw new Error(`${name}: build ended with exit code ${code}`);
  return output;
}

const built = new Map<string, Promise<string>>();
let last: Promise<unknown> = Promise.resolve();
let wanted = true;

/** Builds sites beside the public one, one after the other and each once in a run, while the tests look at those that stand. */
export function startBuilding(names: readonly string[] = Object.keys(SITES)): void {
  for (const name of names.filter((one) => one !== "public" && !built.has(one))) {
    const building = last.then(() => (wanted ? buildSite(name) : Promise.reject(new Error("nobody waits for it"))));
    last = building.catch(() => {});
    built.set(name, building);
  }
}

/** Builds no more sites, and waits for the one that is being built. */
export async function stopBuilding(): Promise<void> {
  wanted = false;
  await last;
}

/** The folder of a built site. The public site of the demonstration is what `npm run build` left in dist/. */
export async function builtSite(name: string): Promise<string> {
  if (name === "public") {
    if (!existsSync(join(PATHS.dist, "index.html"))) throw new Error("run npm run build first");
    return PATHS.dist;
  }
  startBuilding([name]);
  return built.get(name)!;
}

/** Every page of a built site, as paths without a leading slash. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html") && entry.name !== "404.html")
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Of the pages of schools and networks, which are many of a kind, the first two of each in each language; and all others. */
export function oneOfEachKind(pages: readonly string[], kept = 2): string[] {
  const seen = new Map<string, number>();
  return pages.filter((page) => {
    const kind = page.match(/^(?:en\/)?(?:schools|networks)\//)?.[0];
    if (!kind) return true;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return seen.get(kind)! <= kept;
  });
}
