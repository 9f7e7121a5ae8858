import { PICKER_NAME } from '../picker/name';
import { BUTTON_NAME } from './name';
import { MARK_NAME } from './result-mark';

/** The button, a mark or the picker that comes or goes is no change of the page. */
export function isOwnChange({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return false;
  return [...addedNodes, ...removedNodes].every(({ nodeName }) => ownNames.has(nodeName.toLowerCase()));
}

const ownNames: ReadonlySet<string> = new Set([BUTTON_NAME, MARK_NAME, PICKER_NAME]);
