import { Dialog as Radix } from 'radix-ui';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { i18n } from '#i18n';
import dialog from '../../components/Dialog.module.css';
import { useReturnFocus } from '../../components/return-focus.ts';
import type { CommandContext } from './command.ts';
import { Keys } from './Keys.tsx';
import styles from './Palette.module.css';
import { closePalette, type PaletteState, paletteOpener } from './palette-door.ts';
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';
import { useCommandEntries } from './use-command-entries.ts';
import { useStageEntries } from './use-stage-entries.tsx';
import { useTagEntries } from './use-tag-entries.ts';

interface PaletteProps {
  state: Extract<PaletteState, { kind: 'commands' | 'stage' | 'tag' }>;
  context: CommandContext;
}

/** A field, and under it what can be done: chosen by arrows and Enter, or by pointer. */
export default function Palette({ state, context }: PaletteProps) {
  switch (state.kind) {
    case 'commands':
      return <Commands context={context} />;
    case 'stage':
      return <Stages jobId={state.jobId} context={context} />;
    case 'tag':
      return <Tags jobId={state.jobId} context={context} />;
  }
}

function Commands({ context }: { context: CommandContext }) {
  const [query, setQuery] = useState('');
  const groups = useCommandEntries(query, context);
  return <Chooser label={i18n.t('palette.title')} hint={i18n.t('palette.hint')} {...{ query, setQuery, groups }} />;
}

function Stages({ jobId, context }: { jobId: string; context: CommandContext }) {
  const [query, setQuery] = useState('');
  const { label, groups } = useStageEntries(jobId, query, context);
  return <Chooser label={label} hint={i18n.t('palette.stageHint')} {...{ query, setQuery, groups }} />;
}

function Tags({ jobId, context }: { jobId: string; context: CommandContext }) {
  const [query, setQuery] = useState('');
  const groups = useTagEntries(jobId, query, context);
  return <Chooser label={i18n.t('palette.tag')} hint={i18n.t('job.addTag')} {...{ query, setQuery, groups }} />;
}

interface ChooserProps {
  label: string;
  hint: string;
  query: string;
  setQuery: (query: string) => void;
  groups: readonly PaletteGroup[];
}

function Chooser({ label, hint, query, setQuery, groups }: ChooserProps) {
  const listId = useId();
  const returnFocus = useReturnFocus(paletteOpener());
  const [chosenId, setChosenId] = useState<string | null>(null);
  const entries = groups.flatMap((group) => group.entries);
  const chosen = Math.max(
    0,
    entries.findIndex(({ id }) => id === chosenId),
  );
  const current = entries[chosen];
  const optionId = (entry: PaletteEntry) => `${listId}-${entry.id}`;

  const currentId = current === undefined ? undefined : optionId(current);
  useEffect(() => {
    if (currentId !== undefined) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  const choose = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    if (!entry.staysOpen) closePalette();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosenId(entries[(chosen + step + entries.length) % entries.length]?.id ?? null);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(current);
    }
  };

  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && closePalette()}>
      <Radix.Portal>
        <Radix.Overlay className={dialog.overlay} />
        <Radix.Content className={styles.palette} aria-describedby={undefined} {...returnFocus}>
          <Radix.Title className="visually-hidden">{label}</Radix.Title>
          <input
            className={styles.input}
            role="combobox"
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={currentId}
            aria-autocomplete="list"
            aria-label={label}
            placeholder={hint}
            value={query}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setQuery(event.target.value);
              setChosenId(null);
            }}
            onKeyDown={onKeyDown}
          />
          <div id={listId} role="listbox" aria-label={label} className={styles.list} tabIndex={-1}>
            {groups.map(({ name, entries: some }) => (
              <div key={name} role="group" aria-label={name} className={styles.group}>
                <div className={styles.heading} aria-hidden="true">
                  {name}
                </div>
                {some.map((entry) => (
                  <button
                    key={entry.id}
                    type="button"
                    id={optionId(entry)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={entry === current}
                    className={styles.option}
                    onPointerMove={() => entry !== current && setChosenId(entry.id)}
                    onClick={() => choose(entry)}
                  >
                    {entry.icon}
                    <span className={styles.name} dir="auto">
                      {entry.name}
                    </span>
                    {entry.detail !== undefined && (
                      <span className={styles.detail} dir="auto">
                        {entry.detail}
                      </span>
                    )}
                    {entry.keys !== undefined && <Keys keys={entry.keys} />}
                  </button>
                ))}
              </div>
            ))}
          </div>
          {entries.length === 0 && (
            <p className={styles.nothing} role="status">
              {i18n.t('palette.nothing')}
            </p>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
