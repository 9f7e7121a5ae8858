import type { Schedule } from '../scheduler/schedule.ts';
import { backUp } from './commands.ts';

/** The nightly copy, where the operator has named a folder for it. */
export const backingUp: Schedule = {
  name: 'backup',
  pattern: '41 2 * * *',
  timeZone: 'UTC',
  async run({ services: { db, clock, log, settings } }) {
    if (settings.backup === null) return;
    const { file } = await backUp(db, { ...settings.backup, clock });
    log.info({ file }, 'A copy of all data was written');
  },
};
