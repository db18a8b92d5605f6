import { foldedName } from "./name.js";

const WHOLE =
  /^(?:(?:hele|samlet for|samlet|faelles for) )?(?:skolen|skole|projektet)(?: (?:samlet|som helhed|generelt))?$|^(?:alle|samtlige) (?:skolens |vores |)?(?:netvaerk|netvaerkene|erfagrupper|grupper)(?: (?:samlet|tilsammen|under et))?$|^(?:faelles|tvaergaaende|generelt)(?: (?:for|aktiviteter|netvaerk|alle)\b.*)?$|^paa tvaers(?: af .*)?$|^(?:the )?(?:whole|entire) (?:school|programme)$|^(?:the )?school(?: as a whole)?$|^all (?:(?:the|our|of the) )?networks$|^across (?:all )?(?:the )?networks$/;

/**
 * Whether what stands where a network's name is expected speaks of the school as a whole: `Hele skolen`, `Alle netværk`,
 * `På tværs`. A network may still be called so.
 */
export function isWholeSchool(name: string): boolean {
  return WHOLE.test(foldedName(name));
}
