export { type PacketAlert, packetAlertOf, type PacketCutout } from './PacketAlert';
export { AvroSchema } from './AvroSchema';
export { type AvroFile, isAvroFile, readAvroFile } from './readAvroFile';
export { type FramedPacket, isFramedPacket, readFramedPacket } from './readFramedPacket';
export { readPackets } from './readPackets';
export { rowOfPacket } from './rowOfPacket';
export { SchemaCache } from './SchemaCache';
export { type PacketHistory, simplifyPacket } from './simplifyPacket';
