export { completeness } from "../views/completeness.js";
export { problems } from "../views/problems.js";
export { sources } from "../views/sources.js";
export { problemList } from "./list.js";
