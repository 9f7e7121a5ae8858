import { z } from 'zod';

const Theme = z.enum(['light', 'dark']);
type Theme = z.infer<typeof Theme>;

const KEY = 'theme';

/** Keeps a theme for this browser; null goes with the system. */
export function setTheme(theme: Theme | null): void {
  if (theme === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  applyTheme();
}

/** Draws the page in the theme that was kept. */
export function applyTheme(): void {
  const kept = Theme.safeParse(localStorage.getItem(KEY));
  document.documentElement.style.colorScheme = kept.success ? kept.data : '';
}
