import { editionFrom } from "../loaders/site/paths.js";
import { explorePage } from "./explore/page.js";

process.stdout.write(explorePage("da", editionFrom(process.env, "public")));
