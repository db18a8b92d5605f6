/** Whether a text is one of the errors that spreadsheets show, in whatever language: `#N/A`, `#VÆRDI!`, `Err:502`. */
export function isErrorText(text: string): boolean {
  return /^(#[\p{Lu}\d/_]{1,20}[!?]?|Err:\d{1,4})$/u.test(text);
}

/** The error that a cell declares; one that no spreadsheet knows is not passed on. */
export function errorText(text: string): string {
  return isErrorText(text) ? text : "#N/A";
}
