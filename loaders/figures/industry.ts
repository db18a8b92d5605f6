import {
  brayCurtis,
  hillNumber,
  krugmanSpecialisation,
  locationQuotient,
  morisitaHorn,
  rarefiedRichness,
  richness,
} from "../../src/analysis/index.js";
import type { Dimensions, Figure } from "../../src/model/figure.js";
import { at, type Indexed, type Scope } from "./indexed.js";
import { type Lines, lines } from "./lines.js";
import { membersBy, present, tally } from "./members.js";

/** Groups are brought down to the size of the smallest, but not below this. */
const SMALLEST = 5;

export interface Spread {
  readonly scope: Scope;
  /** organisations per section, in the programme's order of sections */
  readonly counts: readonly number[];
  readonly known: number;
}

export function industry(indexed: Indexed, reference?: ReadonlyMap<string, number>): Figure[] {
  const sections = present(indexed, "section");
  const spreads = indexed.scopes.map((scope): Spread => {
    const { counts, known } = tally(indexed, scope, (organisation) => organisation.section);
    return { scope, counts: sections.map((section) => counts.get(section) ?? 0), known };
  });
  const { scopes } = indexed;
  return [
    membersBy(indexed, { figure: "industry-sections", dimension: "section", scopes, values: sections }),
    membersBy(indexed, { figure: "industry-divisions", dimension: "division", scopes }),
    diversity(spreads),
    specialisation(
      spreads.filter(({ scope }) => scope.network_id === null),
      sections,
      reference,
    ),
    likeness(spreads),
  ];
}

const isNetwork = ({ scope }: Spread) => scope.network_id !== null;
const isSchool = ({ scope }: Spread) => scope.network_id === null && scope.school_id !== null;

/** The size that all are brought down to: the smallest that has any member of known industry, at least 5. */
export function commonSize(spreads: readonly Pick<Spread, "known">[]): number {
  const sizes = spreads.map(({ known }) => known).filter((known) => known > 0);
  return sizes.length === 0 ? SMALLEST : Math.max(SMALLEST, Math.min(...sizes));
}

function diversity(spreads: readonly Spread[]): Figure {
  const out = lines("industry-diversity");
  const sizes = { network: commonSize(spreads.filter(isNetwork)), school: commonSize(spreads.filter(isSchool)) };
  for (const spread of spreads) {
    const { scope, counts, known } = spread;
    const m = isNetwork(spread) ? sizes.network : sizes.school;
    const flag = known === 0 ? "x" : null;
    const where = at(scope);
    out.add(where, "sections", richness(counts), { n: known, flag });
    out.add(where, "shannon_hill", hillNumber(counts, 1), { n: known, flag });
    out.add(where, "expected_sections", rarefiedRichness(counts, m), {
      n: known,
      flag: flag ?? (known < m ? "low" : null),
    });
    out.add(where, "rarefied_to", m, { n: known, flag });
  }
  return out.done();
}

function specialisation(
  spreads: readonly Spread[],
  sections: readonly string[],
  reference: ReadonlyMap<string, number> | undefined,
): Figure {
  const out = lines("industry-specialisation");
  const all = reference ? [...new Set([...sections, ...reference.keys()])].sort() : sections;
  const base = all.map((section) =>
    reference ? (reference.get(section) ?? 0) : (spreads[0]?.counts[sections.indexOf(section)] ?? 0),
  );
  for (const { scope, counts, known } of spreads) {
    const { school_id } = scope;
    const own = all.map((section) => counts[sections.indexOf(section)] ?? 0);
    // The programme against itself says nothing.
    const flag = known === 0 ? "x" : school_id === null && !reference ? "z" : null;
    const quotients = locationQuotient(own, base);
    all.forEach((section, i) => {
      out.add({ school_id, section }, "location_quotient", quotients[i], { n: known, flag });
    });
    if (all.length > 0)
      out.add({ school_id, section: null }, "krugman", krugmanSpecialisation(own, base), { n: known, flag });
  }
  return out.done();
}

function likeness(spreads: readonly Spread[]): Figure {
  const out = lines("industry-likeness");
  pairs(out, spreads.filter(isSchool));
  pairs(out, spreads.filter(isNetwork));
  return out.done();
}

function pairs(out: Lines, spreads: readonly Spread[]): void {
  const id = ({ scope }: Spread) => scope.network_id ?? scope.school_id ?? "";
  const sorted = [...spreads].sort((a, b) => (id(a) < id(b) ? -1 : 1));
  sorted.forEach((a, i) => {
    for (const b of sorted.slice(i + 1)) {
      const where: Dimensions = {
        ...at(a.scope),
        other_school_id: b.scope.school_id,
        other_network_id: b.scope.network_id,
      };
      const n = Math.min(a.known, b.known);
      const flag = n === 0 ? "x" : null;
      out.add(where, "morisita_horn", morisitaHorn(a.counts, b.counts), { n, flag });
      out.add(where, "bray_curtis", brayCurtis(a.counts, b.counts), { n, flag });
    }
  });
}
