import { Search } from 'lucide-react';
import { i18n } from '#i18n';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  query: string;
  onQuery: (query: string) => void;
  /** The person is about to type. */
  onTurnTo?: () => void;
}

export function SearchField({ query, onQuery, onTurnTo }: SearchFieldProps) {
  return (
    <search className={styles.search}>
      <Search aria-hidden="true" />
      <input
        type="search"
        className={styles.input}
        aria-label={i18n.t('popup.search')}
        placeholder={i18n.t('popup.search')}
        value={query}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        onFocus={onTurnTo}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query !== '') {
            // The first Escape clears the search, the next one closes the popup.
            event.preventDefault();
            onQuery('');
          }
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            document.querySelector<HTMLElement>('[data-job-row]')?.focus();
          }
        }}
      />
    </search>
  );
}
