export { createMiriade, type Miriade, MIRIADE_HOST } from './createMiriade';
