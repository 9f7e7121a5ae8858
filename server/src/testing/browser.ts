/** As much of a browser as a walk through sign-in pages needs: it keeps cookies, and shows each step. */
export interface Browser {
  /** One request with the cookies that belong there; a redirect is not followed. */
  open(url: string, init?: RequestInit): Promise<Response>;
  /** Follows redirects until a page comes, or an address that `isEnd` says nobody answers at. */
  walk(url: string, isEnd: (url: URL) => boolean): Promise<{ at: URL; page: string }>;
  /** Submits the form of the page that holds `text`, and walks on. */
  submit(
    from: { at: URL; page: string },
    text: string,
    isEnd: (url: URL) => boolean,
  ): Promise<{ at: URL; page: string }>;
  cookies(): string[];
}

interface Cookie {
  host: string;
  path: string;
  name: string;
  value: string;
  /** The line as it was set. */
  line: string;
}

export function makeBrowser(): Browser {
  const jar = new Map<string, Cookie>();

  async function open(url: string, init: RequestInit = {}): Promise<Response> {
    const { hostname, pathname } = new URL(url);
    const sent = [...jar.values()].filter(({ host, path }) => host === hostname && pathname.startsWith(path));
    const headers = new Headers(init.headers);
    if (sent.length > 0) headers.set('cookie', sent.map(({ name, value }) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(hostname, line);
    return response;
  }

  function keep(host: string, line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? '/';
    const key = `${host} ${path} ${name}`;
    if (/;\s*max-age=0\b/i.test(line)) jar.delete(key);
    else jar.set(key, { host, path, name, value, line });
  }

  async function follow(response: Response, from: URL, isEnd: (url: URL) => boolean) {
    let [at, answer] = [from, response];
    for (let steps = 0; steps < 10; steps += 1) {
      const location = answer.headers.get('location');
      if (location === null) return { at, page: await answer.text() };
      at = new URL(location, at);
      if (isEnd(at)) return { at, page: '' };
      answer = await open(at.href);
    }
    throw new Error('The pages lead in a circle.');
  }

  return {
    open,
    walk: async (url, isEnd) => await follow(await open(url), new URL(url), isEnd),
    async submit({ at, page }, text, isEnd) {
      const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((candidate) => candidate.includes(text));
      if (form === undefined) throw new Error('The page has no such form.');
      const inputs = [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)];
      const body = new URLSearchParams(
        Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, plain(value)])),
      );
      const to = new URL(plain(/action="([^"]*)"/.exec(form)?.[1] ?? ''), at);
      return await follow(await open(to.href, { method: 'POST', body }), to, isEnd);
    },
    cookies: () => [...jar.values()].map(({ line }) => line),
  };
}

function plain(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
