export { deflateRuns } from './deflateRuns';
export { deflateTokens } from './deflateTokens';
export { writeZeros, type KnownZeros } from './KnownZeros';
export { PixelTokens } from './PixelTokens';
