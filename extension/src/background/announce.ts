/** Says in a tab what came of a command: in the page where the browser allows it, and on the toolbar button always. */
export interface Announcement {
  isDone: boolean;
  text: string;
}

const SHOWN_MS = 4_000;

export async function announce(tabId: number, { isDone, text }: Announcement): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: isDone ? '#0f766e' : '#92400e' });
  await browser.action.setBadgeText({ tabId, text: isDone ? '✓' : '!' });
  await browser.action.setTitle({ tabId, title: text });
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: showNotice, args: [text, SHOWN_MS] });
  } catch (error) {
    // The browser's own pages take no script; the toolbar button has said it already.
    console.error('The notice was not shown in the page', error);
  }
}

/** Runs in the page, so it can use nothing from outside of itself. */
function showNotice(text: string, shownMs: number): void {
  const host = document.createElement('jobmagpie-notice');
  const notice = document.createElement('div');
  notice.setAttribute('role', 'status');
  notice.textContent = text;
  notice.style.cssText =
    'position:fixed;inset:16px 16px auto auto;z-index:2147483647;max-width:360px;padding:12px 16px;border-radius:8px;' +
    'font:14px/1.4 system-ui,sans-serif;color:#f4f6f6;background:#16201f;box-shadow:0 6px 24px rgb(0 0 0/.3)';
  host.attachShadow({ mode: 'closed' }).append(notice);
  document.documentElement.append(host);
  setTimeout(() => host.remove(), shownMs);
}
