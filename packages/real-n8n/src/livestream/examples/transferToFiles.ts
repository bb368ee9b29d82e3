import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ExampleCheck } from '../../e2e/examples/ExampleCheck';
import { expectSame, expectThat } from '../../e2e/examples/expectThat';
import { filesFolder } from '../filesFolder';
import { TRANSFER_COUNT, TRANSFER_TOPIC } from '../sendTransfer';

/** All alerts of a job of Data Transfer become files, byte for byte those of the packets. */
export const transferToFiles: ExampleCheck = {
	example: 'transfer-to-files',
	async run({ executeChanged, standIns, userFolder }) {
		const folder = filesFolder(userFolder);
		const execution = await executeChanged('Start', {
			'Alerts of the transfer': { transferTopic: TRANSFER_TOPIC },
			'Write the files': { fileName: `=${folder}/{{ $json.key }}_difference.fits` },
		});
		const all = execution.itemsOf('Alerts of the transfer');
		expectSame([all.length], [TRANSFER_COUNT], 'the transfer is read to its end');
		// As in Fink, some alerts come without an image.
		const alerts = all.filter(({ binary }) => binary?.difference !== undefined);
		expectThat(alerts.length > 2, 'several have an image', alerts.length);
		const names = alerts.map(({ json }) => `${String(json.key)}_difference.fits`);
		expectSame(readdirSync(folder).sort(), [...names].sort(), 'there is a file for each');
		for (const [index, { json }] of alerts.entries()) {
			const file = readFileSync(join(folder, names[index]));
			const sent = standIns.fink.sky.cutout(String(json.diaSourceId), 'Difference');
			expectThat(sent !== null && file.equals(sent), `${names[index]} is as it was sent`);
		}
		return `${alerts.length} FITS files of ${all.length} alerts`;
	},
};
