import { startSandbox, type Sandbox } from '@fink/sandbox';
import type {
	IDataObject,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
	INodeType,
	IPollFunctions,
} from 'n8n-workflow';

import { builtPackage } from './runNodes';
import { scenariosOf, type Scenario } from './scenariosOf';
import { stubContext } from './stubContext';

/** Every option takes every third value, each one another third; with `EVERY=1`, all. */
const STEP = process.env.EVERY ? 1 : 6;

/** What an expression may give for any field. */
const VALUES: readonly unknown[] = [
	'no such thing',
	'',
	'300',
	'true',
	'x'.repeat(100_000),
	0,
	12,
	-5,
	2.5,
	1e308,
	NaN,
	Infinity,
	true,
	null,
	undefined,
	[],
	['no such thing'],
	[null],
	[{}],
	{},
	{ a: 1 },
	{ value: { value: [] } },
];

const shown = (value: unknown) =>
	typeof value === 'string'
		? JSON.stringify(value.slice(0, 20))
		: (JSON.stringify(value) ?? '') + ` ${typeof value} ${String(value).slice(0, 10)}`;

/** What JavaScript says, but no sentence of ours. */
const RAW =
	/Cannot|is not a function|is not iterable|undefined|\bNaN\b|\[object|Invalid|Maximum call|stack|Unexpected|of null|reading|must be of type|out of range|RangeError|TypeError/;

/** Thousands of runs, on a machine that does other things too. */
jest.setTimeout(600_000);

let sandbox: Sandbox;
let items: INodeExecutionData[];
beforeAll(async () => {
	sandbox = await startSandbox();
	items = itemsOf(sandbox);
});
afterAll(async () => await sandbox.close());

/** Three detections of an object in three bands, each with its files. */
function itemsOf({ sky }: Sandbox): INodeExecutionData[] {
	const [{ diaObjectId }] = sky.examples();
	const rows = sky.sourcesOf(diaObjectId).slice(-3);
	const detections = rows.map((row, i) => ({
		diaObjectId,
		diaSourceId: String(row.get('r:diaSourceId')),
		mjdTai: 61000 + i,
		timeUtc: '2026-01-01T00:00:00Z',
		band: ['i', 'r', 'g'][i],
		raDeg: 10,
		decDeg: -20,
		fluxNjy: 1000 + i,
		fluxErrNjy: 20,
	}));
	return detections.map((json) => ({
		json: { ...json, detections, error: null },
		binary: Object.fromEntries(
			(['Science', 'Template', 'Difference'] as const).map((kind) => [
				kind.toLowerCase(),
				{
					data: Buffer.from(sky.cutout(json.diaSourceId, kind) ?? []).toString('base64'),
					fileName: `${json.diaSourceId}_cutout${kind}.fits`,
					mimeType: 'application/fits',
				},
			]),
		),
	}));
}

interface Outcome {
	readonly message?: string;
	readonly description?: string;
	readonly name?: string;
}

async function outcomeOf(type: INodeType, parameters: IDataObject): Promise<Outcome> {
	const context = stubContext(type, parameters, items, sandbox);
	try {
		if (type.poll) await type.poll.call(context as unknown as IPollFunctions);
		else await type.execute?.call(context);
		return {};
	} catch (error) {
		const { message, description, name } = error as Required<Outcome>;
		return { message, description, name };
	}
}

const choicesOf = ({ options = [] }: INodeProperties) =>
	(options as INodePropertyOptions[]).map(({ value }) => value);

/** Whether a field can't take the value, so that nothing but a sentence is right. */
function isWrong({ type, typeOptions, options }: INodeProperties, value: unknown): boolean {
	const isNothing = value === null || value === undefined || value === '';
	switch (type) {
		case 'options':
			if (typeOptions?.loadOptionsMethod) return typeof value === 'object' && value !== null;
			return !isNothing && !choicesOf({ options } as INodeProperties).includes(value as string);
		case 'multiOptions':
			if (isNothing || (Array.isArray(value) && value.length === 0)) return false;
			return (
				!typeOptions?.loadOptionsMethod || !(Array.isArray(value) || typeof value === 'string')
			);
		case 'number':
			if (isNothing || value === '300') return false;
			return typeof value !== 'number' || !Number.isFinite(value);
		case 'boolean':
			return !isNothing && value !== 'true' && typeof value !== 'boolean';
		case 'collection':
		case 'fixedCollection':
			return !isNothing && (typeof value !== 'object' || Array.isArray(value));
		case 'color':
			return !isNothing && String(value) !== '';
		default:
			return false;
	}
}

/** What is not right about an outcome; none for a success or a sentence that names the field. */
function faultsOf({ property, value }: Scenario & { value: unknown }, outcome: Outcome): string[] {
	const { message, description, name } = outcome;
	const wrong = isWrong(property, value);
	if (message === undefined) return wrong ? ['accepted in silence'] : [];
	const text = `${message} ${description ?? ''}`;
	const own = text.replaceAll(String(value).slice(0, 50), '');
	const names = text.toLowerCase().includes(property.displayName.toLowerCase());
	return [
		...(RAW.test(own) ? ['raw'] : []),
		...(!/^Node(Operation|Api)Error$/.test(name ?? '') ? [`a ${name}`] : []),
		...(!description ? ['no advice'] : []),
		...(text.length > 1500 ? ['too long'] : []),
		...(wrong && !names ? ['does not name the field'] : []),
	];
}

describe.each([
	'finkSources',
	'finkCutout',
	'renderCutout',
	'renderLightCurve',
	'finkMessage',
	'finkTrigger',
	'finkQuickLook',
	'planObservation',
	'readAlertPacket',
])('the node %s', (name) => {
	it('takes, or refuses in a sentence, anything an expression gives for any of its options', async () => {
		const type = (await builtPackage()).nodes[`n8n-nodes-fink.${name}`] as INodeType;
		const bad: string[] = [];
		let count = 0;
		for (const [at, scenario] of scenariosOf(type).entries()) {
			for (const value of VALUES.filter((_, index) => index % STEP === at % STEP)) {
				count++;
				const outcome = await outcomeOf(type, scenario.parametersWith(value));
				const faults = faultsOf({ ...scenario, value }, outcome);
				if (faults.length === 0) continue;
				bad.push(
					`${scenario.path} = ${shown(value)}: ${faults.join(', ')}: ${outcome.name} ${outcome.message?.slice(0, 150)} | ${outcome.description?.slice(0, 100)}`,
				);
			}
		}
		expect(count).toBeGreaterThan(100 / STEP);
		expect(bad).toEqual([]);
	});
});
