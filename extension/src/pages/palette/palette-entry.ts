import type { ReactNode } from 'react';

/** A line of the palette. */
export interface PaletteEntry {
  id: string;
  name: string;
  icon: ReactNode;
  detail?: string;
  keys?: string;
  /** It leads on inside the palette. */
  staysOpen?: boolean;
  run: () => void;
}

export interface PaletteGroup {
  name: string;
  entries: readonly PaletteEntry[];
}
