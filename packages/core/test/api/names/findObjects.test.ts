import { parseObjectName } from '../../../src/alert';
import { createNameFinder, nothingUnderName } from '../../../src/api';
import type { GivenName } from '../../../src/alert';
import { EmptyAnswerError, OptionError } from '../../../src/errors';
import { createFinkClient } from '../../../src/api';

type Answers = (path: string, payload: Record<string, unknown>) => [status: number, body: unknown];

/** A client over a server that answers as told; `asked` fills with what was asked. */
function clientOf(answers: Answers, asked: string[] = []) {
	return createFinkClient({
		baseUrl: 'http://fink.test',
		sleep: async () => undefined,
		now: () => 0,
		random: () => 0,
		send: async ({ url, body }) => {
			const payload = JSON.parse(String(body)) as Record<string, unknown>;
			const path = url.replace('http://fink.test/api/v1', '');
			asked.push(`${path} ${String(payload.name_or_id ?? payload.n_or_d ?? payload.ra)}`);
			const [status, answer] = answers(path, payload);
			const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
			return {
				status,
				headers: { 'content-type': 'application/json' },
				body: new TextEncoder().encode(text),
			};
		},
	});
}

const given = (text: string) => parseObjectName(text) as GivenName;

const UNKNOWN_ASTEROID =
	"{'status': 'error', 'text': 'x is not a valid name or number according to quaero.\\n'}";

const star = { oname: 'V*  X', jradeg: 10, jdedeg: -20, otype: 'RR*' };
const cone = (id: string, arcsec: number) => ({
	'r:diaObjectId': id,
	'r:diaSourceId': id,
	'r:ra': 10,
	'r:dec': -20,
	'r:midpointMjdTai': 61000,
	'r:nDiaSources': 3,
	'v:separation_degree': arcsec / 3600,
});

describe('the objects that a name means', () => {
	it('are those at the place that SIMBAD tells, not the ones farther away', async () => {
		const client = clientOf((path) =>
			path === '/resolver' ? [200, [star]] : [200, [cone('11', 1), cone('12', 4.9), cone('13', 9)]],
		);
		const { objects } = await client.findObjects(given('V* X 1'));
		expect(objects.map(({ enter, separationArcsec }) => [enter, separationArcsec])).toEqual([
			['11', 1],
			['12', 4.9],
		]);
	});

	it('are the ids that Rubin reported to TNS, without a search', async () => {
		const asked: string[] = [];
		const client = clientOf((_, { name_or_id: name }) => {
			const row = { 'f:fullname': 'SN 2026abc', 'f:internalname': 'LSST-AP-DO-170587117485817955' };
			return [200, name === 'SN 2026abc' ? [row] : []];
		}, asked);
		const { objects } = await client.findObjects(given('AT2026abc'));
		expect(objects.map(({ enter, name }) => [enter, name])).toEqual([
			['170587117485817955', 'SN 2026abc'],
		]);
		expect(asked).not.toContain('/conesearch 10');
	});

	it('leave out a name in TNS that only begins like the one asked for', async () => {
		const row = { 'f:fullname': 'SN 2026aba', 'f:internalname': 'LSST-AP-DO-170587117485817955' };
		const client = clientOf((_, { resolver }) => [200, resolver === 'tns' ? [row] : []]);
		const answer = await client.findObjects(given('SN 2026a'));
		expect(answer.objects).toEqual([]);
		expect(answer.candidates.map(({ name }) => name)).toEqual(['SN 2026aba']);
		expect(nothingUnderName(answer).advice).toMatch(
			/^TNS does not know "SN 2026A"\. Similar names: 170587117485817955 \(SN 2026aba\)\./,
		);
	});

	it('are asteroids by their packed designation', async () => {
		const row = {
			'r:ssObjectId': '21163624394469969',
			'f:sso_name': '2004 JQ12',
			'r:midpointMjdTai': 61000,
		};
		const client = clientOf((path) => [200, path === '/sso' ? [row] : []]);
		const { objects } = await client.findObjects(given('2004 JQ12'));
		expect(objects).toMatchObject([{ diaObjectId: null, enter: 'K04J12Q', name: '2004 JQ12' }]);
	});

	it('are none when nobody knows the name: each service says so', async () => {
		const client = clientOf((path) => (path === '/sso' ? [400, UNKNOWN_ASTEROID] : [200, []]));
		const answer = await client.findObjects(given('Nibiru'));
		const error = nothingUnderName(answer);
		expect(error).toBeInstanceOf(EmptyAnswerError);
		expect(error.message).toBe('Fink has no object under the name "Nibiru"');
		expect(error.advice).toMatch(
			/^SIMBAD does not know "Nibiru"\. Fink has no alert of an asteroid or comet "Nibiru"\./,
		);
	});

	it('are none where Fink has nothing: the nearest are named with their distance', async () => {
		const client = clientOf((path) =>
			path === '/resolver' ? [200, [star]] : [200, [cone('13', 9)]],
		);
		const error = nothingUnderName(await client.findObjects(given('V* X 1')));
		expect(error.advice).toBe(
			'SIMBAD knows V* X at 10.00000, -20.00000, but Fink has no object within 5″ of it. The nearest: 13 (V* X, 9″ away, 3 detections, last 2025-11-20).',
		);
		expect(error.remedy).toBe('searchPosition');
	});

	it('survive that one service fails while another knows the name', async () => {
		const client = clientOf((path) => {
			if (path === '/sso') return [500, '{"message": "Internal Server Error"}'];
			return [200, path === '/resolver' ? [star] : [cone('11', 1)]];
		});
		const { objects, findings } = await client.findObjects(given('Mira'));
		expect(objects.map(({ enter }) => enter)).toEqual(['11']);
		expect(findings.at(-1)).toMatch(/^Another service could not be reached/);
	});
});

describe('a finder of names', () => {
	it('asks for each name once', async () => {
		const asked: string[] = [];
		const client = clientOf(
			(path) => [200, path === '/resolver' ? [star] : [cone('11', 1)]],
			asked,
		);
		const finder = createNameFinder(client);
		const names = ['M 87', 'm 87', '42000000000000000'].map((text) => parseObjectName(text));
		expect(await finder.find(names)).toEqual({
			diaObjectIds: ['11', '42000000000000000'],
			asteroids: [],
		});
		expect(asked).toHaveLength(2);
	});

	it('refuses a name of a star and an asteroid, and says how to enter each', async () => {
		const asteroid = { 'r:ssObjectId': '21163624394469969', 'r:midpointMjdTai': 61000 };
		const client = clientOf((path) => {
			if (path === '/sso') return [200, [asteroid]];
			return [200, path === '/resolver' ? [star] : [cone('11', 1)]];
		});
		const found = createNameFinder(client).find([parseObjectName('Mira')]);
		await expect(found).rejects.toThrow(OptionError);
		await expect(found).rejects.toMatchObject({
			message: '"Mira" means 2 objects in Fink',
			advice: expect.stringMatching(/^Enter one of them: 11 \(.*\); K04J12Q \(2004 JQ12/) as string,
		});
	});
});
