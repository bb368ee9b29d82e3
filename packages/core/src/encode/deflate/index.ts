export { deflateRuns } from './deflateRuns';
export { writeZeros, type KnownZeros } from './KnownZeros';
