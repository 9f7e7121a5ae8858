import { i18n } from '#i18n';
import { saveTab } from './save-tab';

const MENU_ITEM = 'save-job';

/** The entry in the context menu of a page. */
export function listenForMenu(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: MENU_ITEM, title: i18n.t('menu.saveJob'), contexts: ['page', 'selection'] });
  });
  browser.contextMenus.onClicked.addListener(async ({ menuItemId }, tab) => {
    if (menuItemId === MENU_ITEM && tab !== undefined) await saveTab(tab);
  });
}
