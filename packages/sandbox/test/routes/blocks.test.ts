import { type Sandbox, startSandbox } from '../../src';
import { call, post } from '../support/api';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const statusOf = async (name: string, body: object): Promise<number> =>
	(await post(sandbox, `/api/v1/${name}`, body)).status;

describe('/blocks', () => {
	it('lists blocks by GET, refuses POST', async () => {
		const answer = await call(sandbox, '/api/v1/blocks');
		const blocks = JSON.parse(answer.text) as Record<string, string>;
		expect(Object.keys(blocks)).toContain('b_good_quality');
		expect(Object.values(blocks).every((text) => /^\S[^\n]+$/.test(text))).toBe(true);
		expect(await statusOf('blocks', {})).toBe(405);
	});
});
