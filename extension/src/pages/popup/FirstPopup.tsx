import { useState } from 'react';
import { i18n } from '#i18n';
import type { FirstRows } from '../../store/first-rows.ts';
import { JobRows } from './JobRows.tsx';
import { PopupFrame } from './PopupFrame.tsx';
import { readQueryDraft, writeQueryDraft } from './query-draft.ts';
import { SearchField } from './SearchField.tsx';
import { ThisPageFrame } from './ThisPageFrame.tsx';
import { TodayRows } from './TodayRows.tsx';

/** The popup before it is loaded. What is typed here already is where the popup itself looks for it. */
export function FirstPopup({ first }: { first: FirstRows }) {
  const [query, setQuery] = useState(readQueryDraft);
  return (
    <PopupFrame>
      <ThisPageFrame isReading />
      <SearchField
        query={query}
        onQuery={(next) => {
          setQuery(next);
          writeQueryDraft(next);
        }}
      />
      {query === '' && <TodayRows items={first.due} />}
      <JobRows heading={i18n.t('popup.newest')} jobs={query === '' ? first.jobs : undefined} />
    </PopupFrame>
  );
}
