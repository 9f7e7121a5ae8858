import { updateBadge } from './badge';
import { exchange } from './exchange';
import { inBackground } from './in-background';

const EXCHANGE_ALARM = 'exchange';

/** Exchanges with the server every minute and at every start; browsers may drop alarms at a restart, so it is set anew. */
export function listenForAlarms(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== EXCHANGE_ALARM) return;
    inBackground('The exchange', exchange());
    // At midnight another day begins, whether anything was written or not.
    inBackground('The count on the toolbar button', updateBadge());
  });
  inBackground('Setting the alarm', ensureAlarm());
}

async function ensureAlarm(): Promise<void> {
  if ((await browser.alarms.get(EXCHANGE_ALARM)) === undefined) {
    await browser.alarms.create(EXCHANGE_ALARM, { delayInMinutes: 0.5, periodInMinutes: 1 });
  }
}
