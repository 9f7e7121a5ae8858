import { accountLetter } from '../features/accounts/account-letter.ts';
import { sendMail } from '../mail/send-mail.ts';
import { workflows } from '../workflows/index.ts';
import { taskOf } from './follow-events.ts';
import type { Task } from './task.ts';

/** Every kind of durable work. Called and not a value, because tasks enqueue each other and their files import in circles. */
export function tasks(): Task[] {
  return [sendMail, accountLetter, ...workflows().map(taskOf)];
}
