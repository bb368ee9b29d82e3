import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { binaryBytes } from '@fink/engine';
import { startSandbox } from '@fink/sandbox';
import type { IDataObject, INode } from 'n8n-workflow';

import { runNodes, type ChainOptions } from './runNodes';

interface MessageJson {
	summary: string;
	subject: string;
	text: string;
	html: string;
	attachments: string;
	facts: IDataObject;
	slack: { text: string; blocks: Array<{ type: string } & IDataObject> };
}

const ALERT = {
	diaSourceId: '170666304474710039',
	diaObjectId: '170587117485817955',
	mjdTai: 61235.4191836794,
	band: 'r',
	ra: 201.3,
	dec: -6.1,
	fluxNjy: 33113.112,
	fluxErrNjy: 610,
	snr: 54.3,
};
const PICTURE = {
	bytes: readFileSync(join(__dirname, '..', '..', 'docs', 'pictures', 'triplet.png')),
	fileName: 'triplet.png',
	mimeType: 'image/png',
};
const FITS = { bytes: Buffer.from('SIMPLE  ='), fileName: 'a.fits', mimeType: 'image/fits' };

const write = async (
	parameters: INode['parameters'],
	input: IDataObject[],
	options: { files?: ChainOptions['files']; onError?: INode['onError'] } = {},
) =>
	await runNodes([{ type: 'finkMessage', parameters, onError: options.onError }], {
		input,
		files: options.files,
	});

const messageOf = ({ json }: { json: IDataObject }) => json.message as unknown as MessageJson;
const blocksOf = (item: { json: IDataObject }, type: string) =>
	messageOf(item).slack.blocks.filter((block) => block.type === type);

