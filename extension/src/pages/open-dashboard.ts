import { browser } from 'wxt/browser';

/** The address of a place in the dashboard. */
export function dashboardUrl(path: '/diagnostics' | '/jobs' | '/profile' | '/settings' | `/jobs/${string}`): string {
  return browser.runtime.getURL(`/dashboard.html#${path}`);
}

/** Opens the dashboard at a place in a new tab and closes the popup that asked for it. */
export async function openDashboard(path: Parameters<typeof dashboardUrl>[0]): Promise<void> {
  await browser.tabs.create({ url: dashboardUrl(path) });
  window.close();
}
