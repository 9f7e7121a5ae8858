declare const __BOARD_MATCHES__: readonly string[];

/** Match patterns of every page of the boards, put in at build time: all that the script in a page must know of them. */
export const boardMatches: readonly string[] = __BOARD_MATCHES__;
