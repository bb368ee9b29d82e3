import type { Suite } from '../Suite';
import { makePacket } from '../specimens/makePacket';
import { subject, timeSubjects } from '../timing/timeSubjects';

/** Reading an alert packet, against `JSON.parse` of its numbers alone, and finding its schema again. */
export const packets: Suite = {
	name: 'packets',
	async run({ shipped, rounds, log }) {
		const { key, value, json } = makePacket();
		const size = `${(value.length / 1000).toFixed(0)} kB`;
		log(`Packets    an alert of ${size}`);
		const schemas = new shipped.SchemaCache();
		const { medianUs, ratio } = await timeSubjects(
			[
				subject('packet', () => shipped.readPackets(value, schemas.schemaOf(key))),
				subject('JSON.parse', () => JSON.parse(json) as unknown),
				subject('known schema', () => schemas.schemaOf(key)),
				subject('new schema', () => new shipped.SchemaCache().schemaOf(key)),
			],
			rounds,
		);
		const ms = (name: string) => ((medianUs.get(name) ?? NaN) / 1000).toFixed(3);
		const packetMs = (medianUs.get('packet') ?? NaN) / 1000;
		return {
			title: `An alert packet of ${size}: 304 detections of 98 columns, three images`,
			columns: ['what', 'ms', '× JSON.parse'],
			rows: [
				['packet to values', ms('packet'), ratio('packet', 'JSON.parse').toFixed(2)],
				['JSON.parse of its numbers', ms('JSON.parse'), '1.00'],
				['schema met before', ms('known schema'), ''],
				['schema met for the first time', ms('new schema'), ''],
			],
			targets: [{ wish: 'at most 3 ms', found: `${packetMs.toFixed(2)} ms`, met: packetMs <= 3 }],
			notes: ['A made-up alert of the size of a real one; ids are text, images are views.'],
		};
	},
};