describe('Fink Message, one per item', () => {
	it('keeps the item and adds its message', async () => {
		const { items } = await write({ tag: 'in_tns' }, [ALERT, { ...ALERT, band: 'g' }]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(items[0].json).toMatchObject(ALERT);
		expect(messageOf(items[0])).toMatchObject({
			summary:
				'New in_tns: 170587117485817955, difference r = 20.10 ± 0.02 (AB), 2026-07-14 10:03:00 UTC',
			subject: '[Fink] New in_tns: 170587117485817955 diff r=20.1',
			attachments: '',
			slack: {
				text: 'New in_tns: 170587117485817955, difference r = 20.10 ± 0.02 (AB), 2026-07-14 10:03:00 UTC',
			},
		});
		expect(messageOf(items[1]).subject).toMatch(/diff g=20\.1$/);
	});

	it('names the tag that Fink Trigger added to the item, if it has one', async () => {
		const { items } = await write({}, [{ ...ALERT, tag: 'in_tns' }, ALERT]);
		expect(items.map((item) => messageOf(item).subject)).toEqual([
			'[Fink] New in_tns: 170587117485817955 diff r=20.1',
			'[Fink] New alert: 170587117485817955 diff r=20.1',
		]);
	});

	it('shows every picture of the item in the mail, and passes its files on', async () => {
		const files = { tripletPicture: PICTURE, science: FITS };
		const { items } = await write({}, [ALERT], { files });
		expect(messageOf(items[0]).attachments).toBe('tripletPicture');
		expect(messageOf(items[0]).html).toContain('src="cid:tripletPicture"');
		expect(Object.keys(items[0].binary ?? {})).toEqual(['tripletPicture', 'science']);
		expect(PICTURE.bytes.equals(await binaryBytes(items[0], 'tripletPicture'))).toBe(true);
	});

	it('shows the named pictures only', async () => {
		const files = { a: PICTURE, b: PICTURE, c: PICTURE };
		const { items } = await write({ pictureFields: 'c, a' }, [ALERT], { files });
		expect(messageOf(items[0]).attachments).toBe('c,a');
	});

	it("takes the alert of another item after a Slack upload, and Slack's file", async () => {
		const uploaded = { id: 'F0123ABCDEF', title: 'triplet.png' };
		const { items } = await write(
			{ alert: JSON.stringify(ALERT), slackFileId: '={{ $json.id }}' },
			[uploaded],
		);
		expect(items[0].json).toMatchObject(uploaded);
		expect(blocksOf(items[0], 'image')).toEqual([
			{
				type: 'image',
				slack_file: { id: 'F0123ABCDEF' },
				alt_text:
					'Picture of 170587117485817955, difference r = 20.10 ± 0.02 (AB), 2026-07-14 10:03:00 UTC',
			},
		]);
	});

	it('writes for the chosen targets only, with the picture that each takes', async () => {
		const targets = ['telegram', 'discord', 'short'];
		const { items } = await write({ targets }, [ALERT], { files: { a: PICTURE, b: PICTURE } });
		const message = items[0].json.message as IDataObject;
		expect(Object.keys(message).sort()).toEqual(
			[...targets, 'attachments', 'facts', 'is', 'priority', 'subject', 'summary'].sort(),
		);
		expect(message).toMatchObject({
			priority: 'normal',
			is: { bright: false },
			telegram: { picture: 'a', caption: expect.stringContaining('The first of 2 pictures') },
			discord: { payload: { embeds: [{ image: { url: 'attachment://triplet.png' } }] } },
			short: expect.stringMatching(/^New alert: 170587117485817955, diff r=20\.1, /),
		});
	});

	it('puts the pictures into the HTML when a web page is wanted', async () => {
		const options = { embedPictures: true };
		const { items } = await write({ options }, [ALERT], { files: { p: PICTURE } });
		const source = `src="data:image/png;base64,${PICTURE.bytes.toString('base64')}"`;
		expect(messageOf(items[0]).html).toContain(source);
		expect(messageOf(items[0]).html).not.toContain('cid:');
	});

	it('adds the mail as a file to look at, with its pictures, and leaves the mail as it is', async () => {
		const options = { mailPreview: true };
		const { items } = await write({ options }, [ALERT], { files: { p: PICTURE } });
		const page = (await binaryBytes(items[0], 'mailPreview')).toString();
		const source = `src="data:image/png;base64,${PICTURE.bytes.toString('base64')}"`;
		expect(items[0].binary).toMatchObject({
			p: { mimeType: 'image/png' },
			mailPreview: { mimeType: 'text/html', fileName: 'message.html' },
		});
		expect(messageOf(items[0])).toMatchObject({ attachments: 'p' });
		expect(page).toBe(messageOf(items[0]).html.split('src="cid:p"').join(source));
		const digest = await write({ message: 'digest', options }, [ALERT], { files: { p: PICTURE } });
		expect((await binaryBytes(digest.items[0], 'mailPreview')).toString()).toContain(source);
	});

	it('drafts the reports that are asked for, and sends none', async () => {
		const { items } = await write({ options: { drafts: ['tns'] } }, [ALERT]);
		expect(items[0].json.message).toMatchObject({
			drafts: { tns: { missing: expect.arrayContaining(['reporter']), problems: [] } },
		});
	});

	it('keeps ids of typed JSON exact', async () => {
		const { items } = await write({ alert: '{ "diaObjectId": 170587117485817955 }' }, [{ a: 1 }]);
		expect(messageOf(items[0]).text).toContain('https://lsst.fink-portal.org/170587117485817955');
	});

	it('reads history, title, intro, footer, links and picture address from the options', async () => {
		const history = [
			{ ...ALERT, diaSourceId: '1', mjdTai: ALERT.mjdTai - 2, fluxNjy: 20000 },
			ALERT,
		];
		const { items, error } = await write(
			{
				facts: ['change', 'detections'],
				links: [],
				options: {
					history: '={{ $json.history }}',
					title: '=Candidate {{ $json.band }}',
					intro: 'Two\nlines',
					footer: '=from {{ $json.band }}',
					imageUrl: 'https://example.org/a,b.png, https://example.org/c.png',
					ownLinks: { link: [{ label: 'SkyPortal', url: 'https://example.org/1' }] },
				},
			},
			[{ ...ALERT, history }],
		);
		expect(error).toBeUndefined();
		expect(messageOf(items[0]).text).toBe(
			'Candidate r\n\nTwo\nlines\n\nChange:     −0.27 ± 0.02 mag/day in r over 2.0 d, brightening\nDetections: 2\n\nSkyPortal: https://example.org/1\n\nfrom r\n',
		);
		expect(blocksOf(items[0], 'image').map(({ image_url }) => image_url)).toEqual([
			'https://example.org/a,b.png',
			'https://example.org/c.png',
		]);
	});

	it('hands on what the message is made of, for workflows that go on with numbers', async () => {
		const faint = { ...ALERT, band: 'g', fluxNjy: 1.75, fluxErrNjy: 154.4 };
		const { items } = await write({}, [faint]);
		expect(messageOf(items[0])).toMatchObject({
			subject: '[Fink] New alert: 170587117485817955 diff g>24.2',
			facts: {
				leading: 'difference',
				brightness: {
					kind: 'limit',
					magnitude: null,
					limitingMagnitude: expect.closeTo(24.1808, 3),
					snr: expect.closeTo(1.75 / 154.4, 9),
					text: 'difference g > 24.18 (5σ limit)',
				},
			},
		});
	});

	it('lets the user choose which brightness leads, of one alert and in a digest', async () => {
		const star = { ...ALERT, scienceFluxNjy: 72443.6, scienceFluxErrNjy: 667, vsxType: 'RRAB' };
		const subjectOf = async (parameters: INode['parameters']) =>
			messageOf((await write(parameters, [star])).items[0]).subject;
		expect(await subjectOf({})).toMatch(/ total r=19\.2$/);
		expect(await subjectOf({ leadingBrightness: 'difference' })).toMatch(/ diff r=20\.1$/);
		const digest = { message: 'digest', leadingBrightness: 'total' };
		expect(await subjectOf(digest)).toBe('[Fink] 1 new alert, 1 brighter than 20 mag (total)');
	});

	it('names the item and the way out when there is no alert, no such picture, no such file', async () => {
		const failure = async (parameters: INode['parameters'], json: IDataObject, files = {}) =>
			(await write(parameters, [ALERT, json], { files })).error;
		expect(await failure({}, { id: 'F0123ABCDEF' })).toMatchObject({
			message: 'No alert found: there is neither a diaSourceId nor a diaObjectId [item 1]',
			description: expect.stringContaining("{{ $('Render Cutout').item.json }}"),
			itemIndex: 1,
		});
		expect(await failure({ pictureFields: 'x' }, ALERT, { p: PICTURE })).toMatchObject({
			message: 'Binary field "x" is not in the item [item 0]',
			description: expect.stringContaining('Pictures of the item: p.'),
		});
		expect(await failure({ pictureFields: 'p' }, ALERT, { p: FITS })).toMatchObject({
			message: 'Binary field "p" is not a picture (its type is image/fits) [item 0]',
		});
		expect(await failure({ slackFileId: 'https:/x' }, ALERT)).toMatchObject({
			message: 'Slack File ID "https:/x" is not a Slack file [item 0]',
			description: expect.stringContaining('begins with F'),
		});
		const failed = "={{ { error: 'Fink has no cutout [item 3]', description: 'Wait.' } }}";
		expect(await failure({ alert: failed }, ALERT)).toMatchObject({
			message: 'Fink has no cutout [item 0]',
			description: expect.stringContaining('Wait.'),
		});
		expect(await failure({ alert: 'nonsense' }, ALERT)).toMatchObject({
			message: 'Alert is not JSON [item 0]',
		});
	});

	it('goes on with the other items when it continues on fail', async () => {
		const { items, error } = await write({}, [{ a: 1 }, ALERT], {
			onError: 'continueRegularOutput',
		});
		expect(error).toBeUndefined();
		expect(items[0].json.error).toBe(
			'No alert found: there is neither a diaSourceId nor a diaObjectId [item 0]',
		);
		expect(messageOf(items[1]).subject).toMatch(/^\[Fink\] New alert/);
	});
});

describe('Fink Message, digest of all items', () => {
	const OLDER = {
		...ALERT,
		diaSourceId: '170666304474710001',
		diaObjectId: '170587117485810001',
		mjdTai: ALERT.mjdTai - 1,
		fluxNjy: 70000,
	};

	it('makes one message of all items, paired with all of them', async () => {
		const { items } = await write({ message: 'digest', tag: 'in_tns' }, [OLDER, ALERT]);
		expect(items).toHaveLength(1);
		expect(items[0].pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
		expect(items[0].json).toEqual({ count: 2, shown: 2, message: expect.anything() });
		expect(messageOf(items[0]).subject).toBe(
			'[Fink] 2 new alerts of in_tns, 1 brighter than 20 mag (difference)',
		);
		expect(messageOf(items[0]).text).toMatch(/1\. 170587117485817955\n[^]*2\. 170587117485810001/);
	});

	it('sorts and cuts as asked', async () => {
		const { items } = await write({ message: 'digest', sort: 'brightest', most: 1 }, [
			ALERT,
			OLDER,
		]);
		expect(items[0].json).toMatchObject({ count: 2, shown: 1 });
		expect(messageOf(items[0]).text).toMatch(/1\. 170587117485810001\n[^]*and 1 more\n/);
	});

	it('takes the pictures of the shown items into one item', async () => {
		const files = { tripletPicture: PICTURE, science: FITS };
		const { items } = await write({ message: 'digest', most: 2 }, [ALERT, OLDER, ALERT], { files });
		expect(Object.keys(items[0].binary ?? {})).toEqual(['picture_1', 'picture_2']);
		expect(PICTURE.bytes.equals(await binaryBytes(items[0], 'picture_2'))).toBe(true);
		expect(messageOf(items[0]).attachments).toBe('picture_1,picture_2');
		expect(messageOf(items[0]).html).toMatch(/cid:picture_1"[^]*cid:picture_2"/);
	});

	it('says that no alerts passed when its only item is empty', async () => {
		const { items } = await write({ message: 'digest', tag: 'in_tns' }, [{}]);
		expect(items[0].json).toMatchObject({ count: 0, shown: 0 });
		expect(messageOf(items[0]).summary).toBe('No alerts passed: in_tns');
		expect(items[0].binary).toBeUndefined();
	});

	it('counts items that failed in earlier nodes', async () => {
		const { items } = await write({ message: 'digest' }, [
			ALERT,
			{ error: 'Fink has no cutout [item 1]', description: 'Wait.' },
		]);
		expect(items[0].json).toMatchObject({ count: 1 });
		expect(messageOf(items[0]).text).toContain('1 item failed before this message');
	});

	it('stops at an item that is not an alert, or counts it when it continues on fail', async () => {
		const { error } = await write({ message: 'digest' }, [ALERT, { a: 1 }]);
		expect(error).toMatchObject({ itemIndex: 1, message: expect.stringMatching(/\[item 1\]$/) });
		const { items } = await write({ message: 'digest' }, [ALERT, { a: 1 }], {
			onError: 'continueRegularOutput',
		});
		expect(messageOf(items[0]).text).toContain('1 item failed before this message: No alert found');
	});
});

/** Those that need nothing but the row: raw rows have no age. */
const FACTS = [
	...['detected', 'brightness', 'totalLight', 'quality', 'snr', 'detectionSnr'],
	...['classes', 'scores', 'position', 'sky', 'alert'],
];

describe('Fink Message after the other nodes', () => {
	it('writes about what Fink Sources, Fink Cutout and Render Cutout hand on', async () => {
		const sandbox = await startSandbox();
		try {
			const { diaObjectId } = sandbox.sky.examples()[0];
			const chain = (isSimplified: boolean) =>
				runNodes(
					[
						{
							type: 'finkSources',
							parameters: {
								resource: 'source',
								operation: 'getAll',
								diaObjectId: { __rl: true, mode: 'id', value: diaObjectId },
								returnAll: false,
								limit: 1,
								simplify: isSimplified,
							},
						},
						{
							type: 'finkCutout',
							parameters: isSimplified ? {} : { diaSourceId: '={{ $json["r:diaSourceId"] }}' },
						},
						{ type: 'renderCutout', parameters: { layout: 'triplet' } },
						{ type: 'finkMessage', parameters: { facts: FACTS } },
					],
					{ baseUrl: sandbox.url },
				);
			const [simplified, raw] = [await chain(true), await chain(false)];
			const message = messageOf(simplified.items[0]);
			expect(message.attachments).toBe('tripletPicture');
			expect(message.html).toContain('alt="Science, Template and Difference cutouts of ');
			expect(message.text).toMatch(/\n(?:difference|total) [ugrizy] [=≈>] /);
			expect(message.text).toMatch(/Difference: +[ugrizy] [=≈>] /);
			expect(message.text).toContain(`https://lsst.fink-portal.org/${diaObjectId}`);
			expect(messageOf(raw.items[0]).text).toBe(message.text);
		} finally {
			await sandbox.close();
		}
	});
});
