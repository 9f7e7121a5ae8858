/** Which language a person is spoken to in. */

/** The languages of the extension. The first is for whoever asks for none of them. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
export const usualLanguage: Language = languages[0];

/**
 * The first of our languages in the order of preference of an `Accept-Language` header (RFC 9110, 12.5.4), which
 * browsers fill from their own language; null where none of ours is among them.
 */
export function languageIn(header: string | undefined): Language | null {
  const asked = (header ?? '')
    .slice(0, MAX_LENGTH)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const quality = parameters.find((text) => text.startsWith('q='))?.slice(2) ?? '1';
      return { name: range.split('-')[0], quality: /^[01](\.\d{0,3})?$/.test(quality) ? Number(quality) : 0 };
    });
  const wanted = asked.filter(({ quality }) => quality > 0).sort((one, other) => other.quality - one.quality);
  for (const { name } of wanted) {
    const found = languages.find((language) => language === name);
    if (found !== undefined) return found;
  }
  return null;
}

/** Browsers send a few dozen characters. */
const MAX_LENGTH = 500;
