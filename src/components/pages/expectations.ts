export { figureView } from "../figure/figure.js";
export { filterBar } from "../filter.js";
export { openSite } from "../site.js";
export { agreement } from "../views/agreement.js";
export { alignment } from "../views/alignment.js";
export { expectations } from "../views/expectations.js";
export { expectationGaps } from "../views/gaps.js";
export { sidesByNetwork } from "../views/sides.js";
