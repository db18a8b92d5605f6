/** What one file may cost. A file beyond a limit is set aside with a problem that names it. */
export interface Limits {
  /** bytes of the file as it lies on the disk */
  readonly maxFileBytes: number;
  /** bytes of all that is packed inside a workbook */
  readonly maxUnpackedBytes: number;
  /** bytes given to the spreadsheet library in one piece: an .xls, an .xlsb, or an .xlsx without its cells and strings */
  readonly maxLibraryBytes: number;
  /** rows × columns of a sheet's filled part (blank rows and columns are not counted), over all sheets */
  readonly maxCells: number;
  /** sheets of a file that hold anything */
  readonly maxSheets: number;
  /** filled columns of a sheet */
  readonly maxColumns: number;
  /** characters of one cell (bytes, in a text file); a spreadsheet's own limit is 32,767 characters */
  readonly maxCellLength: number;
  /** seconds of reading after which a file is given up; only a file made to cause harm comes near it */
  readonly maxSeconds: number;
}

/** 200 MB on the disk, 1.5 GB unpacked (128 MB of it in one piece), 30 million cells in at most 500 sheets and 16,384 columns (a spreadsheet's own limit), 100,000 characters in a cell, two minutes. */
export const DEFAULT_LIMITS: Limits = {
  maxFileBytes: 200 * 2 ** 20,
  maxUnpackedBytes: 1536 * 2 ** 20,
  maxLibraryBytes: 128 * 2 ** 20,
  maxCells: 30_000_000,
  maxSheets: 500,
  maxColumns: 16_384,
  maxCellLength: 100_000,
  maxSeconds: 120,
};
