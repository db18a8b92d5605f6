export { figureView } from "../figure/figure.js";
export { filterBar } from "../filter.js";
export { methodList } from "../methodlist.js";
export { openSite } from "../site.js";
export { methodBeforeAfter } from "../views/beforeafter.js";
export { methods } from "../views/methods.js";
export { methodUses } from "../views/methoduses.js";
