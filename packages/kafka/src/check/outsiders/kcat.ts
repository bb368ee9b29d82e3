import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { compareMessages, type ReceivedMessage } from './compareMessages';
import type { Outsider } from './Outsider';

const MAX_OUTPUT_BYTES = 1_000_000_000;

/** kcat, Debian's command line of librdkafka: joins a group and prints every message. */
export const kcat: Outsider = {
	name: 'kcat',
	missing() {
		const { error } = spawnSync('kcat', ['-V']);
		return error === undefined
			? undefined
			: 'kcat is not on this machine (apt-get install kcat, brew install kcat)';
	},
	async read(assignment) {
		const { address, groupId, topics } = assignment;
		const { stdout } = await promisify(execFile)(
			'kcat',
			[
				...['-b', address, '-G', groupId, '-X', 'auto.offset.reset=earliest'],
				...['-e', '-q', '-D', '', '-f', '%t %K %S\\n%k%s', ...topics.keys()],
			],
			{ encoding: 'buffer', maxBuffer: MAX_OUTPUT_BYTES },
		);
		return compareMessages([...messagesIn(stdout)], assignment);
	},
};

/** Each message is a line with topic and lengths, then key and value. */
function* messagesIn(output: Buffer): Iterable<ReceivedMessage> {
	for (let at = 0; at < output.length;) {
		const lineEnd = output.indexOf('\n', at);
		const [topic = '', keyLength, valueLength] = output.toString('utf8', at, lineEnd).split(' ');
		const valueAt = lineEnd + 1 + Number(keyLength);
		const key = output.subarray(lineEnd + 1, valueAt);
		at = valueAt + Number(valueLength);
		yield { topic, key, value: output.subarray(valueAt, at) };
	}
}
