/** Lines of comma-separated values as RFC 4180 has them, that no spreadsheet can take for a formula. */

/**
 * What a spreadsheet computes instead of showing: a cell that begins with one of these, also after blanks, and in their
 * full-width forms. Whatever begins so after apostrophes is marked too, so that the mark can be told from the text.
 */
const FORMULA = /^'*\s*[=+\-@＝＋－＠]|^'*[\t\r]/u;

/** The cell with a mark in front that makes it text; cells that are harmless stay as they are. */
export function harmless(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** What `harmless` was given. */
export function withoutMark(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** A line with its end. Every cell is made harmless. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`;
}

/** What makes a spreadsheet read the file as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
