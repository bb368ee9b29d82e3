import { expectThat } from '../../e2e/examples/expectThat';
import type { NodePanel } from '../NodePanel';
import type { Walk } from './Walk';

/** A mistake of a newcomer, and the words that must be seen. */
interface Mistake {
	readonly search: string;
	readonly node: string;
	/** What to choose from its list, if it has one. */
	readonly action?: string;
	readonly make: (panel: NodePanel) => Promise<void>;
	/** What failed, and what to do about it. */
	readonly told: readonly RegExp[];
}

const MISTAKES: readonly Mistake[] = [
	{
		search: 'telescope',
		node: 'Fink Quick Look',
		make: async (panel) => await panel.fill('object', 'Betelgeuze'),
		told: [/no object under the name "Betelgeuze"/, /Check the spelling/],
	},
	{
		search: 'cutout',
		node: 'Render Cutout',
		action: 'Render cutouts',
		make: async () => undefined,
		told: [/no FITS file to draw/, /Put Fink Cutout with the format FITS before this node/],
	},
	{
		search: 'cutout',
		node: 'Fink Cutout',
		make: async (panel) => await panel.fill('diaSourceId', 'SN 2026pwj'),
		told: [/must contain only digits/, /Fink Quick Look takes names/],
	},
	{
		search: 'avro',
		node: 'Read Alert Packet',
		action: 'Read alert packets',
		make: async () => undefined,
		told: [/no binary field "data"/, /Input Binary Field/],
	},
];

/** What a newcomer sees who makes mistakes: what failed, and what to do. */
export const whenThingsGoWrong: Walk = {
	title: 'Mistakes → what to do about them',
	async run({ walker, keep }) {
		for (const { search, node, action, make, told } of MISTAKES) {
			await walker.beginWorkflow();
			await walker.addManualTrigger();
			await walker.addBehind(search, node, action);
			await make(walker.panel);
			const refusal = await walker.panel.executeInVain();
			for (const words of told)
				expectThat(words.test(refusal), `${node} says ${words.source}`, refusal);
			await keep(`mistake-${node.toLowerCase().replace(/ /g, '-')}`);
		}
		await walker.beginWorkflow();
		await walker.addManualTrigger();
		await walker.addBehind('asteroid', 'Fink Sources', 'Search a position');
		await walker.panel.fill('ra', '1');
		await walker.panel.fill('dec', '80');
		await walker.panel.execute();
		const said = await walker.panel.outputText();
		await keep('nothing-found');
		expectThat(/Fink found nothing/.test(said), 'an empty result says what to try', said);
		return `${MISTAKES.length} mistakes and an empty result, each with its next step`;
	},
};
