import { activities } from "./activities.js";
import { answers, ITEMS } from "./expectations.js";
import { memberships } from "./memberships.js";
import { METHODS, methodUses } from "./methods.js";
import { NETWORKS } from "./networks.js";
import { organisations } from "./organisations.js";
import { outcomes } from "./outcomes.js";
import { participations } from "./participations.js";
import type { TrueProgramme } from "./records.js";

/** The whole invented programme, the same every time. */
export function trueProgramme(): TrueProgramme {
  const everybody = organisations();
  const members = memberships(everybody);
  const held = activities();
  return {
    organisations: everybody,
    networks: NETWORKS,
    memberships: members,
    activities: held,
    participations: participations(everybody, members, held),
    items: ITEMS,
    answers: answers(),
    methods: METHODS,
    uses: methodUses(),
    outcomes: outcomes(),
  };
}
