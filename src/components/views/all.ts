import type { View } from "../figure/view.js";
import { newAcquaintances } from "./acquaintances.js";
import { alignment } from "./alignment.js";
import { methodBeforeAfter } from "./beforeafter.js";
import { bridging } from "./bridging.js";
import { completeness } from "./completeness.js";
import { industryDiversity } from "./diversity.js";
import { industryDivisions } from "./divisions.js";
import { expectations } from "./expectations.js";
import { firstMeetings } from "./firstmeetings.js";
import { attendanceFrequency } from "./frequency.js";
import { jointActivities } from "./joint.js";
import { industryLikeness } from "./likeness.js";
import { lorenz } from "./lorenz.js";
import { membersByKind, membersBySize } from "./members.js";
import { methods } from "./methods.js";
import { methodUses } from "./methoduses.js";
import { activitiesOverTime } from "./monthly.js";
import { outcomesTotal } from "./outcomes.js";
import { outcomesOverTime } from "./outcomesovertime.js";
import { networkOverlap } from "./overlap.js";
import { membersOverTime } from "./overtime.js";
import { participation } from "./participation.js";
import { membersByMunicipality } from "./places.js";
import { problems } from "./problems.js";
import { retention } from "./retention.js";
import { industrySections } from "./sections.js";
import { sources } from "./sources.js";
import { industrySpecialisation } from "./specialisation.js";
import { themes } from "./themes.js";
import { activityTimeline } from "./timeline.js";
import { turnoutByActivity } from "./turnout.js";

/** Every view, so that a figure can be drawn by its id. */
export const VIEWS: readonly View[] = [
  membersByKind,
  membersBySize,
  membersOverTime,
  retention,
  membersByMunicipality,
  networkOverlap,
  bridging,
  industrySections,
  industryDivisions,
  industryDiversity,
  industrySpecialisation,
  industryLikeness,
  activityTimeline,
  activitiesOverTime,
  participation,
  turnoutByActivity,
  attendanceFrequency,
  lorenz,
  themes,
  jointActivities,
  firstMeetings,
  newAcquaintances,
  expectations,
  alignment,
  methods,
  methodUses,
  methodBeforeAfter,
  outcomesTotal,
  outcomesOverTime,
  completeness,
  problems,
  sources,
];

/** The view whose first figure this is; undefined where the figure has only its table. */
export function viewOf(figure: string): View | undefined {
  return VIEWS.find((view) => view.figures[0] === figure);
}
