import { systemClock } from '@jobmagpie/model/clock';
import { useEffect, useRef } from 'react';
import { focused } from '../../components/return-focus.ts';
import { takesKeys } from '../../components/takes-keys.ts';
import type { CommandContext } from './command.ts';
import { commands } from './commands.ts';
import { focusList } from './focus.ts';
import { keySequence } from './key-sequence.ts';
import { openPalette } from './palette-door.ts';
import { runCommand } from './run-command.ts';

/** The keys that go through a list lead into it where nothing has the focus yet. */
const intoList: ReadonlySet<string> = new Set(['j', 'k', 'ArrowDown', 'ArrowUp']);

/** Hears the keys that work everywhere: Ctrl or Cmd and K, and those of the commands while nobody types. */
export function useShortcuts(context: CommandContext): void {
  const latest = useRef(context);
  latest.current = context;
  useEffect(() => {
    const keys = keySequence(commands.flatMap((command) => command.keys ?? []));
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        openPalette({ kind: 'commands' });
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || takesKeys(event.target)) return;
      if (focused() === null && intoList.has(event.key) && focusList()) return event.preventDefault();
      const complete = keys.take(event.key, systemClock());
      const { route } = latest.current;
      const command = commands.find((each) => each.keys === complete && (each.isThere?.(route) ?? true));
      if (command === undefined) return;
      event.preventDefault();
      runCommand(command, latest.current);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
