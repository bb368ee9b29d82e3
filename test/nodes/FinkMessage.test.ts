import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { binaryBytes } from '@fink/engine';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject, INode } from 'n8n-workflow';

import { runNodes } from './runNodes';

interface MessageJson {
	summary: string;
	subject: string;
	text: string;
	html: string;
	attachments: string;
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
const PICTURE = readFileSync(join(__dirname, '..', '..', 'docs', 'pictures', 'triplet.png'));

const write = async (
	parameters: INode['parameters'],
	input: IDataObject[],
	options: { files?: Parameters<typeof runNodes>[1]['files']; onError?: INode['onError'] } = {},
) =>
	await runNodes([{ type: 'finkMessage', parameters, onError: options.onError }], {
		input,
		files: options.files,
	});

const messageOf = ({ json }: { json: IDataObject }) => json.message as unknown as MessageJson;

describe('Fink Message, one per item', () => {
	it('keeps the item and adds its message', async () => {
		const { items, error } = await write({ tag: 'in_tns' }, [ALERT, { ...ALERT, band: 'g' }]);
		expect(error).toBeUndefined();
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(items[0].json).toMatchObject(ALERT);
		expect(messageOf(items[0])).toMatchObject({
			summary: 'New in_tns: 170587117485817955, r = 20.10 ± 0.02 mag, 2026-07-14 10:03:00 UTC',
			subject: '[Fink] New in_tns: 170587117485817955 r=20.1',
			attachments: '',
			slack: {
				text: 'New in_tns: 170587117485817955, r = 20.10 ± 0.02 mag, 2026-07-14 10:03:00 UTC',
			},
		});
		expect(messageOf(items[1]).subject).toMatch(/g=20\.1$/);
	});
});
