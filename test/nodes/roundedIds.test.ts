import { startSandbox, type Sandbox } from '@fink/sandbox';

import { runNodes, type ChainNode } from './runNodes';

/** Ids that a node before has rounded: wherever they come in, a sentence says so. */
let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const LOOKS_ROUNDED = /looks rounded: IDs lose their last digits when they are stored as numbers/;
/** An id of the form that JavaScript gives, which the sandbox does not know. */
const ROUNDED = 170587117485817950;

async function run(node: ChainNode, input: Array<Record<string, unknown>> = [{ id: ROUNDED }]) {
	const { items, error } = await runNodes([node], { baseUrl: sandbox.url, input: input as never });
	return { items, sentence: `${error?.message} ${error?.description}` };
}

const known = () => sandbox.sky.examples()[0].diaObjectId;

describe.each([
	['source', 'getAll'],
	['object', 'get'],
	['forcedPhotometry', 'getAll'],
])('Fink Sources, %s: %s', (resource, operation) => {
	const lookUp = async (diaObjectId: unknown) =>
		await run({ type: 'finkSources', parameters: { resource, operation, diaObjectId } as never });

	it.each([
		['as text', () => String(ROUNDED)],
		['in a list of an expression', () => `={{ $json.id }}, ${known()}`],
		['in the address of a page', () => 'https://lsst.fink-portal.org/170587117485817950'],
		['in an address of an expression', () => '=https://lsst.fink-portal.org/{{ $json.id }}'],
		[
			'by URL',
			() => ({ __rl: true, mode: 'url', value: `=https://lsst.fink-portal.org/{{ $json.id }}` }),
		],
	])('says that an id %s looks rounded', async (_, diaObjectId) => {
		const { items, sentence } = await lookUp(diaObjectId());
		expect(items).toEqual([]);
		expect(sentence).toContain('of diaObjectId 170587117485817950');
		expect(sentence).toMatch(LOOKS_ROUNDED);
	});

	it.each([
		['a number', '={{ $json.id }}'],
		['a list with a number', '={{ [$json.id] }}'],
	])('refuses %s before anything is sent', async (_, diaObjectId) => {
		const before = sandbox.requests.length;
		const { sentence } = await lookUp(diaObjectId);
		expect(sentence).toContain('170587117485817950 was already rounded');
		expect(sandbox.requests).toHaveLength(before);
	});
});

it.each([
	['get', { diaSourceId: '={{ $json.id }}.' }, /must be a whole number/],
	['get', { diaSourceId: '={{ String($json.id) }}' }, LOOKS_ROUNDED],
	['getManyOfObject', { diaObjectId: '={{ String($json.id) }}' }, LOOKS_ROUNDED],
])('Fink Cutout, %s with %j says so', async (operation, parameters, expected) => {
	const { sentence } = await run({
		type: 'finkCutout',
		parameters: { operation, ...parameters } as never,
	});
	expect(sentence).toMatch(expected);
});

describe('Render Light Curve, Highlighted ID', () => {
	const rows = () =>
		Array.from({ length: 3 }, (_, i) => ({
			id: ROUNDED,
			diaObjectId: '170587117485817955',
			diaSourceId: `17066630447471003${i}`,
			mjdTai: 61_235 + i,
			band: 'r',
			fluxNjy: 1000 + i,
			fluxErrNjy: 10,
		}));
	const draw = async (highlightId: unknown) =>
		await run(
			{
				type: 'renderLightCurve',
				parameters: { operation: 'lightCurve', options: { highlight: 'id', highlightId } } as never,
			},
			rows(),
		);

	it('says in the numbers that an id of none of the points looks rounded', async () => {
		const { items } = await draw('={{ String($json.id) }}');
		expect(items[0].json.lightCurve).toMatchObject({
			highlighted: null,
			warnings: [
				expect.stringMatching(
					/^The alert to mark, 170587117485817950, is not among the points shown\. This one looks rounded: IDs lose/,
				),
			],
		});
	});

	it('refuses a number', async () => {
		const { sentence } = await draw('={{ $json.id }}');
		expect(sentence).toContain('Highlighted ID 170587117485817950 was already rounded');
	});

	it('marks an id that is right, and says nothing of rounding for one that is not', async () => {
		const { items } = await draw('170666304474710031');
		expect(items[0].json.lightCurve).toMatchObject({
			highlighted: { diaSourceId: '170666304474710031' },
			warnings: [],
		});
		const other = (await draw('170666304474710039')).items[0].json.lightCurve;
		expect(other).toMatchObject({
			warnings: ['The alert to mark, 170666304474710039, is not among the points shown.'],
		});
	});
});
