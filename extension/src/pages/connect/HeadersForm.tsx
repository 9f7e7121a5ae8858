import { useLiveQuery } from 'dexie-react-hooks';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { readServerHeaders, type ServerHeader, writeServerHeaders } from '../../store/server-headers.ts';
import { serverAddress } from '../server-address.ts';
import styles from './HeadersForm.module.css';
import { headerProblem } from './header-problem.ts';

/** Headers for the proxy in front of a server, behind a line that most people never open. */
export function HeadersForm({ address }: { address: string }) {
  const attempt = useAttempt();
  const url = serverAddress(address)?.url;
  const headers = useLiveQuery(async () => (url === undefined ? [] : readServerHeaders(url)), [url]);
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  if (url === undefined || headers === undefined) return null;
  const keep = (next: ServerHeader[]) => writeServerHeaders(url, next);
  const add = async () => {
    const wrong = headerProblem(name.trim(), value.trim());
    setProblem(wrong);
    if (wrong !== null) return;
    const others = headers.filter((header) => header.name.toLowerCase() !== name.trim().toLowerCase());
    await keep([...others, { name: name.trim(), value: value.trim() }]);
    setName('');
    setValue('');
  };
  return (
    <details className={styles.details} open={headers.length > 0 || undefined}>
      <summary className={styles.summary}>{i18n.t('headers.title')}</summary>
      <div className={styles.body}>
        <p className={styles.hint}>{i18n.t('headers.hint')}</p>
        {headers.length > 0 && (
          <ul className={styles.list}>
            {headers.map((header) => (
              <li key={header.name} className={styles.header}>
                <code className={styles.name}>{header.name}</code>
                <span className={styles.kept}>{i18n.t('headers.kept')}</span>
                <IconButton
                  label={i18n.t('headers.remove', [header.name])}
                  icon={<Trash2 aria-hidden="true" />}
                  onClick={() => attempt(() => keep(headers.filter((other) => other.name !== header.name)))}
                />
              </li>
            ))}
          </ul>
        )}
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            attempt(add);
          }}
        >
          <TextField
            className={styles.field}
            label={i18n.t('headers.name')}
            spellCheck={false}
            autoComplete="off"
            placeholder="CF-Access-Client-Id"
            value={name}
            problem={problem}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            className={styles.field}
            label={i18n.t('headers.value')}
            type="password"
            spellCheck={false}
            autoComplete="off"
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
          <Button type="submit" className={styles.add} icon={<Plus aria-hidden="true" />}>
            {i18n.t('headers.add')}
          </Button>
        </form>
      </div>
    </details>
  );
}
