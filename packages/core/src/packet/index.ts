export { type AlertPacket, isPacket, rowsOfPacket } from './AlertPacket';
export { AvroSchema } from './AvroSchema';
export type { DecodedPacket, PacketCutout } from './DecodedPacket';
export { type AvroFile, readAvroFile } from './readAvroFile';
export { type FramedPacket, readFramedPacket } from './readFramedPacket';
export { readPackets } from './readPackets';
export { alertOfPacket, rowOfPacket } from './rowOfPacket';
export { SchemaCache } from './SchemaCache';
export { PACKET_HISTORIES, type PacketHistory, simplifyPacket } from './simplifyPacket';
