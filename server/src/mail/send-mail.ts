/**
 * A mail on its way. It is tried for a day and more, in longer and longer steps, never past its deadline, and goes to
 * each address once, as far as that can be known: where the process dies between the server's "taken" and our note of
 * it, the mail goes out again under the same Message-ID.
 */
import { enqueue } from '../background/enqueue.ts';
import { Hopeless, type Task } from '../background/task.ts';
import type { RefusedAddress } from './mail.ts';
import { MailMessage } from './message.ts';
import { countRefusal, forgetRefusals, suspendedOf } from './suspensions.ts';

/** Doubled eleven times: twelve tries in about 26 to 51 hours, as chance will have it. */
const FIRST_DELAY_SECONDS = 90;

export const sendMail: Task<typeof MailMessage> = {
  name: 'mail.send',
  payload: MailMessage,
  retry: { limit: 11, delaySeconds: FIRST_DELAY_SECONDS },
  timeoutSeconds: 120,
  concurrency: 2,
  async run(message, { services, signal }) {
    const { mail, db, clock, log } = services;
    if (Date.parse(message.deadline) < clock()) throw new Hopeless('The mail could not be sent in time.');
    if (mail.status === 'not-available') throw new Hopeless(`Mail is not set up: ${mail.because}.`);
    const suspended = await suspendedOf(services, message.to);
    const to = message.to.filter((address) => !suspended.includes(address));
    if (to.length === 0) throw new Hopeless('The address has refused mail for good too often.');

    const delivery = await mail.send({ ...message, to }, signal);
    if (delivery.status === 'failed')
      throw delivery.isForGood ? new Hopeless(delivery.reason) : new Error(delivery.reason);

    const { refused } = delivery;
    const forGood = refused.filter(({ isForGood }) => isForGood);
    const forNow = refused.filter(({ isForGood }) => !isForGood).map(({ address }) => address);
    await forgetRefusals(
      services,
      to.filter((address) => refused.every((one) => one.address !== address)),
    );
    for (const { address } of forGood) await countRefusal(services, address);
    if (refused.length > 0) log.warn({ mail: message.key, codes: codesOf(refused) }, 'A mail server refused a mail');
    // Everybody is to be tried again: the queue knows when.
    if (forNow.length === message.to.length) throw new Error(`The mail is not taken yet (${codesOf(refused)}).`);
    if (forNow.length > 0) {
      // The others have it, or never will: those who are left go on alone.
      await db.transaction((tx) =>
        enqueue(tx, sendMail, { ...message, to: forNow }, { delayMs: FIRST_DELAY_SECONDS * 1_000 }),
      );
    }
    if (forGood.length > 0) throw new Hopeless(`The mail was refused for good (${codesOf(forGood)}).`);
  },
};

function codesOf(refused: readonly RefusedAddress[]): string {
  return refused.map(({ code }) => code).join(', ');
}
