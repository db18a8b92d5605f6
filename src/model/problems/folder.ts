import type { ProblemKind } from "./problem.js";

/** What can be wrong with a file's place in the programme folder, before it is opened. */
export const FOLDER_PROBLEMS = {
  file_outside_folders: {
    severity: "note",
    action: "none",
    message: {
      da: "Filen ligger ikke i en skoles mappe og er ikke læst. Flyt den, hvis den skal med.",
      en: "The file isn't in a school's folder and was not read. Move it if it should be.",
    },
  },
  file_kind_unsupported: {
    severity: "note",
    action: "none",
    message: {
      da: "Filen er ikke et regneark eller en tekstfil og er ikke læst. Gem den som .xlsx eller .csv, hvis den skal med.",
      en: "The file is neither a spreadsheet nor a text file and was not read. Save it as .xlsx or .csv if it should be.",
    },
  },
  file_locked: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Filen kan ikke åbnes: den er åben i et andet program, eller der mangler adgang. Luk den, og prøv igen.",
      en: "The file can't be opened: it is open in another program, or access is denied. Close it and try again.",
    },
  },
  folder_unreadable: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Mappen kan ikke åbnes, for der mangler adgang. Intet i den er læst. Giv adgang, og prøv igen.",
      en: "The folder can't be opened, as access is denied. Nothing in it was read. Allow access and try again.",
    },
  },
  link_outside: {
    severity: "error",
    action: "set_aside",
    message: {
      da: "Genvejen fører ud af projektets mappe og er ikke fulgt. Læg en kopi af filen her.",
      en: "The link leads out of the programme's folder and was not followed. Put a copy of the file here.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

export type FolderProblemCode = keyof typeof FOLDER_PROBLEMS;
