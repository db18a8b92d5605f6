import { writeReport } from "../loaders/report/write.js";

await writeReport("da");
