/** Places where a first posting is quickly found: the home pages of large boards, and two that need no sign-in. */
export const boardsToTry: readonly { name: string; url: string }[] = [
  { name: 'LinkedIn', url: 'https://www.linkedin.com/jobs/' },
  { name: 'Indeed', url: 'https://www.indeed.com/' },
  { name: 'StepStone', url: 'https://www.stepstone.de/' },
  { name: 'Xing', url: 'https://www.xing.com/jobs' },
  { name: 'Glassdoor', url: 'https://www.glassdoor.com/Job/' },
  { name: 'We Work Remotely', url: 'https://weworkremotely.com/' },
  { name: 'Y Combinator', url: 'https://www.ycombinator.com/jobs' },
];
