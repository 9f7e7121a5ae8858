import { attempt } from '../../components/attempt.ts';
import type { Command, CommandContext } from './command.ts';

/** Runs a command and says what went wrong. */
export function runCommand(command: Command, context: CommandContext): void {
  void attempt(async () => command.run(context), context.say);
}
