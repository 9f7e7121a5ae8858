import { useEffect } from 'react';
import { i18n } from '#i18n';

/** Names the tab after the page. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${i18n.t('extension.name')}`;
  }, [title]);
}
