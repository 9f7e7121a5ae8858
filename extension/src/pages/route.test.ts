import { expect, test } from 'vitest';
import { parseRoute, type Route, routeHash } from './route.ts';

test('an address leads back to the place that made it', () => {
  const routes: Route[] = [
    { page: 'jobs' },
    { page: 'job', id: '0199-a' },
    { page: 'job', id: 'a/b?c' },
    { page: 'profile' },
    { page: 'settings' },
    { page: 'import' },
  ];
  for (const route of routes) expect(parseRoute(routeHash(route))).toEqual(route);
});

test('an unknown or empty address leads to the jobs', () => {
  expect(parseRoute('')).toEqual({ page: 'jobs' });
  expect(parseRoute('#/elsewhere')).toEqual({ page: 'jobs' });
  expect(parseRoute('#/jobs/')).toEqual({ page: 'jobs' });
});
