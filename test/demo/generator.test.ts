import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demonstration } from "../../data/generator/demo.js";
import { trueProgramme } from "../../data/generator/programme/index.js";
import type { TrueActivity } from "../../data/generator/programme/records.js";
import { words } from "../../src/model/vocabulary.js";

const root = join(import.meta.dirname, "..", "..");
const programme = trueProgramme();

/** Which share of its members came to a network's activities between two days. */
function rateOf(school: string, from: string, to: string): number {
  const held = programme.activities.filter((each) => each.school === school && from <= each.held && each.held < to);
  const members = (activity: TrueActivity) =>
    programme.memberships.filter(
      ({ network, joined, left }) =>
        network === activity.network &&
        (joined ?? network.started) <= activity.held &&
        (left === null || activity.held <= left),
    );
  const came = (activity: TrueActivity) => {
    const there = new Set(programme.participations.filter((p) => p.activity === activity).map((p) => p.organisation));
    return members(activity).filter((each) => there.has(each.organisation)).length;
  };
  const sum = (count: (activity: TrueActivity) => number) => held.reduce((total, each) => total + count(each), 0);
  return sum(came) / sum((each) => members(each).length);
}

describe("the demonstration programme", () => {
  it("is what the committed files hold, to the byte", () => {
    const made = demonstration();
    for (const { file, bytes } of made.folder) {
      expect(readFileSync(join(root, "data", "demo", file)).equals(Buffer.from(bytes)), file).toBe(true);
    }
    expect(readFileSync(join(root, "test", "demo", "truth.json"), "utf8")).toBe(made.truth);
    expect(readFileSync(join(root, "test", "demo", "planted.json"), "utf8")).toBe(made.planted);
  });

  it("has eighteen networks of every purpose, 180 organisations and about 150 activities and 1,500 participations", () => {
    expect(programme.networks).toHaveLength(18);
    expect(new Set(programme.networks.map((each) => each.purpose))).toEqual(new Set(words("purpose")));
    expect(programme.organisations).toHaveLength(180);
    expect(programme.methods).toHaveLength(12);
    expect(Math.abs(programme.activities.length - 150)).toBeLessThanOrEqual(10);
    expect(Math.abs(programme.participations.length - 1500)).toBeLessThanOrEqual(75);
  });

  it("has organisations in one, two and three networks and in two schools' networks", () => {
    const schools = new Map<number, Set<string>>();
    const networks = new Map<number, Set<string>>();
    for (const { organisation, network } of programme.memberships) {
      schools.set(organisation.id, (schools.get(organisation.id) ?? new Set()).add(network.school));
      networks.set(organisation.id, (networks.get(organisation.id) ?? new Set()).add(network.name));
    }
    expect(networks.size).toBe(180);
    for (const size of [1, 2, 3]) expect([...networks.values()].some((set) => set.size === size)).toBe(true);
    expect([...schools.values()].filter((set) => set.size === 2).length).toBeGreaterThanOrEqual(10);
  });

  it("gives every organisation a CVR number of no real company that passes modulus 11", () => {
    const numbers = programme.organisations.flatMap((each) => each.cvr ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const cvr of numbers) {
      expect(cvr).toMatch(/^99\d{6}$/);
      const digits = Array.from(cvr, Number);
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = digits;
      expect((2 * a + 7 * b + 6 * c + 5 * d + 4 * e + 3 * f + 2 * g + h) % 11).toBe(0);
    }
  });

  it("names no organisation in the title of an activity", () => {
    for (const { title } of programme.activities) {
      for (const { name } of programme.organisations) expect(title).not.toContain(name.split(" ")[0]);
    }
  });

  it("knows who came, who was a member, and nobody twice", () => {
    const pairs = programme.participations.map(
      (each) => `${each.activity.school} ${each.activity.ref} ${each.organisation.id}`,
    );
    expect(new Set(pairs).size).toBe(pairs.length);
    const spells = programme.memberships.map((each) => `${each.network.name} ${each.organisation.id} ${each.joined}`);
    expect(new Set(spells).size).toBe(spells.length);
  });

  it("tells of one school that thins out and of one that stays faithful", () => {
    expect(rateOf("koege", "2009-01-01", "2009-07-01")).toBeGreaterThan(0.6);
    expect(rateOf("koege", "2010-07-01", "2011-01-01")).toBeLessThan(0.4);
    expect(rateOf("lolland-falster", "2010-07-01", "2011-01-01")).toBeGreaterThan(0.75);
  });

  it("has both sides contradict each other on one item of one network", () => {
    const item = programme.items.indexOf("Netværket gør det lettere at aftale praktik");
    const answers = programme.answers.filter((each) => each.network.name === "Praktiknetværk Køge Bugt");
    const scores = (group: string) =>
      answers.filter((each) => each.group === group).flatMap((each) => each.scores[item] ?? []);
    expect(Math.min(...scores("school"))).toBe(5);
    expect(Math.max(...scores("company"))).toBeLessThanOrEqual(2);
  });
});
