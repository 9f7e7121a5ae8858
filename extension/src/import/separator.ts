const SEPARATORS = [',', ';', '\t', '|'] as const;

/**
 * What stands between the cells of a table: the sign that its first line has most of, outside of quotes. Spreadsheets
 * also say it themselves, in a line `sep=;` of its own, which `skip` is the length of.
 */
export function separatorOf(text: string): { separator: string; skip: number } {
  const said = /^sep=(.)(\r\n|\r|\n)/i.exec(text);
  if (said?.[1] !== undefined) return { separator: said[1], skip: said[0].length };
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const sign of text.slice(0, 100_000)) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '\n' || sign === '\r') {
      // Lines before the headers may be empty.
      if (counts.size > 0) break;
    } else counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const best = SEPARATORS.reduce((one, other) => ((counts.get(other) ?? 0) > (counts.get(one) ?? 0) ? other : one));
  return { separator: best, skip: 0 };
}
