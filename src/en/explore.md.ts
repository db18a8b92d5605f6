import { editionFrom } from "../../loaders/site/paths.js";
import { explorePage } from "../explore/page.js";

process.stdout.write(explorePage("en", editionFrom(process.env, "public")));
