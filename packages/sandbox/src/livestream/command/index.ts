export { LIVESTREAM_HELP, LIVESTREAM_OPTIONS } from './livestreamOptions';
export { livestreamWelcome } from './livestreamWelcome';
export { readLivestream } from './readLivestream';
