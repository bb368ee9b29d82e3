export { AvroSchema } from './AvroSchema';
export { type AvroFile, isAvroFile, readAvroFile } from './readAvroFile';
export { type FramedPacket, isFramedPacket, readFramedPacket } from './readFramedPacket';
export { SchemaCache } from './SchemaCache';
