import { systemClock } from '@jobmagpie/model';
import { i18n } from '#i18n';
import { localDate } from '../local-date';
import { readAgenda } from '../store/agenda/agenda';
import { inBackground } from './in-background';

/** A start of the worker is for something else that somebody waits for. */
const AFTER_START_MS = 1_000;

/** Counts on the toolbar button what is due; no number where nothing is. */
export async function updateBadge(): Promise<void> {
  const due = (await readAgenda(localDate(systemClock()))).length;
  await browser.action.setBadgeBackgroundColor({ color: '#0f766e' });
  await browser.action.setBadgeText({ text: due === 0 ? '' : String(due) });
  await browser.action.setTitle({ title: due === 0 ? i18n.t('extension.name') : i18n.t('badge.due', due) });
}

/** Counts anew at every start of the background; alarms and writes do so later. */
export function keepBadgeCurrent(): void {
  setTimeout(() => inBackground('The count on the toolbar button', updateBadge()), AFTER_START_MS);
}
