export { figureView } from "../figure/figure.js";
export { filterBar } from "../filter.js";
export { openSite } from "../site.js";
export { industryDiversity } from "../views/diversity.js";
export { industryDivisions } from "../views/divisions.js";
export { industryLikeness } from "../views/likeness.js";
export { industrySections } from "../views/sections.js";
export { industrySpecialisation } from "../views/specialisation.js";
