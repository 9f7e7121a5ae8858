import { WebAddress } from '@jobmagpie/model';

/** RFC 6761 keeps `.invalid` for names that lead nowhere: such an address is never asked for, by anybody. */
const HOST = 'no-address.invalid';

/** What stands for the address of a job that has none: one that was typed by hand, or came from a list without links. */
export function noAddressFor(id: string): string {
  return WebAddress.parse(`https://${HOST}/${id}`);
}

/** The board of a job without an address. */
export const NO_BOARD = HOST;

/** False for a job that leads to no page. */
export function hasAddress(url: string): boolean {
  return URL.parse(url)?.hostname !== HOST;
}
