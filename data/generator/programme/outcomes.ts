import type { OutcomeKind } from "../../../src/model/vocabulary.js";
import { random } from "../random.js";
import { NETWORKS } from "./networks.js";
import type { TrueOutcome } from "./records.js";
import { STORIES } from "./schools.js";

const COUNTED = ["2009-06-30", "2009-12-31", "2010-06-30", "2010-12-31"] as const;

const LABELS: Readonly<Record<OutcomeKind, string>> = {
  placements: "Nye praktikaftaler",
  courses: "Gennemførte kurser",
  hires: "Nyansatte gennem netværket",
  new_members: "Nye medlemmer",
  other: "Omtaler i lokalpressen",
};

/** How the schools' results compare with their targets, from the first half-year to the last. */
const PACE: Readonly<Record<string, readonly [number, number, number, number]>> = {
  koege: [1.3, 1.2, 0.7, 0.5],
  roskilde: [0.7, 1, 1, 1.1],
  "sjaelland-syd": [0.4, 0.7, 0.9, 1],
  "lolland-falster": [1, 1.1, 1.2, 1.3],
};

/** Results of each half-year beside that half-year's target; some targets nobody set. */
export function outcomes(): TrueOutcome[] {
  return STORIES.flatMap((story) => {
    const chance = random(`outcomes/${story.id}`);
    const pace = PACE[story.id] ?? [1, 1, 1, 1];
    const counted = (
      kind: OutcomeKind,
      network: TrueOutcome["network"],
      most: number,
      targeted: boolean,
    ): TrueOutcome[] => {
      const target = chance.integer(Math.ceil(most / 2), most);
      return COUNTED.flatMap((recorded, i): TrueOutcome[] => {
        if (network?.ended && recorded > network.ended) return [];
        const count = Math.max(0, Math.round(target * (pace[i] ?? 1) * (0.7 + chance.next() * 0.6)));
        const known = targeted && !chance.chance(0.06);
        return [
          { school: story.id, network, kind, label: LABELS[kind], recorded, count, target: known ? target : null },
        ];
      });
    };
    const networks = NETWORKS.filter((each) => each.school === story.id).flatMap((network) => [
      ...(network.purpose === "placement" ? counted("placements", network, 16, true) : []),
      ...(network.purpose === "training" ? counted("courses", network, 8, true) : []),
      ...(network.purpose === "partnership" ? counted("courses", network, 4, chance.chance(0.5)) : []),
      ...counted("new_members", network, 6, chance.chance(0.7)),
    ]);
    return [...networks, ...counted("hires", null, 10, true), ...counted("other", null, 4, false)];
  });
}
