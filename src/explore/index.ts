export { answerTo } from "./answer.js";
export { type Database, openDatabase, type Result, type Sql } from "./database.js";
export { queryEditor } from "./editor.js";
