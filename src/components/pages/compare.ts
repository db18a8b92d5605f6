export { comparePicker } from "../compare/picker.js";
export { figureView } from "../figure/figure.js";
export { openSite } from "../site.js";
export { compareMeetings } from "../views/comparemeetings.js";
export { compareSections } from "../views/comparesections.js";
export { compareMembers } from "../views/comparetime.js";
export { comparisonTable } from "../views/comparison.js";
