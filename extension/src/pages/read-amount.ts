/**
 * The amount that a person typed: `62000`, `62,000`, `62.000`, `62k`, `18,50`, `62 000`. Null where nothing was typed,
 * undefined where it is not an amount.
 */
export function readAmount(typed: string): number | null | undefined {
  const text = typed.replace(/[\s'’\u00a0\u202f]/g, '').toLowerCase();
  if (text === '') return null;
  const match = /^(\d+(?:[.,]\d+)*)(k?)$/.exec(text);
  if (match === null) return undefined;
  const [, digits = '', thousands] = match;
  // The last separator is a decimal one if it is followed by one or two digits; groups of three are thousands.
  const [, whole = digits, decimals = ''] = /^(.*)[.,](\d{1,2})$/.exec(digits) ?? [];
  const amount = Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}`) * (thousands === '' ? 1 : 1000);
  return amount > 0 && Number.isFinite(amount) ? amount : undefined;
}
