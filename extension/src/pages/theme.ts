const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const KEY = 'theme';

/** Keeps a theme for this browser; null goes with the system. */
export function setTheme(theme: Theme | null): void {
  if (theme === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  applyTheme();
}

/** Draws the page in the theme that was kept. */
export function applyTheme(): void {
  const kept = localStorage.getItem(KEY);
  document.documentElement.style.colorScheme = themes.find((theme) => theme === kept) ?? '';
}
