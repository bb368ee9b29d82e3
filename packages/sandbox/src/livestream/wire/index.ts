export { crc32c } from './crc32c';
export { WireError } from './WireError';
export { WireReader } from './WireReader';
export { WireWriter } from './WireWriter';
