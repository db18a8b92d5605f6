import { parseDocument } from "yaml";
import { z } from "zod";
import type { Text } from "../../src/model/language.js";
import type { Programme } from "../../src/model/programme.js";
import { type Mistake, ProgrammeError } from "./error.js";
import { DAY, TEXT, TITLE } from "./schema.js";
import { CONTACT, STATEMENT } from "./statement.js";

/** Names that folders of the programme have already, and that a school's folder can therefore not have. */
export const RESERVED_FOLDERS: readonly string[] = ["joint", "notes", "cases"];

const SCHOOL = z.strictObject({
  id: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u)
    .transform((id) => id.normalize("NFC"))
    .refine((id) => !RESERVED_FOLDERS.includes(id), { params: { mistake: "reserved" } }),
  name: TEXT,
  short: TEXT.optional(),
  municipality: z
    .union([z.int().min(1).max(999), z.string().regex(/^\d{3}$/)])
    .transform((code) => String(code).padStart(3, "0"))
    .nullish(),
});
const PROGRAMME = z.strictObject({
  title: TITLE,
  period: z
    .strictObject({ from: DAY, to: DAY })
    .refine(({ from, to }) => from <= to, { params: { mistake: "reversed" } }),
  language: z.enum(["da", "en"]).default("da"),
  demo: z.boolean().default(false),
  smallest_count: z.int().min(1).default(3),
  schools: z.array(SCHOOL).min(1),
  accessibility_statement: STATEMENT.optional(),
  contact: CONTACT.optional(),
});

type Issue = z.core.$ZodIssue;

/**
 * Reads and checks programme.yaml.
 *
 * @param text what the file holds
 * @param file what it is called in messages
 * @throws ProgrammeError with every mistake there is, each with its key, where the programme can't be used
 */
export function parseProgramme(text: string, file = "programme.yaml"): Programme {
  // As strings, so that 2009-02-30 stays what was written instead of turning into a day in March.
  const data = contentOf(text, file);
  const parsed = PROGRAMME.safeParse(data);
  const mistakes: Mistake[] = parsed.success ? [] : parsed.error.issues.flatMap((issue) => mistakesOf(issue, file));
  mistakes.push(...duplicates(data, file));
  if (!parsed.success || mistakes.length > 0) throw new ProgrammeError(mistakes);
  return {
    ...parsed.data,
    schools: parsed.data.schools.map((school) => ({
      id: school.id,
      name: school.name,
      short: school.short ?? school.name,
      municipality: school.municipality ?? null,
    })),
  };
}

/** @throws ProgrammeError where the text can't be read as YAML, or unfolds without end */
function contentOf(text: string, file: string): unknown {
  const broken = (line: number) => ({ file, key: null, message: BROKEN(line) });
  let mistakes: Mistake[];
  try {
    const document = parseDocument(text, { schema: "core", prettyErrors: false });
    if (document.errors.length === 0) return document.toJS({ maxAliasCount: 10 });
    mistakes = document.errors.map(({ pos }) => broken(text.slice(0, pos[0]).split("\n").length));
  } catch {
    mistakes = [broken(1)];
  }
  throw new ProgrammeError(mistakes);
}

function duplicates(data: unknown, file: string): Mistake[] {
  const schools = (data as { schools?: unknown } | null)?.schools;
  if (!Array.isArray(schools)) return [];
  const seen = new Set<unknown>();
  const mistakes: Mistake[] = [];
  schools.forEach((school: { id?: unknown } | null, i) => {
    const id = school?.id;
    if (typeof id !== "string") return;
    if (seen.has(id)) mistakes.push({ file, key: `schools[${i}].id`, message: DUPLICATE });
    seen.add(id);
  });
  return mistakes;
}

function mistakesOf(issue: Issue, file: string): Mistake[] {
  const at = (path: readonly PropertyKey[]) =>
    path.reduce<string>((key, part) => {
      if (typeof part === "number") return `${key}[${part}]`;
      return key === "" ? String(part) : `${key}.${String(part)}`;
    }, "");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const isPlain = PLAIN_KEY.test(key);
      return { file, key: at(isPlain ? [...issue.path, key] : issue.path) || null, message: UNKNOWN_KEY(isPlain) };
    });
  }
  return [{ file, key: at(issue.path) || null, message: messageOf(issue) }];
}

