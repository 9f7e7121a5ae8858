import markUrl from '../design/mark.svg';

/** The magpie. It stands beside its name or is decoration, so it has no name of its own. */
export function Mark({ size }: { size: number }) {
  return <img src={markUrl} alt="" width={size} height={size} />;
}
