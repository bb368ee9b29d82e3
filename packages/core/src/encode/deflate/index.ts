export { deflateRuns } from './deflateRuns';
