import { makeIn } from "../dom.js";
import type { Site } from "../site.js";

/** The address of a page of the site, without its language and extension, as a link from the page that is open. */
export function pageLink(site: Site, path: string): string {
  const here = site.document.defaultView?.location.pathname ?? "/";
  const up = /\/(schools|networks)\/[^/]*$/.test(here) ? ".." : ".";
  return `${up}${path}.html`;
}

/** The name of a school or a network as a link to its profile; null where it has none. */
export function profileLink(
  site: Site,
  level: "school" | "network" | "purpose",
  id: string | null,
  { full = false } = {},
): HTMLAnchorElement | null {
  const { programme, names, document } = site;
  const make = makeIn(document);
  if (level === "school" && programme.schools.some((school) => school.id === id)) {
    return make("a", { href: pageLink(site, `/schools/${id}`) }, full ? names.schoolInFull(id) : names.school(id));
  }
  if (level === "network" && programme.networks.some((network) => network.id === id)) {
    return make("a", { href: pageLink(site, `/networks/${id}`) }, names.network(id));
  }
  return null;
}
