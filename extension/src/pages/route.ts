import { useSyncExternalStore } from 'react';

/** A place in the dashboard, as its address says it after the `#`. */
export type Route =
  | { page: 'jobs' }
  | { page: 'board' }
  | { page: 'job'; id: string }
  | { page: 'profile' }
  | { page: 'settings' }
  | { page: 'import' }
  | { page: 'diagnostics' };

/** Reads `#/jobs/<id>`; what is not known leads to the jobs. */
export function parseRoute(hash: string): Route {
  const [page, id] = hash.replace(/^#\/?/, '').split('/');
  if (page === 'jobs' && id) return { page: 'job', id: decodeURIComponent(id) };
  if (page === 'board' || page === 'profile' || page === 'settings' || page === 'import' || page === 'diagnostics')
    return { page };
  return { page: 'jobs' };
}

export function routeHash(route: Route): string {
  return route.page === 'job' ? `#/jobs/${encodeURIComponent(route.id)}` : `#/${route.page}`;
}

export function goTo(route: Route): void {
  location.hash = routeHash(route);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(
    (onChange) => {
      window.addEventListener('hashchange', onChange);
      return () => window.removeEventListener('hashchange', onChange);
    },
    () => location.hash,
  );
  return parseRoute(hash);
}
