const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes for a person, in powers of 1000 and never as nothing: `1 kB`, `3.4 MB`, `120 GB`. */
export function byteWords(bytes: number, language: string): string {
  const kilobytes = Math.max(1, bytes / 1000);
  const step = Math.min(units.length - 1, Math.floor(Math.log10(kilobytes) / 3));
  const value = kilobytes / 1000 ** step;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'kilobyte',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
