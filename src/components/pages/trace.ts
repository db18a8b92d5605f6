export { openSite } from "../site.js";
export { tracePage } from "../trace/page.js";
