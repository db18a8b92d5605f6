import type { SiteProgramme } from "../model/figure.js";
import type { Language } from "../model/language.js";
import { type Format, formatIn } from "./format.js";
import { type Names, namesOf } from "./names.js";
import { type Selection, selectionOf } from "./selection.js";
import { type State, stateOf } from "./state.js";

/** What every part of a page needs to know. */
export interface Site {
  readonly programme: SiteProgramme;
  readonly language: Language;
  readonly format: Format;
  readonly names: Names;
  readonly state: State;
  readonly document: Document;
  /** what the reader has chosen, as the address says it at each call */
  readonly selection: () => Selection;
}

/**
 * The page as the components see it: its programme, its language (from `<html lang>`) and its address.
 *
 * @param programme programme.json
 */
export function openSite(programme: SiteProgramme, document: Document): Site {
  const language: Language = document.documentElement.lang === "en" ? "en" : "da";
  const format = formatIn(language);
  const state = stateOf(document.defaultView!);
  let chosen: { link: string; selection: Selection } | undefined;
  return {
    programme,
    language,
    format,
    names: namesOf(programme, format),
    state,
    document,
    selection: () => {
      const link = state.link();
      if (chosen?.link !== link) chosen = { link, selection: selectionOf(programme, state) };
      return chosen.selection;
    },
  };
}
