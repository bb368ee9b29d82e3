export { judge } from './judge';
export { judgeBrightness } from './judgeBrightness';
export { report } from './report';
export { readSpecimens, type Specimen } from './Specimen';
export { fluxTruth } from './truth';
export { Verdicts } from './Verdicts';
