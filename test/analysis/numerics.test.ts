import { describe, expect, it } from "vitest";
import { digamma, logFactorial } from "../../src/analysis/gamma.js";
import { normalCdf, normalQuantile } from "../../src/analysis/normal.js";
import { random, shuffle } from "../../src/analysis/random.js";
import { studentQuantile, studentTail } from "../../src/analysis/student.js";
import { expectClose } from "./reference.js";

describe("special functions equal tabled values (Abramowitz & Stegun; R)", () => {
  it("ln n!, whole and not", () => {
    expectClose(logFactorial(10), Math.log(3_628_800));
    expectClose(logFactorial(-0.5), 0.5723649429247001);
    expectClose(logFactorial(1000), 5912.128178488163);
    expect(() => logFactorial(-1)).toThrow(RangeError);
  });
  it("ψ", () => {
    expectClose(digamma(1), -0.5772156649015329);
    expectClose(digamma(0.5), -1.9635100260214235);
    expectClose(digamma(10), 2.251752589066721);
  });
  it("Φ and its inverse", () => {
    expectClose(normalCdf(1), 0.841344746068543);
    expectClose(normalCdf(-10) / 7.61985302416e-24, 1);
    expectClose(normalQuantile(0.975), 1.9599639845400543);
    expectClose(normalQuantile(1e-10), -6.36134090240406);
    expect(() => normalQuantile(1)).toThrow(RangeError);
  });
  it("Student's t", () => {
    expectClose(studentQuantile(0.05, 4), 2.7764451051977987);
    expectClose(studentQuantile(0.05, 59), 2.0009953780882688);
    expectClose(studentTail(1, 1), 0.5);
    expect(studentTail(Infinity, 4)).toBe(0);
  });
});

describe("random numbers", () => {
  it("are the same for the same seed, and others for another", () => {
    const draw = (seed: number) => Array.from({ length: 5 }, random(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(() => random(1.5)).toThrow(RangeError);
  });
  it("are spread evenly (χ² of 100 cells below its 0.999 quantile)", () => {
    const source = random(42);
    const cells = new Array<number>(100).fill(0);
    for (let i = 0; i < 100_000; i++) cells[Math.floor(source() * 100)]!++;
    expect(cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(148.23);
  });
  it("shuffle into every order equally often", () => {
    const source = random(7);
    const orders = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = shuffle([1, 2, 3, 4], source).join("");
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(24);
    // χ² of 23 degrees of freedom, 0.999 quantile
    expect([...orders.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(49.73);
  });
});
