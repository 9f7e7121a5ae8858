import type { Board } from '../board.ts';
import { ashby } from './ashby.ts';
import { bamboohr } from './bamboohr.ts';
import { dice } from './dice.ts';
import { glassdoor } from './glassdoor.ts';
import { greenhouse } from './greenhouse.ts';
import { hackernews } from './hackernews.ts';
import { icims } from './icims.ts';
import { indeed } from './indeed.ts';
import { jobvite } from './jobvite.ts';
import { lever } from './lever.ts';
import { linkedin } from './linkedin.ts';
import { monster } from './monster.ts';
import { naukri } from './naukri.ts';
import { personio } from './personio.ts';
import { recruitee } from './recruitee.ts';
import { reed } from './reed.ts';
import { remoteok } from './remoteok.ts';
import { seek } from './seek.ts';
import { smartrecruiters } from './smartrecruiters.ts';
import { stepstone } from './stepstone.ts';
import { teamtailor } from './teamtailor.ts';
import { usajobs } from './usajobs.ts';
import { wellfound } from './wellfound.ts';
import { weworkremotely } from './weworkremotely.ts';
import { workable } from './workable.ts';
import { workday } from './workday.ts';
import { xing } from './xing.ts';
import { ycombinator } from './ycombinator.ts';
import { ziprecruiter } from './ziprecruiter.ts';

/** Every board, in no order that means anything: which one wins is decided by the addresses that they name. */
export const boards: readonly Board[] = [
  ashby,
  bamboohr,
  dice,
  glassdoor,
  greenhouse,
  hackernews,
  icims,
  indeed,
  jobvite,
  lever,
  linkedin,
  monster,
  naukri,
  personio,
  recruitee,
  reed,
  remoteok,
  seek,
  smartrecruiters,
  stepstone,
  teamtailor,
  usajobs,
  wellfound,
  weworkremotely,
  workable,
  workday,
  xing,
  ycombinator,
  ziprecruiter,
];
