import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AvroSchema } from '@fink/core';
import { missingFinkClient, FINK_CLIENT_PYTHON } from './finkClientPrograms';
import type { Outsider } from './Outsider';
import { sameAsInPython } from './sameAsInPython';

const SCRIPT = join(__dirname, '../../../python/read_stream.py');
const MAX_OUTPUT_BYTES = 1_000_000_000;

interface ToldAlert {
	readonly topic: string;
	readonly values: Readonly<Record<string, string>>;
}

/** fink-client from PyPI, used as a library: its consumer joins a group and decodes with fastavro. */
export const finkClient: Outsider = {
	name: 'fink-client',
	missing: missingFinkClient,
	async read({ address, groupId, topics }) {
		const count = [...topics.values()].reduce((sum, { size }) => sum + size, 0);
		const { stdout } = await promisify(execFile)(
			FINK_CLIENT_PYTHON,
			[SCRIPT, address, groupId, String(count), ...topics.keys()],
			{ maxBuffer: MAX_OUTPUT_BYTES },
		);
		const alerts = stdout
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as ToldAlert);
		let values = 0;
		for (const [topic, sent] of topics) {
			const ofTopic = alerts.filter((alert) => alert.topic === topic);
			const ids = ofTopic.map((alert) => alert.values.diaSourceId ?? '');
			assert.deepEqual(ids.sort(), [...sent.keys()].sort(), topic);
			for (const alert of ofTopic) {
				const packet = sent.get(alert.values.diaSourceId ?? '');
				assert.ok(packet);
				const schema = new AvroSchema(packet.key.toString());
				values += sameAsInPython(schema.readValue(packet.value), alert.values);
			}
		}
		return `${alerts.length} alerts in ${topics.size} topics, ${values} values equal`;
	},
};
