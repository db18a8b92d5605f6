import { editionFrom } from "../loaders/site/paths.js";
import { tracePageSource } from "./trace/page.js";

process.stdout.write(tracePageSource("da", editionFrom(process.env, "public")));
