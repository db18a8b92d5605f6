import { describe, expect, it } from "vitest";
import {
  jointShare,
  participationRate,
  reach,
  repeatParticipation,
  themeMix,
  timesPresent,
} from "../../src/analysis/index.js";

describe("participationRate", () => {
  it("is members present ÷ members that day over all activities, guests apart", () => {
    expect(
      participationRate([
        { present: ["a", "b", "guest", "a"], members: ["a", "b", "c"] },
        { present: ["guest"], members: ["a", "b"] },
      ]),
    ).toEqual({ rate: 2 / 5, present: 2, members: 5, guests: 2 });
  });
  it("is undefined where there never was a member", () => {
    expect(participationRate([{ present: ["a"], members: [] }]).rate).toBeUndefined();
    expect(participationRate([]).rate).toBeUndefined();
  });
});

describe("reach and repeat participation", () => {
  const activities = [["a", "b"], ["a", "guest"], ["a"]];
  it("reach is of the members, repeat of those who came", () => {
    expect(reach(activities, ["a", "b", "c", "d"])).toBe(1 / 2);
    expect(repeatParticipation(activities)).toBe(1 / 3);
    expect(repeatParticipation(activities, { times: 1 })).toBe(1);
    expect(timesPresent(activities)).toEqual(
      new Map([
        ["a", 3],
        ["b", 1],
        ["guest", 1],
      ]),
    );
  });
  it("are undefined of nobody", () => {
    expect(reach(activities, [])).toBeUndefined();
    expect(repeatParticipation([[]])).toBeUndefined();
    expect(() => repeatParticipation([], { times: 0 })).toThrow(RangeError);
  });
});

describe("themes and joint activities", () => {
  it("an activity of two themes is half of each; one without a theme is left out", () => {
    expect(themeMix([["branding"], ["branding", "recruitment"], []])).toEqual(
      new Map([
        ["branding", 3 / 4],
        ["recruitment", 1 / 4],
      ]),
    );
    expect(themeMix([[]])).toEqual(new Map());
  });
  it("the joint share is of all activities", () => {
    expect(jointShare([{ joint: true }, { joint: false }, { joint: false }])).toBe(1 / 3);
    expect(jointShare([])).toBeUndefined();
  });
});
