/**
 * Comes first wherever this program begins. The schemas would try whether they may write code at run time, which the
 * policy of the extension forbids, and each try is an error in the browser's list.
 */
import { config } from 'zod';

config({ jitless: true });
