import { request as ask, createServer } from 'node:http';
import { portOf } from './port.ts';

export interface Proxy {
  url: string;
  /** How many WebSockets were asked for and refused. */
  readonly refused: number;
  close(): Promise<void>;
}

/** A proxy in front of a server that hands on requests and answers, and knows nothing of WebSockets. */
export async function startProxyWithoutSockets(target: string): Promise<Proxy> {
  let refused = 0;
  const proxy = createServer((request, response) => {
    const { method, headers, url } = request;
    const onward = ask(new URL(url ?? '/', target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  proxy.on('upgrade', (_, socket) => {
    refused += 1;
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(proxy)}`,
    get refused() {
      return refused;
    },
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}
