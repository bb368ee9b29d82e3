import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AvroSchema, readAvroFile } from '@fink/core';
import { FINKCTL, missingFinkClient } from './finkClientPrograms';
import type { Outsider, SentPackets } from './Outsider';

/** finkctl, the program that Fink's users run: registers, subscribes to a topic, and saves its alerts as files. */
export const finkctl: Outsider = {
	name: 'finkctl',
	missing: missingFinkClient,
	async read({ address, groupId, topics, folder }) {
		const run = async (...args: string[]): Promise<string> => {
			const env = { ...process.env, HOME: folder };
			const { stdout } = await promisify(execFile)(FINKCTL, args, { env, timeout: 300_000 });
			return stdout;
		};
		const survey = ['-survey', 'lsst'];
		const account = ['-username', 'tester', '-groupid', groupId, '-servers', address];
		await run('auth', 'register', ...survey, ...account);
		const [first] = topics;
		assert.ok(first);
		const [topic, sent] = first;
		await run('topic', 'subscribe', ...survey, '-name', topic);
		const saved = join(folder, 'saved');
		mkdirSync(saved);
		const reading = ['-limit', String(sent.size), '-start_at', 'earliest', '--save'];
		await run('stream', ...survey, ...reading, '-outdir', saved);
		compareFiles(saved, sent);
		return `${sent.size} alerts of ${topic}, saved as files and equal`;
	},
};

function compareFiles(folder: string, sent: SentPackets): void {
	const names = readdirSync(folder);
	assert.deepEqual(names.sort(), [...sent.keys()].map((id) => `${id}.avro`).sort());
	for (const [id, { key, value }] of sent) {
		const file = readAvroFile(readFileSync(join(folder, `${id}.avro`)));
		assert.deepEqual(file.values, [new AvroSchema(key.toString()).readValue(value)], id);
	}
}
