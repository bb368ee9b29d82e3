import { binaryBytes, outputItems, runWorkflow, type LoadedPackage } from '@fink/engine';
import { simulateSky, startLivestream, type Livestream } from '@fink/sandbox';
import type { INode, INodeParameters } from 'n8n-workflow';
import { PNG } from 'pngjs';

import { until } from '../support/openReader';
import { activate } from './activate';
import { bothPackages } from './bothPackages';

const TOPIC = 'fink_in_tns_lsst';
/** Side of a panel, what is below it, and the width of three with their margins, pixels. */
const [PANEL, FOOT, WIDTH] = [300, 50, 932];

let stream: Livestream;
let both: LoadedPackage;
beforeAll(async () => {
	stream = await startLivestream({ sky: simulateSky(), heldBack: 1e9, backlog: 4 });
	both = await bothPackages();
});
afterAll(async () => await stream.close());

/** The last alerts with these parameters, and what a second node makes of them. */
async function lastAlerts(
	parameters: INodeParameters,
	then?: { type: string; parameters: INodeParameters },
) {
	const place = { typeVersion: 1, position: [0, 0] as INode['position'] };
	const nodes: INode[] = [
		{ ...place, id: '1', name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} },
		{
			...{ ...place, id: '2', name: 'Alerts', type: 'n8n-nodes-fink-livestream.finkLivestream' },
			parameters: {
				operation: 'getAlerts',
				topics: [TOPIC],
				which: 'last',
				limit: 4,
				...parameters,
			},
			credentials: { finkLivestreamApi: { id: '1', name: 'stream' } },
		},
		...(then ? [{ ...place, id: '3', name: 'Then', ...then }] : []),
	];
	const to = (node: string) => ({ main: [[{ node, type: 'main' as const, index: 0 }]] });
	const run = await runWorkflow({
		package: both,
		workflow: { nodes, connections: { Start: to('Alerts'), ...(then && { Alerts: to('Then') }) } },
		credentials: {
			finkLivestreamApi: { servers: stream.broker.address, groupId: stream.groupId },
		},
	});
	expect(run.data.resultData.error).toBeUndefined();
	return outputItems(run, then ? 'Then' : 'Alerts');
}

const FILES = ['science', 'template', 'difference'];

it('draws the triplet that Render Cutout draws from the same FITS files', async () => {
	const drawn = await lastAlerts({ picture: 'triplet', pictureOptions: { width: WIDTH } });
	const rendered = await lastAlerts(
		{},
		{
			type: 'n8n-nodes-fink.renderCutout',
			parameters: { layout: 'triplet', options: { theme: 'light', alertCaption: true } },
		},
	);
	expect(drawn).toHaveLength(4);
	for (const [index, item] of drawn.entries()) {
		expect(Object.keys(item.binary ?? {})).toEqual(['picture', ...FILES]);
		expect(item.json.missingImages).toEqual([]);
		const theirs = await binaryBytes(rendered[index], 'tripletPicture');
		const ours = await binaryBytes(item, 'picture');
		expect(belowCaption(ours).equals(belowCaption(theirs))).toBe(true);
	}
});

it.each([
	['triplet', 1080],
	['card', 1080],
	['lightCurve', 700],
])(
	'gives a %s of the chosen width as the only file, and the same record',
	async (picture, width) => {
		const cutouts = 'none';
		const plain = await lastAlerts({ cutouts });
		const drawn = await lastAlerts({ cutouts, picture, pictureOptions: { width, theme: 'dark' } });
		for (const [index, { json, binary }] of drawn.entries()) {
			const { missingImages, pictureWarnings, ...record } = json;
			expect(record).toEqual(plain[index].json);
			expect(missingImages).toEqual([]);
			expect(pictureWarnings === undefined || Array.isArray(pictureWarnings)).toBe(true);
			expect(Object.keys(binary ?? {})).toEqual(['picture']);
			expect(binary?.picture.fileName).toBe(`${String(json.diaSourceId)}_${picture}.png`);
			const png = await binaryBytes(drawn[index], 'picture');
			expect(Math.abs(png.readUInt32BE(16) - width)).toBeLessThanOrEqual(4);
		}
	},
);

it('draws in the trigger, too', async () => {
	const trigger = await activate({
		servers: stream.broker.address,
		groupId: stream.groupId,
		parameters: {
			...{ topics: [TOPIC], begin: 'earliest', maxSeconds: 0.1 },
			...{ cutouts: 'some', kinds: ['Difference'], picture: 'card' },
		},
	});
	try {
		await until(() => trigger.items().length >= 4);
		for (const { binary } of trigger.items()) {
			expect(Object.keys(binary ?? {})).toEqual(['picture', 'difference']);
		}
	} finally {
		await trigger.deactivate();
	}
});

/** The rows of pixels from the lower edge up to the panels' upper edge: all but the caption, which names the topic's tag. */
function belowCaption(png: Buffer): Buffer {
	const { data, width } = PNG.sync.read(png);
	return data.subarray(data.length - (PANEL + FOOT) * width * 4);
}
