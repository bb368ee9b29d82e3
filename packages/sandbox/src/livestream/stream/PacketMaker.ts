import { RecentMap } from '../../RecentMap';
import type { Row } from '../../table';
import type { Sky } from '../../sky/Sky';
import { encodePacket, type EncodedPacket } from '../packet';
import { alertInSky } from './alertInSky';

/** Packets kept for the next reader, the most recent ones: about 10 MB. */
const KEPT = 64;

/** Makes the packets of a sky's alerts when they are asked for; drawing the images takes most of the time. */
export class PacketMaker {
	private readonly kept = new RecentMap<Row, EncodedPacket>(KEPT);

	constructor(private readonly sky: Sky) {}

	/** The message of an alert. */
	packetOf(row: Row): EncodedPacket {
		return this.kept.get(row, () => this.make(row));
	}

	private make(row: Row): EncodedPacket {
		const id = String(row.get('r:diaSourceId'));
		return encodePacket(alertInSky(this.sky, row), (kind) => this.sky.cutout(id, kind));
	}
}
