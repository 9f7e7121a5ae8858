import type { Salary } from '@jobmagpie/model';

/**
 * The amounts of a salary, shortened with care: `€62–75k`, `$18.50`, `¥6–8M`. Nothing is rounded: an amount that cannot
 * be shortened without loss is written out. The currency stands where the language puts it.
 */
export function payAmount({ min, max, currency }: Salary, language: string): string {
  const amounts = [min, max]
    .filter((amount) => amount !== null)
    .filter((amount, index, all) => all.indexOf(amount) === index);
  const short = amounts.map((amount) => shorten(amount, language));
  const areShort = short.every((parts) => parts !== null);
  const hasCents = amounts.some((amount) => !Number.isInteger(amount));
  const whole = new Intl.NumberFormat(language, {
    minimumFractionDigits: hasCents ? 2 : 0,
    maximumFractionDigits: 2,
  });
  const sameUnit = areShort && new Set(short.map((parts) => parts.unit)).size === 1;
  const words = areShort
    ? short.map(({ digits, unit }, index) => (sameUnit && index < short.length - 1 ? digits : digits + unit))
    : amounts.map((amount) => whole.format(amount));
  const range = words.join('–');
  return currency === null ? range : withCurrency(range, currency, language);
}

/** `62000` → `62` and `k`; null where a short form would not say the same, or the language has none. */
function shorten(amount: number, language: string): { digits: string; unit: string } | null {
  if (amount < 10_000) return null;
  const scale = amount >= 1_000_000 ? 1_000_000 : 1_000;
  if (!Number.isInteger((amount / scale) * 10)) return null;
  const parts = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).formatToParts(
    amount,
  );
  const unit = parts.find((part) => part.type === 'compact')?.value;
  // Only a unit of one letter is shorter than the zeros it stands for; lakh and crore would need another scale.
  if (unit === undefined || unit.length > 1 || (unit !== 'K' && unit !== 'k' && unit !== 'M')) return null;
  const digits = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(amount / scale);
  return { digits, unit: unit === 'K' ? 'k' : unit };
}

function withCurrency(range: string, currency: string, language: string): string {
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).formatToParts(1);
  const number = parts.findIndex((part) => part.type === 'integer');
  const text = (slice: typeof parts) => slice.map((part) => part.value).join('');
  return text(parts.slice(0, number)) + range + text(parts.slice(number + 1));
}
