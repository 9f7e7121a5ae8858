import type { BoardAddresses } from '@jobmagpie/capture/addresses';

declare const __BOARD_ADDRESSES__: readonly BoardAddresses[];

/** The addresses of all boards, put in at build time so that no script has to carry the boards' readers for them. */
export const boardAddresses: readonly BoardAddresses[] = __BOARD_ADDRESSES__;
