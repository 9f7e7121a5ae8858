import type { Page } from './page/page.ts';
import { jsonAfter } from './readers/lenient-json.ts';

/** The JSON that a script of the page assigns to `marker`, `window.__appData`; undefined where none does. */
export function scriptState(page: Page, marker: string): unknown {
  for (const script of page.scripts) {
    const source = script.textContent ?? '';
    if (!source.includes(marker)) continue;
    const state = jsonAfter(source, marker);
    if (state !== undefined) return state;
  }
  return undefined;
}

/** What stands at a path of keys and indices in JSON of unknown shape; undefined where the path breaks off. */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    // The own property was checked above; what it holds stays unknown.
    current = (current as Record<string | number, unknown>)[key];
  }
  return current;
}

/** As `valueAt`, for a text or a number; null for anything else and for empty texts. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | null {
  const found = valueAt(value, ...path);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found : null;
}

/** As `valueAt`, for a list; an empty one for anything else. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}
