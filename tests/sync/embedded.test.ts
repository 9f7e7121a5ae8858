import { playHistories } from './support/histories.ts';

playHistories('the embedded database');
