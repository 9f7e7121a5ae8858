import { i18n } from '#i18n';
import { inBackground } from './in-background';
import { saveTab } from './save-tab';

const MENU_ITEM = 'save-job';

/** The entry in the context menu of a page. */
export function listenForMenu(): void {
  browser.runtime.onInstalled.addListener(() => inBackground('Making the menu', makeMenu()));
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU_ITEM && tab !== undefined) inBackground('Saving from the menu', saveTab(tab));
  });
}

async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ITEM, title: i18n.t('menu.saveJob'), contexts: ['page', 'selection'] });
}
