import { runUntilStopped } from '../machine/runUntilStopped';
import { checkTrigger } from './checkTrigger';

void runUntilStopped(checkTrigger);
