/** What the browser gives the extension and the tests must bring along: a database, and texts. */
import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// A text stands as its name with what is put into it: tests are about what is said, not about its wording.
fakeBrowser.i18n.getMessage = (name, substitutions = []) => [name, ...[substitutions].flat()].join(' ');
