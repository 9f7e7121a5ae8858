import { Download, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { useToast } from '../../components/Toast.tsx';
import { takeAccountFile } from '../../store/account-file.ts';
import { downloadAccount } from '../ask-server.ts';
import { Section } from '../Section.tsx';
import { saveFile } from '../save-file.ts';
import { useServer } from '../use-server.ts';
import { Answered } from './Answered.tsx';
import { AuditLog } from './AuditLog.tsx';
import { DeleteAccountDialog } from './DeleteAccountDialog.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { ProviderList } from './ProviderList.tsx';
import styles from './Rows.module.css';

/** Who this is on the server: ways to sign in, what happened, and everything of it as a file. */
export function AccountSection({ serverUrl }: { serverUrl: string }) {
  const attempt = useAttempt();
  const toast = useToast();
  const answer = useServer('readAccount', {});
  const [open, setOpen] = useState<'password' | 'audit' | null>(null);
  const passwordButton = useRef<HTMLButtonElement>(null);
  const [isDeleting, setIsDeleting] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const download = async () => {
    setIsBusy(true);
    const outcome = await downloadAccount().finally(() => setIsBusy(false));
    if (outcome.status === 'failed') return toast(outcome.problem);
    const file = await takeAccountFile();
    if (file !== null) saveFile(file, 'jobmagpie-account.jsonl');
  };
  return (
    <Section anchor="account" title={i18n.t('account.title')} hint={i18n.t('account.hint')}>
      <Answered answer={answer} serverUrl={serverUrl}>
        {(account) => (
          <>
            <ul className={styles.rows}>
              <li className={styles.row}>
                <div className={styles.words}>
                  <p className={styles.name}>
                    <span dir="auto">{account.label}</span>
                    {account.isOwner && <span className={styles.tag}>{i18n.t('account.owner')}</span>}
                  </p>
                  <p className={styles.soft}>
                    {account.email === null ? i18n.t('account.noEmail') : account.email}
                    {account.email !== null && !account.isEmailVerified && ` · ${i18n.t('account.notVerified')}`}
                  </p>
                </div>
                <Button
                  ref={passwordButton}
                  size="small"
                  kind="quiet"
                  aria-expanded={open === 'password'}
                  onClick={() => setOpen(open === 'password' ? null : 'password')}
                >
                  {account.email === null ? i18n.t('account.setPassword') : i18n.t('account.changePassword')}
                </Button>
              </li>
            </ul>
            {open === 'password' && (
              <PasswordForm
                email={account.email}
                serverUrl={serverUrl}
                onDone={() => {
                  setOpen(null);
                  passwordButton.current?.focus();
                  attempt(answer.reload);
                }}
              />
            )}
            <ProviderList identities={account.identities} serverUrl={serverUrl} onChanged={answer.reload} />
            <div className={styles.deeds}>
              <Button
                size="small"
                aria-expanded={open === 'audit'}
                onClick={() => setOpen(open === 'audit' ? null : 'audit')}
              >
                {i18n.t('account.audit')}
              </Button>
              <Button
                size="small"
                icon={<Download aria-hidden="true" />}
                isBusy={isBusy}
                onClick={() => attempt(download)}
              >
                {i18n.t('account.export')}
              </Button>
              <Button
                size="small"
                kind="quiet"
                icon={<Trash2 aria-hidden="true" />}
                onClick={() => setIsDeleting(true)}
              >
                {i18n.t('account.delete')}
              </Button>
            </div>
            {open === 'audit' && <AuditLog serverUrl={serverUrl} />}
            {isDeleting && <DeleteAccountDialog label={account.label} onClose={() => setIsDeleting(false)} />}
          </>
        )}
      </Answered>
    </Section>
  );
}
