import type { Board } from '../board.ts';
import { ashby } from './ashby.ts';
import { greenhouse } from './greenhouse.ts';
import { indeed } from './indeed.ts';
import { lever } from './lever.ts';
import { linkedin } from './linkedin.ts';
import { workday } from './workday.ts';

/** Every board, in no order that means anything: which one wins is decided by the addresses that they name. */
export const boards: readonly Board[] = [ashby, greenhouse, indeed, lever, linkedin, workday];
