import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = join(__dirname, '..', '..');
const ROOT = join(PACKAGE, '..', '..');

/** All code from which sentences come. */
const code = [join(PACKAGE, 'src'), join(PACKAGE, 'nodes'), join(ROOT, 'packages/core/src/packet')]
	.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.map((name) => readFileSync(join(folder, name), 'utf8')),
	)
	.join('\n');

/** The rows of the first table of the page: the node's sentence, the broker's words. */
const rows = readFileSync(join(ROOT, 'docs', 'fink-livestream.md'), 'utf8')
	.split('| the node says |')[1]
	.split('\n\n')[0]
	.split('\n')
	.slice(2)
	.map((line) => line.split('|').map((cell) => cell.trim()));

describe('troubleshooting', () => {
	it.each(rows)('|%s%s has a sentence that the nodes say', (_, sentence) => {
		const parts = sentence.split(/…|\bn messages\b/).map((part) => part.trim());
		const fixed = parts.filter((part) => part.length > 8);
		expect(fixed.length).toBeGreaterThan(0);
		for (const part of fixed) {
			const [said] = part.split(': the connection was');
			expect([said, code.includes(said)]).toEqual([said, true]);
		}
	});

	it("names the broker's codes as Kafka does", () => {
		const codes = new Map<string, string>();
		for (const [, , words] of rows) {
			for (const [, name, number] of words.matchAll(/`([A-Z_]+)` \((\d+)\)/g)) {
				codes.set(name, number);
			}
		}
		// https://kafka.apache.org/protocol#protocol_error_codes
		expect(Object.fromEntries(codes)).toEqual({
			COORDINATOR_NOT_AVAILABLE: '15',
			GROUP_AUTHORIZATION_FAILED: '30',
			ILLEGAL_SASL_STATE: '34',
			INCONSISTENT_GROUP_PROTOCOL: '23',
			NOT_COORDINATOR: '16',
			NOT_LEADER_OR_FOLLOWER: '6',
			OFFSET_OUT_OF_RANGE: '1',
			SASL_AUTHENTICATION_FAILED: '58',
			TOPIC_AUTHORIZATION_FAILED: '29',
			UNKNOWN_MEMBER_ID: '25',
			UNKNOWN_TOPIC_OR_PARTITION: '3',
			UNSUPPORTED_SASL_MECHANISM: '33',
		});
	});
});
