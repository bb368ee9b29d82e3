export { runCheck } from './runCheck';
