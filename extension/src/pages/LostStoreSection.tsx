import { i18n } from '#i18n';
import { useAttempt } from '../components/attempt.ts';
import { Button } from '../components/Button.tsx';
import { PairForm } from './PairForm.tsx';
import { Section } from './Section.tsx';
import { useLostStore } from './use-lost-store.ts';

/** Where the browser has cleared the store of somebody who has a server: says where everything is, and gets it back. */
export function LostStoreSection() {
  const lost = useLostStore();
  const attempt = useAttempt();
  if (lost === null) return null;
  return (
    <Section title={i18n.t('lost.title')} hint={i18n.t('lost.words', [lost.serverUrl])}>
      <PairForm serverUrl={lost.serverUrl} />
      <Button size="small" kind="quiet" onClick={() => attempt(lost.beginAnew)}>
        {i18n.t('lost.beginAnew')}
      </Button>
    </Section>
  );
}
