/** Where the links of letters lead. The code stands behind `#`. */
export const RESET_PAGE_PATH = '/account/reset-password';
export const VERIFY_PAGE_PATH = '/account/verify-email';
export const PAGE_SCRIPT_PATH = '/account/page.js';
