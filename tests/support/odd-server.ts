import { createServer, type Server } from 'node:http';
import { portOf } from './port.ts';

/** What a server that is not well does with every request. */
export type Oddity =
  /** Answers with a page, as another program or a network's log-in does. */
  | 'nonsense'
  /** Answers with the right form of JSON and the wrong words. */
  | 'wrong-words'
  /** Takes the request and never answers. */
  | 'silent'
  /** Cuts the connection in the middle of an answer. */
  | 'cut-off'
  /** Fails, as a server in trouble does. */
  | 'failing';

export interface OddServer {
  url: string;
  close(): Promise<void>;
}

/** A server on loopback that misbehaves. */
export async function startOddServer(oddity: Oddity, port = 0): Promise<OddServer> {
  const server: Server = createServer((request, response) => {
    request.resume();
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    switch (oddity) {
      case 'nonsense':
        return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome to the airport</h1>');
      case 'wrong-words':
        return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"rows":"none","token":7}');
      case 'silent':
        return;
      case 'cut-off':
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"rows":');
        return void setImmediate(() => response.destroy());
      case 'failing':
        return void response.writeHead(500, { 'content-type': 'text/plain' }).end('out of order');
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
