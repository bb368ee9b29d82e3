import { runUntilStopped } from '../machine/runUntilStopped';
import { checkLivestream } from './checkLivestream';

void runUntilStopped(checkLivestream);
