import type { LucideIcon } from 'lucide-react';
import type { SayFailure } from '../../components/attempt.ts';
import type { Route } from '../route.ts';

/** What a command may know and use when it runs. */
export interface CommandContext {
  route: Route;
  toast: (text: string, undo?: () => Promise<void>) => void;
  say: SayFailure;
}

/** Something that a person can have done from everywhere in the dashboard. */
export interface Command {
  id: string;
  group: 'job' | 'go' | 'do';
  name: () => string;
  icon: LucideIcon;
  /** The keys that do it without the palette, one after the other: `g b`. */
  keys?: string;
  /** Whether there is something to do it with; always where it is left out. */
  isThere?: (route: Route) => boolean;
  /** May be called again at once. What goes wrong is said by whoever calls. */
  run: (context: CommandContext) => void | Promise<void>;
}
