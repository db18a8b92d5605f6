import { z } from "zod";
import type { AccessibilityStatement, Contact } from "../../src/model/statement.js";
import { DAY, TEXT, TITLE } from "./schema.js";

/** A text in both languages; one alone stands for both. */
const WORDS = z.preprocess((said) => (typeof said === "string" ? { da: said, en: said } : said), TITLE);
const ADDRESS = z.string().regex(/^https?:\/\/\S+$/);

const OWN = ["publisher", "status", "tested", "prepared_on"] as const;

/** `accessibility_statement` in programme.yaml: a web address, or what the law wants to be said. */
export const STATEMENT = z.preprocess(
  (said) => (typeof said === "string" ? { url: said } : said),
  z
    .strictObject({
      url: ADDRESS.optional(),
      publisher: WORDS.optional(),
      status: z.enum(["full", "partial", "none"]).optional(),
      not_accessible: z
        .array(
          z.strictObject({
            what: WORDS,
            why: WORDS,
            reason: z.enum(["shortfall", "disproportionate_burden", "outside_the_law"]),
            instead: WORDS.optional(),
          }),
        )
        .default([]),
      tested: WORDS.optional(),
      assessed_by: z.enum(["self", "third_party"]).default("self"),
      prepared_on: DAY.optional(),
      updated_on: DAY.optional(),
    })
    .superRefine((said, context) => {
      const named = OWN.filter((key) => said[key] !== undefined);
      const isOwn = named.length > 0 || said.not_accessible.length > 0 || said.updated_on !== undefined;
      const missing = isOwn || said.url === undefined ? OWN.filter((key) => said[key] === undefined) : [];
      if (said.status !== undefined && said.status !== "full" && said.not_accessible.length === 0)
        context.addIssue({ code: "custom", path: ["not_accessible"], params: { mistake: "exceptions" } });
      for (const key of missing) context.addIssue({ code: "custom", path: [key], params: { mistake: "statement" } });
    })
    .transform(({ url, publisher, status, tested, prepared_on, ...rest }): AccessibilityStatement => {
      const own =
        publisher && status && tested && prepared_on ? { publisher, status, tested, prepared_on, ...rest } : undefined;
      return { ...(url ? { url } : {}), ...(own ? { own } : {}) };
    }),
);

/** `contact` in programme.yaml: an e-mail or web address, or what there is of name, e-mail, telephone and address. */
export const CONTACT = z.preprocess(
  (said) => {
    if (typeof said !== "string") return said;
    return /^https?:/.test(said) ? { url: said } : { email: said.replace(/^mailto:/, "") };
  },
  z.strictObject({
    name: WORDS.optional(),
    email: z
      .string()
      .regex(/^[^\s@:]+@[^\s@:]+$/)
      .optional(),
    telephone: z
      .union([TEXT, z.int()])
      .transform(String)
      .refine((text) => /^\+?[\d ]{6,20}$/.test(text))
      .optional(),
    url: ADDRESS.optional(),
  }),
) satisfies z.ZodType<Contact>;