function messageOf(issue: Issue): Text {
  if (issue.code === "custom") {
    const mistake: unknown = issue.params?.mistake;
    if (mistake === "reversed") return REVERSED;
    if (mistake === "statement") return NO_STATEMENT;
    if (mistake === "exceptions") return NO_EXCEPTIONS;
    if (mistake === "day") return BAD_DAY;
    return mistake === "reserved" ? RESERVED : WRONG;
  }
  if (issue.code === "invalid_type" && issue.input === undefined) return EXPECTED[issue.expected] ?? WRONG;
  if (issue.code === "invalid_type") return EXPECTED[issue.expected] ?? WRONG;
  const last = issue.path.at(-1);
  if (last === "id") return BAD_ID;
  if (last === "municipality") return BAD_MUNICIPALITY;
  if (last === "language") return BAD_LANGUAGE;
  if (last === "schools") return NO_SCHOOLS;
  if (last === "smallest_count") return EXPECTED.int!;
  if (last === "url") return BAD_ADDRESS;
  if (last === "status" || last === "reason" || last === "assessed_by") return BAD_WORD;
  return issue.code === "too_small" ? EXPECTED.string! : WRONG;
}

const BROKEN = (line: number): Text => ({
  da: `linje ${line} kan ikke læses som YAML. Se efter indrykning, kolon og anførselstegn.`,
  en: `line ${line} can't be read as YAML. Check indentation, colons and quotation marks.`,
});
/** a key that may be quoted; what is no word of a program may be somebody's name or number */
const PLAIN_KEY = /^[a-z][a-z_]{0,40}$/;
const UNKNOWN_KEY = (isNamed: boolean): Text => ({
  da: `${isNamed ? "nøglen" : "en nøgle her"} kendes ikke. Ret stavningen, eller slet den.`,
  en: `${isNamed ? "the key" : "a key here"} is not known. Correct its spelling, or delete it.`,
});
const DUPLICATE: Text = {
  da: "to skoler har samme id. Giv hver skole sit eget.",
  en: "two schools have the same id. Give each school its own.",
};
const RESERVED: Text = {
  da: "joint, notes og cases kan ikke være en skoles id.",
  en: "joint, notes and cases can't be a school's id.",
};
const REVERSED: Text = {
  da: "perioden slutter (to), før den begynder (from).",
  en: "the period ends (to) before it begins (from).",
};
const BAD_DAY: Text = {
  da: "her skal stå en dag, der findes, som 2009-01-31.",
  en: "a day that exists should stand here, such as 2009-01-31.",
};
const BAD_ID: Text = {
  da: "et id består af bogstaver, tal og bindestreger, som sjaelland-syd, og er navnet på skolens mappe.",
  en: "an id has letters, digits and hyphens, such as sjaelland-syd, and is the name of the school's folder.",
};
const BAD_MUNICIPALITY: Text = {
  da: "en kommunekode er tre cifre, som 259.",
  en: "a municipality code has three digits, such as 259.",
};
const BAD_LANGUAGE: Text = { da: "her skal stå da eller en.", en: "da or en should stand here." };
const NO_STATEMENT: Text = {
  da: "mangler: En tilgængelighedserklæring har enten url eller publisher, status, tested og prepared_on.",
  en: "is missing: an accessibility statement has either url or publisher, status, tested and prepared_on.",
};
const NO_EXCEPTIONS: Text = {
  da: "mangler: Hvor kravene ikke er opfyldt helt, skal der stå, hvad der ikke er tilgængeligt, og hvorfor.",
  en: "is missing: where the requirements aren't fully met, it should say what isn't accessible, and why.",
};
const BAD_ADDRESS: Text = {
  da: "her skal stå en adresse, der begynder med https://.",
  en: "an address that begins with https:// should stand here.",
};
const BAD_WORD: Text = {
  da: "ordet kendes ikke her: status er full, partial eller none, reason er shortfall, disproportionate_burden eller outside_the_law, assessed_by er self eller third_party.",
  en: "the word isn't known here: status is full, partial or none, reason is shortfall, disproportionate_burden or outside_the_law, assessed_by is self or third_party.",
};
const NO_SCHOOLS: Text = { da: "der skal være mindst én skole.", en: "there should be at least one school." };
const WRONG: Text = { da: "værdien kan ikke bruges her.", en: "the value can't be used here." };
const EXPECTED: Readonly<Record<string, Text>> = {
  string: { da: "mangler, eller er ikke en tekst.", en: "is missing, or isn't a text." },
  boolean: { da: "her skal stå true eller false.", en: "true or false should stand here." },
  number: { da: "mangler, eller er ikke et tal.", en: "is missing, or isn't a number." },
  int: { da: "her skal stå et helt tal fra 1.", en: "a whole number from 1 should stand here." },
  array: { da: "mangler, eller er ikke en liste.", en: "is missing, or isn't a list." },
  object: { da: "mangler, eller har ikke nøgler.", en: "is missing, or has no keys." },
};
