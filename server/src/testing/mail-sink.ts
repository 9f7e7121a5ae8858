import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A mail that arrived. */
export interface ReceivedMail {
  /** As the envelope says. */
  to: string[];
  raw: string;
  parsed: Email;
}

/** What the server answers in place of "taken": a code with its words. */
export interface SmtpAnswer {
  code: number;
  text?: string;
}

export interface MailSink {
  port: number;
  received: ReceivedMail[];
  /** Who signed in, and with what. */
  signedIn: string[];
  /** Asked for each recipient; null takes it. */
  onRecipient: (address: string) => SmtpAnswer | null;
  /** Asked for the sender of each mail. */
  onSender: () => SmtpAnswer | null;
  /** Asked once the whole mail is there; `cut` hangs up without an answer. */
  onMail: () => SmtpAnswer | 'cut' | null;
  /** Asked for each password. */
  onPassword: () => SmtpAnswer | null;
  close(): Promise<void>;
}

/** A real mail server on loopback that keeps what it gets and misbehaves on request. */
export async function startMailSink(): Promise<MailSink> {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    logger: false,
    onAuth({ username, password }, _, done) {
      const refusal = sink.onPassword();
      if (refusal !== null) return done(refused(refusal));
      sink.signedIn.push(`${username}:${password}`);
      done(null, { user: username });
    },
    onMailFrom: (_, __, done) => done(refused(sink.onSender())),
    onRcptTo: ({ address }, _, done) => done(refused(sink.onRecipient(address))),
    onData(stream, session, done) {
      keep(stream, session).then((mail) => {
        const answer = sink.onMail();
        if (answer === 'cut') {
          for (const socket of sockets) socket.destroy();
          return;
        }
        if (answer === null) sink.received.push(mail);
        done(refused(answer));
      }, done);
    },
  });
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('error', () => undefined); // connections that a test cuts
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const sink: MailSink = {
    port: (server.server.address() as AddressInfo).port, // it listens on a port
    received: [],
    signedIn: [],
    onRecipient: () => null,
    onSender: () => null,
    onMail: () => null,
    onPassword: () => null,
    close: () => new Promise((closed) => server.close(closed)),
  };
  return sink;
}

async function keep(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<ReceivedMail> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  return {
    to: session.envelope.rcptTo.map(({ address }) => address),
    raw: raw.toString(),
    parsed: await PostalMime.parse(raw),
  };
}

function refused(answer: SmtpAnswer | null): Error | null {
  if (answer === null) return null;
  return Object.assign(new Error(answer.text ?? 'not now'), { responseCode: answer.code });
}
