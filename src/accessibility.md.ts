import { readFileSync } from "node:fs";
import { join } from "node:path";
import { editionFrom, PATHS } from "../loaders/site/paths.js";
import { accessibilityPage } from "./accessibility/page.js";

const data = process.env.NETSPEJL_OUT || PATHS.output(editionFrom(process.env, "public"));
process.stdout.write(accessibilityPage("da", JSON.parse(readFileSync(join(data, "programme.json"), "utf8"))));
