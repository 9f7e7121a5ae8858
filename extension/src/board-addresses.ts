import type { BoardAddress } from '@jobmagpie/capture/addresses';

declare const __BOARD_ADDRESSES__: readonly BoardAddress[];

/** The addresses of all boards, put in at build time so that no script has to carry the boards' readers for them. */
export const boardAddresses: readonly BoardAddress[] = __BOARD_ADDRESSES__;
