import type { RemoteMode } from '@jobmagpie/model';
import { i18n } from '#i18n';

/** A way of working for a person. */
export function remoteModeName(mode: RemoteMode): string {
  switch (mode) {
    case 'remote':
      return i18n.t('remoteMode.remote');
    case 'hybrid':
      return i18n.t('remoteMode.hybrid');
    case 'on_site':
      return i18n.t('remoteMode.onSite');
  }
}
