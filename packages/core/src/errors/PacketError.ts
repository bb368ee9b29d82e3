import { FinkError } from './FinkError';

/** The bytes are not an alert packet, a damaged one, or one that does not fit its schema. */
export class PacketError extends FinkError {}
