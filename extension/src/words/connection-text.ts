import { i18n } from '#i18n';
import type { ConnectionReport } from '../messages.ts';

/** What a connection test found, in a sentence with what to check. */
export function connectionText(report: ConnectionReport, serverUrl: string): string {
  const { host, hostname, port, protocol } = new URL(serverUrl);
  switch (report.kind) {
    case 'fine':
      return i18n.t('connection.fine', [report.version, report.roundTripMs]);
    case 'signed-out':
      return i18n.t('connection.signedOut', [report.version]);
    case 'degraded':
      return i18n.t('connection.degraded', [report.version]);
    case 'server-older':
      return i18n.t('connection.serverOlder', [report.version]);
    case 'server-newer':
      return i18n.t('connection.serverNewer', [report.version]);
    case 'refused':
      return report.problem;
    case 'offline':
      return i18n.t('connection.offline');
    case 'not-allowed':
      return i18n.t('connection.notAllowed', [host]);
    case 'timeout':
      return i18n.t('connection.timeout', [host]);
    case 'not-jobmagpie':
      return i18n.t('connection.notJobmagpie', [host]);
    case 'proxy-alone':
      return i18n.t('connection.proxyAlone', [host]);
    case 'nothing-on-own-machine':
      return i18n.t('connection.nothingOnOwnMachine', [host]);
    case 'nothing-on-port':
      return i18n.t('connection.nothingOnPort', [hostname, port]);
    case 'no-encryption':
      return i18n.t('connection.noEncryption', [`http://${host}`, serverUrl]);
    case 'certificate-or-port':
      return i18n.t('connection.certificateOrPort', [hostname, serverUrl]);
    case 'nothing':
      return protocol === 'https:'
        ? i18n.t('connection.nothingEncrypted', [hostname, serverUrl])
        : i18n.t('connection.nothing', [hostname]);
  }
}
