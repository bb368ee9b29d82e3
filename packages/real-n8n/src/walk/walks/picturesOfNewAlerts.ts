import { expectSame, expectThat } from '../../e2e/examples/expectThat';
import { pictureOf } from '../../e2e/examples/pictureOf';
import type { Walk } from './Walk';

const TAG = 'extragalactic_new_candidate';

/** New alerts of a tag with their images, and nothing to fill in but the tag. */
export const picturesOfNewAlerts: Walk = {
	title: 'Fink Trigger → Fink Cutout → Render Cutout',
	async run({ walker, lastExecution, keep }) {
		await walker.beginWorkflow();
		await walker.addFirst('supernova', 'Fink Trigger');
		await walker.panel.choose('tag', TAG);
		await walker.panel.execute();
		const count = await walker.panel.itemCount();
		expectThat(/^[1-9]\d* items?$/.test(count), 'test events come', count);
		await keep('trigger');
		await walker.panel.close();

		await walker.addBehind('galaxy', 'Fink Cutout');
		expectSame(await walker.panel.issues(), [], 'no field of Fink Cutout begins red');
		await walker.panel.execute();
		await walker.panel.close();

		await walker.addBehind('FITS', 'Render Cutout', 'Render cutouts');
		expectSame(await walker.panel.issues(), [], 'no field of Render Cutout begins red');
		await walker.panel.execute();
		expectSame([await walker.panel.itemCount()], [count], 'each alert comes out with a picture');
		const shown = await walker.panel.lookAtPicture();
		await keep('triplet');
		expectThat(shown.fileName.endsWith('_triplet.png'), 'a triplet is shown', shown);
		expectThat(shown.width > 900, 'three images stand side by side', shown);

		const execution = await lastExecution();
		const items = execution.itemsOf('Render Cutout');
		for (const item of items) {
			const { diaSourceId, tag } = item.json;
			expectSame([tag, typeof diaSourceId], [TAG, 'string'], 'the alert travels with its picture');
			const { type } = await pictureOf(execution, item, 'tripletPicture');
			expectSame([type], ['png'], 'the picture is a PNG file');
		}
		return `${items.length} triplets`;
	},
};
