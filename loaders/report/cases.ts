import { parse as parseYaml } from "yaml";
import { z } from "zod";
import type { Known } from "./directive.js";
import { pictures, toHtml } from "./markdown.js";
import type { TextMistake } from "./mistake.js";

const FrontMatter = z.strictObject({
  title: z.string().min(1),
  network: z.string().optional(),
  school: z.string().optional(),
  language: z.enum(["da", "en"]).optional(),
  consent: z.boolean().optional(),
});

/** A network's or a company's story. */
export interface Case {
  readonly id: string;
  readonly title: string;
  readonly language: "da" | "en" | null;
  readonly school_id: string | null;
  readonly network_id: string | null;
  /** the people in it have agreed to the story being public; false where the front matter doesn't say */
  readonly consent: boolean;
  /** its text, safe to show; pictures stand in it as `data:` addresses */
  readonly html: string;
}

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  svg: "image/svg+xml",
};

/**
 * One case from its Markdown file.
 *
 * @param picture the bytes of a picture in the cases folder, by its name; null where there is none
 * @returns the case, or null with what is wrong (unknown key, unknown network, a picture without words, …)
 */
export function parseCase(
  text: string,
  file: string,
  known: Known,
  picture: (name: string) => Uint8Array | null,
): { readonly case: Case | null; readonly mistakes: TextMistake[] } {
  const mistakes: TextMistake[] = [];
  const complain = (line: number, da: string, en: string) => mistakes.push({ file, line, message: { da, en } });
  const split = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text);
  const head = frontMatter(split?.[1] ?? "", complain);
  const body = split ? text.slice(split[0].length) : text;
  const firstLine = (split?.[0].match(/\n/g)?.length ?? 0) + 1;

  let html = toHtml(body);
  for (const { src, alt, line } of pictures(body)) {
    const at = firstLine + line - 1;
    if (alt === "") {
      complain(
        at,
        `billedet ${src} mangler en tekst, der siger, hvad det viser: ![tekst](${src}).`,
        `the picture ${src} lacks words that say what it shows: ![words](${src}).`,
      );
    }
    const type = PICTURE_TYPES[src.split(".").at(-1)?.toLowerCase() ?? ""];
    const bytes = type && !/[\\/:]/.test(src) ? picture(decodeURIComponent(src)) : null;
    if (!bytes) {
      complain(
        at,
        `billedet ${src} findes ikke i mappen cases (jpg, png, webp eller svg).`,
        `the picture ${src} isn't in the folder cases (jpg, png, webp or svg).`,
      );
    } else {
      html = html.replaceAll(`src="${src}"`, `src="data:${type};base64,${Buffer.from(bytes).toString("base64")}"`);
    }
  }

  const network = head?.network === undefined ? null : find(known.programme.networks, head.network);
  if (head?.network !== undefined && !network) {
    complain(
      1,
      `netværket "${head.network}" findes ikke i projektet.`,
      `the network "${head.network}" isn't in the programme.`,
    );
  }
  const school = head?.school === undefined ? null : find(known.programme.schools, head.school);
  if (head?.school !== undefined && !school) {
    complain(
      1,
      `skolen "${head.school}" findes ikke i projektet.`,
      `the school "${head.school}" isn't in the programme.`,
    );
  }
  if (!head || mistakes.length > 0) return { case: null, mistakes };
  const made: Case = {
    id: (file.split("/").at(-1) ?? file).replace(/\.md$/, ""),
    title: head.title,
    language: head.language ?? null,
    school_id: school?.id ?? network?.school_id ?? null,
    network_id: network?.id ?? null,
    consent: head.consent ?? false,
    html,
  };
  return { case: made, mistakes };
}

function find<T extends { readonly id: string; readonly name: string }>(all: readonly T[], wanted: string): T | null {
  const lower = wanted.toLocaleLowerCase("da");
  return all.find(({ id, name }) => id === wanted || name.toLocaleLowerCase("da") === lower) ?? null;
}

function frontMatter(
  text: string,
  complain: (line: number, da: string, en: string) => unknown,
): z.infer<typeof FrontMatter> | null {
  let value: unknown;
  try {
    value = parseYaml(text) ?? {};
  } catch {
    complain(
      1,
      "hovedet mellem de to linjer med --- er ikke gyldig YAML.",
      "the head between the two lines of --- isn't valid YAML.",
    );
    return null;
  }
  const checked = FrontMatter.safeParse(value);
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues) {
    const key = issue.code === "unrecognized_keys" ? issue.keys.join(", ") : issue.path.join(".");
    complain(
      1,
      `nøglen ${key} i hovedet er ukendt, mangler eller har en forkert type (title, network, school, language, consent).`,
      `the key ${key} in the head is unknown, missing or of a wrong type (title, network, school, language, consent).`,
    );
  }
  return null;
}
