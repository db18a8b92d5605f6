import { editionFrom } from "../loaders/site/paths.js";
import { qualityPage } from "./quality/page.js";

process.stdout.write(qualityPage("da", editionFrom(process.env, "public")));
