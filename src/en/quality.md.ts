import { editionFrom } from "../../loaders/site/paths.js";
import { qualityPage } from "../quality/page.js";

process.stdout.write(qualityPage("en", editionFrom(process.env, "public")));
