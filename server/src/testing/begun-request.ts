import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';

/**
 * A POST of JSON that the server is in the middle of: it has read the head, and says so (RFC 9110, 10.1.1), and the body
 * is still to come. The connection stays open after the answer, as a browser's does.
 */
export async function beginRequest(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ finish(body: string): Promise<number | undefined> }> {
  const asked = request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', expect: '100-continue', ...headers },
  });
  const answered = once(asked, 'response');
  asked.flushHeaders();
  await once(asked, 'continue');
  return {
    async finish(body) {
      asked.end(body);
      const [answer]: IncomingMessage[] = await answered;
      answer?.resume();
      return answer?.statusCode;
    },
  };
}
