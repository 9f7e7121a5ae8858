import { Button } from '../../components/Button.tsx';
import styles from './PopupNotice.module.css';

interface PopupNoticeProps {
  words: string;
  deed: string;
  isBusy?: boolean;
  /** Something that was asked for did not work: it is read out at once. */
  isProblem?: boolean;
  onDeed: () => void;
}

/** A line above the footer. It takes its room from the end of the list, so that nothing above it moves. */
export function PopupNotice({ words, deed, isBusy = false, isProblem = false, onDeed }: PopupNoticeProps) {
  return (
    <div className={styles.notice} role={isProblem ? 'alert' : 'status'}>
      <p>{words}</p>
      <Button size="small" kind="quiet" isBusy={isBusy} onClick={onDeed}>
        {deed}
      </Button>
    </div>
  );
}
