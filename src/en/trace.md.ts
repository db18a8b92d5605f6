import { editionFrom } from "../../loaders/site/paths.js";
import { tracePageSource } from "../trace/page.js";

process.stdout.write(tracePageSource("en", editionFrom(process.env, "public")));
