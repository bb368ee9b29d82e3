import { type Sandbox, startSandbox } from '../../src';
import { post } from './api';

/** A row of an answer, or an object of named cells. */
export type Cells = Record<string, unknown>;

/** A sandbox that lives as long as the tests of a file, and two ways to ask it. */
export interface AskedSandbox {
	/** The sandbox, from the first test on. */
	readonly sandbox: Sandbox;
	/** The parsed answer of a route, which must be JSON with status 200. */
	ask<T = Cells[]>(name: string, body: object): Promise<T>;
	/** The status that a route answers. */
	statusOf(name: string, body: object): Promise<number>;
}

/** Starts a sandbox before the tests of this file and closes it after them. */
export function askedSandbox(): AskedSandbox {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	afterAll(() => sandbox.close());
	const answerOf = (name: string, body: object) => post(sandbox, `/api/v1/${name}`, body);
	return {
		get sandbox() {
			return sandbox;
		},
		async ask<T>(name: string, body: object) {
			const answer = await answerOf(name, body);
			expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json']);
			return JSON.parse(answer.text) as T;
		},
		statusOf: async (name, body) => (await answerOf(name, body)).status,
	};
}
