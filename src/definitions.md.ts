import { pagesOfFigures } from "../loaders/site/shown.js";
import { definitionsPage } from "./definitions/page.js";

process.stdout.write(definitionsPage("da", pagesOfFigures("da")));
