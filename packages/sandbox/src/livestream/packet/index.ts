export type { AlertInSky } from './AlertInSky';
export { encodePacket, type EncodedPacket } from './encodePacket';
