/** Who delivers web push. A name with `*.` before it stands for every name under it; the operator can add others. */
export const pushServices: readonly string[] = [
  'fcm.googleapis.com', // Chrome, Edge on Android, Opera, Samsung Internet
  'android.googleapis.com', // subscriptions that an old Chrome made
  'jmt17.google.com', // Chromium builds without Google's keys
  '*.push.services.mozilla.com', // Firefox
  '*.push.apple.com', // Safari
  '*.notify.windows.com', // Edge
];
