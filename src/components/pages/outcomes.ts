export { figureView } from "../figure/figure.js";
export { filterBar } from "../filter.js";
export { openSite } from "../site.js";
export { outcomeRates } from "../views/outcomerates.js";
export { outcomesTotal } from "../views/outcomes.js";
export { outcomesOverTime } from "../views/outcomesovertime.js";
