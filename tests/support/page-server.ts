import { createServer } from 'node:https';
import { makeCertificate } from './certificate.ts';
import { portOf } from './port.ts';

/**
 * Stands for the whole web: one HTTPS server on loopback to which the browsers of the tests send every name. A page is
 * put under its full address; every other address is answered 404.
 */
export interface PageServer {
  port: number;
  /** Puts `html` under `url` and returns the address. */
  serve(url: string, html: string): string;
  /** Addresses that were asked for, as the browser named them. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export async function startPageServer(): Promise<PageServer> {
  const pages = new Map<string, string>();
  const requests: string[] = [];
  const server = createServer(await makeCertificate(), (request, response) => {
    const url = `https://${request.headers.host}${request.url}`;
    requests.push(url);
    const html = pages.get(url);
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '<!doctype html><title>Not found</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server),
    requests,
    serve(url, html) {
      pages.set(url, html);
      return url;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
