import { expectSame, expectThat } from '../../e2e/examples/expectThat';
import type { Walk } from './Walk';

/** The object of README's first step: a supernova, clearly seen in its newest alert. */
const OBJECT = '170494757965398631';

/** README's first step: from an id to a card. Before anything is filled in, the error says what to do. */
export const quickLookById: Walk = {
	title: 'Fink Quick Look: an id → a card',
	async run({ walker, standIns: { fink }, lastExecution, keep }) {
		await walker.beginWorkflow();
		await walker.addManualTrigger();
		await walker.addBehind('telescope', 'Fink Quick Look');
		expectSame(await walker.panel.issues(), [], 'no field of Fink Quick Look begins red');
		const refusal = await walker.panel.executeInVain();
		expectThat(/Object is empty/.test(refusal), 'an empty Object is refused by name', refusal);

		await walker.panel.fill('object', OBJECT);
		await walker.panel.execute();
		expectSame([await walker.panel.itemCount()], ['1 item'], 'one object comes out');
		const picture = await walker.panel.lookAtPicture();
		await keep('quick-look');
		const newest = String(fink.sky.sourcesOf(OBJECT).at(-1)?.get('r:diaSourceId'));
		expectSame([picture.fileName, picture.width], [`${newest}_card.png`, 1080], 'a card is shown');
		expectThat(picture.height > 600, 'it has images and a light curve', picture);

		const shown = await walker.panel.readOutput('json');
		expectThat(shown.includes(`"${newest}"`), `the editor shows the exact id ${newest}`, shown);
		const [{ json }] = (await lastExecution()).itemsOf('Draw a card of an object');
		expectSame([json.diaObjectId, json.diaSourceId], [OBJECT, newest], 'ids are exact text');
		return `${picture.fileName}, ${picture.width} × ${picture.height}`;
	},
};
