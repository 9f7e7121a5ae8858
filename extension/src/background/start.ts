import { listenForAlarms } from './alarms';
import { keepBadgeCurrent } from './badge';
import { listenForCommand } from './command';
import { openWelcomePage } from './install';
import { listenForPages } from './live';
import { listenForMenu } from './menu';
import { listenForOmnibox } from './omnibox';
import { keepMarksCurrent } from './result-marks';
import { listenForMessages } from './router';

/**
 * Registers every listener. All of it happens before the worker first yields: the browser wakes a stopped worker for an
 * event only where the listener was there at once.
 */
export function startBackground(): void {
  listenForMessages();
  listenForPages();
  listenForAlarms();
  listenForCommand();
  listenForMenu();
  listenForOmnibox();
  openWelcomePage();
  keepMarksCurrent();
  keepBadgeCurrent();
}
