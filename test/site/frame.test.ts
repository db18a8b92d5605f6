import { expect, test } from "vitest";
import { finishPage } from "../../loaders/site/finish.js";
import { footer, head, header, languageOf } from "../../loaders/site/frame.js";
import { editionFrom } from "../../loaders/site/paths.js";
import { accessibilityPage } from "../../src/accessibility/page.js";
import type { SiteProgramme } from "../../src/model/figure.js";
import type { AccessibilityStatement } from "../../src/model/statement.js";

const programme: SiteProgramme = {
  title: { da: "Læring & netværk", en: "Learning & networks" },
  period: { from: "2009-01-01", to: "2010-12-31" },
  language: "da",
  demo: true,
  edition: "public",
  smallest_count: 3,
  schools: [],
  networks: [],
  activities: [],
  methods: [],
  sources: [],
  labels: {},
  as_of: "2010-12-09",
};

const STATEMENT: AccessibilityStatement = {
  url: "https://was.digst.dk/example-dk",
  own: {
    publisher: { da: "Skolen <A>", en: "School <A>" },
    status: "partial",
    not_accessible: [
      {
        what: { da: "Kortet.", en: "The map." },
        why: { da: "Det er et billede.", en: "It is a picture." },
        reason: "disproportionate_burden",
        instead: { da: "Listen under kortet.", en: "The list below the map." },
      },
    ],
    tested: { da: `Med skærmlæser $${"{1}"}.`, en: "With a screen reader." },
    assessed_by: "third_party",
    prepared_on: "2026-03-09",
    updated_on: "2026-11-02",
  },
};

const everything = { programme, exists: () => true, failures: [] };

test("a page's language is English under /en/ only", () => {
  expect(["/index", "/composition", "/en", "/en/index", "/energi"].map(languageOf)).toEqual([
    "da",
    "da",
    "en",
    "en",
    "da",
  ]);
});

test("the navigation marks the page one is on, and leads to the same page in the other language", () => {
  const danish = header("/industry", everything);
  expect(danish).toContain('<a href="/industry" aria-current="page">Brancher</a>');
  expect(danish.match(/aria-current/g)).toHaveLength(1);
  expect(danish).toContain('hreflang="en" href="/en/industry"');
  expect(header("/en/index", everything)).toContain('hreflang="da" href="/"');
  expect(header("/en/index", everything)).toContain('<a href="/en/" aria-current="page">Overview</a>');
});

test("the navigation has the pages that exist, and explore in the internal edition only", () => {
  expect(header("/index", everything)).not.toContain("/explore");
  expect(header("/index", { ...everything, programme: { ...programme, edition: "internal" } })).toContain("/explore");
  expect(header("/index", { ...everything, exists: (path) => path === "/" })).not.toContain("/industry");
});

test("a demonstration says on every page that its numbers are invented", () => {
  expect(header("/activity", everything)).toContain("Tallene er opdigtede og siger intet om de virkelige skoler.");
  expect(header("/en/activity", everything)).toContain(
    "The numbers are invented and say nothing about the real schools.",
  );
  expect(header("/activity", { ...everything, programme: { ...programme, demo: false } })).not.toContain("opdigtede");
});

test("text from programme.yaml can't become markup", () => {
  const title = { da: '<script>alert("x")</script>', en: "x" };
  expect(header("/index", { ...everything, programme: { ...programme, title } })).not.toContain("<script>");
  const failures = [{ da: "<b>nøgle</b>", en: "<b>key</b>" }];
  expect(header("/index", { ...everything, failures })).toContain("&lt;b&gt;nøgle");
});

test("the footer says how new the data are, in the page's language, and links what a public body must", () => {
  expect(footer("/index", programme)).toContain("Data til og med 9. december 2010");
  expect(footer("/en/index", programme)).toContain("Data up to and including 9 December 2010");
  const accessibility_statement = { url: "https://example.dk/was" };
  const linked = { ...programme, accessibility_statement, contact: { email: "evaluering@example.dk" } };
  expect(footer("/index", linked)).toContain('<a href="https://example.dk/was">Tilgængelighedserklæring</a>');
  expect(footer("/index", linked)).toContain('href="mailto:evaluering@example.dk"');
  const own = { ...linked, accessibility_statement: STATEMENT, contact: { telephone: "12 34 56 78" } };
  expect(footer("/en/index", own)).toContain('<a href="/en/accessibility">Accessibility statement</a>');
  expect(footer("/index", own)).toContain('<a href="/accessibility#contact">Kontakt</a>');
  expect(footer("/index", programme)).not.toContain("<a ");
});

test("the accessibility page has all that the law wants said, in the page's language", () => {
  const contact = { name: { da: "Anne", en: "Anne" }, email: "a@example.dk", telephone: "12 34 56 78" };
  const stated = { ...programme, accessibility_statement: STATEMENT, contact };
  const danish = accessibilityPage("da", stated);
  for (const said of [
    "Skolen &lt;A&gt;",
    "»Læring &amp; netværk«",
    "med de undtagelser, der står nedenfor",
    "<strong>Kortet.</strong> Det er et billede. I stedet: Listen under kortet. (Uforholdsmæssigt stor byrde.)",
    "En uafhængig har vurderet webstedet. Med skærmlæser",
    "lavet 9. marts 2026, og senest gennemgået 2. november 2026",
    'href="mailto:a@example.dk"',
    'href="tel:12345678"',
    "inden for ti arbejdsdage",
    "https://digst.dk/",
    "https://was.digst.dk/example-dk",
    "Webstedet viser eksempeldata",
  ])
    expect(danish).toContain(said);
  expect(danish).not.toContain("${");
  const english = accessibilityPage("en", stated);
  expect(english).toContain("prepared on 9 March 2026, and last reviewed on 2 November 2026");
  expect(english).toContain("within ten working days");
  expect(english.match(/<h2/g)).toHaveLength(danish.match(/<h2/g)!.length);
});

test("a site without a statement, or with one elsewhere, says so on its accessibility page", () => {
  expect(accessibilityPage("en", programme)).toContain("There is no accessibility statement for this site");
  const elsewhere = { ...programme, accessibility_statement: { url: "https://example.dk/was" } };
  expect(accessibilityPage("da", elsewhere)).toContain('Erklæringen står her: <a href="https://example.dk/was">');
  expect(accessibilityPage("da", elsewhere)).not.toContain("Der er ingen tilgængelighedserklæring");
});

const written = `<!DOCTYPE html>
<html>
<head>
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>Brancher</title>
</head>
<body>
</body>
</html>`;

test("the last step of a build mends language, zooming and title", () => {
  const page = finishPage(written, "/en/industry.html", programme);
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('content="width=device-width, initial-scale=1"');
  expect(page).toContain("<title>Brancher – Learning &amp; networks</title>");
  expect(page).toContain('href="#observablehq-main">Skip to the content</a>');
});

test("the last step fails where Framework writes something else than expected", () => {
  expect(() => finishPage(written.replace("maximum-scale=1", "maximum-scale=5"), "/x.html", programme)).toThrow(
    "/x.html",
  );
});

test("while previewing, the head mends what the build's last step mends for good", () => {
  expect(head("/en/industry", true)).toContain('lang = "en"');
  expect(head("/en/industry", false)).not.toContain("<script");
});

test("an edition is internal or public", () => {
  expect(editionFrom({}, "public")).toBe("public");
  expect(editionFrom({ NETSPEJL_EDITION: "internal" }, "public")).toBe("internal");
  expect(() => editionFrom({ NETSPEJL_EDITION: "secret" }, "public")).toThrow('not "secret"');
});
