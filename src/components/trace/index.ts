export { tracePage } from "./page.js";
