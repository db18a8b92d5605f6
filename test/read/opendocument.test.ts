import { describe, expect, test } from "vitest";
import { readFile } from "../../loaders/read/index.js";
import { DateCell, ErrorCell } from "../../loaders/read/sheet.js";
import { ods } from "./package.js";

const table = (rows: string, name = "Ark1", style = "") =>
  `<table:table table:name="${name}" ${style}>${rows}</table:table>`;
const row = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (content: string, attributes = "") =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${content}</text:p></table:table-cell>`;
const number = (value: number, shown = String(value), attributes = "") =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

function read(spreadsheet: string, styles = "") {
  return readFile(ods(spreadsheet, styles), "a.ods");
}

function cells(rows: string, styles = "") {
  const { sheets, problems } = read(table(rows), styles);
  expect(sheets, JSON.stringify(problems)).toHaveLength(1);
  const { rows: numbers, cols, cells: columns } = sheets[0]!;
  return { rows: numbers, cols, cells: columns };
}

describe("an OpenDocument spreadsheet", () => {
  test("gives texts with their blanks, tabs and lines, without comments and drawings", () => {
    const comment = "<office:annotation><text:p>nej</text:p></office:annotation>";
    const drawing = "<draw:frame><draw:text-box><text:p>nej</text:p></draw:text-box></draw:frame>";
    expect(
      cells(
        row(
          `<table:table-cell office:value-type="string">${comment}<text:p>Køge<text:s text:c="2"/>&amp; <text:span>Omegn</text:span></text:p>${drawing}<text:p>linje<text:tab/>2<text:line-break/>3</text:p></table:table-cell>`,
        ),
      ).cells,
    ).toEqual([["Køge  & Omegn\nlinje\t2\n3"]]);
  });

  test("gives days as written, whatever the time of day", () => {
    const date = (value: string) =>
      `<table:table-cell office:value-type="date" office:date-value="${value}"><text:p>3. mar</text:p></table:table-cell>`;
    expect(cells(row(date("2009-03-03") + date("2009-03-03T23:59:59"))).cells).toEqual([
      [new DateCell("2009-03-03")],
      [new DateCell("2009-03-03")],
    ]);
  });

  test("gives booleans, percentages, amounts and errors", () => {
    const cell = (attributes: string, shown: string) =>
      `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
    expect(
      cells(
        row(
          cell('office:value-type="boolean" office:boolean-value="false"', "FALSK") +
            cell('office:value-type="percentage" office:value="0.25"', "25 %") +
            cell('office:value-type="currency" office:value="1200.5"', "1.200,50 kr.") +
            cell('office:value-type="string" office:string-value="" calcext:value-type="error"', "#I/T") +
            cell('office:value-type="float" office:value="0"', "#DIV/0!"),
        ),
      ).cells,
    ).toEqual([[false], [0.25], [1200.5], [new ErrorCell("#I/T")], [new ErrorCell("#DIV/0!")]]);
  });

  test("keeps the zeros that a number is shown with, from its text or its style", () => {
    const styles =
      '<number:number-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="6"/></number:number-style>' +
      '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>';
    expect(
      cells(row(number(11100, "011100") + number(11100, "11100", 'table:style-name="ce1"')), styles).cells,
    ).toEqual([["011100"], ["011100"]]);
  });

  test("takes a number that its column's style shows as a day for that day", () => {
    const styles =
      '<number:date-style style:name="N2"><number:day/><number:text>-</number:text><number:month/><number:text>-</number:text><number:year/></number:date-style>' +
      '<style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>';
    const column = '<table:table-column/><table:table-column table:default-cell-style-name="ce2"/>';
    // LibreOffice counts days from 30 December 1899: 39875 is 3 March 2009
    expect(cells(column + row(number(39875) + number(39875)), styles).cells).toEqual([
      [39875],
      [new DateCell("2009-03-03")],
    ]);
  });

  test("repeats what is repeated, at its place", () => {
    expect(
      cells(
        row(text("a", 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"') +
          row('<table:table-cell table:number-columns-repeated="1024"/>', 'table:number-rows-repeated="1000"') +
          row(`<table:table-cell table:number-columns-repeated="3"/>${text("b")}`),
      ),
    ).toEqual({
      rows: [1, 2, 1003],
      cols: [0, 1, 3],
      cells: [
        ["a", "a", null],
        ["a", "a", null],
        [null, null, "b"],
      ],
    });
  });

  test("gives merges, filtered rows and hidden sheets like any workbook", () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const { sheets, problems } = read(
      table(
        row(
          `${text("a", 'table:number-columns-spanned="2" table:number-rows-spanned="1"')}<table:covered-table-cell/>`,
        ) +
          row(text("b"), 'table:visibility="filter"') +
          row(text("c"), 'table:visibility="collapse"'),
      ) + table(row(text("x")), "Gammel", 'table:style-name="ta2"'),
      styles,
    );
    expect(sheets).toHaveLength(1);
    expect(sheets[0]!.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 1 }]);
    expect([...sheets[0]!.hiddenRows]).toEqual([2, 3]);
    expect(problems.map(({ code, sheet }) => [code, sheet])).toEqual([
      ["sheet_hidden", "Gammel"],
      ["row_hidden", "Ark1"],
      ["row_hidden", "Ark1"],
    ]);
  });

  test("leaves out what others wrote before: tracked changes hold no cells of the sheet", () => {
    const { sheets } = read(
      `<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell office:value-type="string"><text:p>før</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>${table(row(text("nu")))}`,
    );
    expect(sheets.map(({ cells }) => cells)).toEqual([[["nu"]]]);
  });
});
