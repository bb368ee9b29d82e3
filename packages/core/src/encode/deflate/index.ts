export { deflateRuns } from './deflateRuns';
export type { KnownZeros } from './KnownZeros';
