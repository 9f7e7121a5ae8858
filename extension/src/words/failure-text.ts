import type { ApiFailure } from '@jobmagpie/api';
import { i18n } from '#i18n';
import { refusalText } from './refusal-text';

/** What went wrong with a call to the server, in a sentence that says what to do. */
export function failureText(failure: ApiFailure, serverUrl: string): string {
  switch (failure.kind) {
    case 'unreachable':
      return i18n.t('server.notFound', [serverUrl]);
    case 'timeout':
      return i18n.t('server.timeout', [serverUrl]);
    case 'not-a-jobmagpie-server':
      return i18n.t('server.notJobmagpie', [serverUrl]);
    case 'refused':
      return refusalText(failure) ?? i18n.t('server.refused', [failure.detail]);
  }
}
