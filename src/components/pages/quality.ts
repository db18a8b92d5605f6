export { figureView } from "../figure/figure.js";
export { filterBar } from "../filter.js";
export { problemList } from "../quality/list.js";
export { openSite } from "../site.js";
export { completeness } from "../views/completeness.js";
export { problems } from "../views/problems.js";
export { sources } from "../views/sources.js";
