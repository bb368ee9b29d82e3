import { TARGETS, type Target, type TargetName } from '@fink/core';
import { NodeHelpers, type INode, type INodeProperties, type INodeType } from 'n8n-workflow';

import { builtPackage } from './runNodes';

/** Names of the fields and options that n8n shows for these parameters. */
async function shownFor(targets: readonly TargetName[], message = 'perItem'): Promise<string[]> {
	const { description } = (await builtPackage()).nodes['n8n-nodes-fink.finkMessage'] as INodeType;
	const parameters = { operation: 'compose', message, targets: [...targets], options: {} };
	const node = { type: 'finkMessage', typeVersion: 1, parameters } as unknown as INode;
	const isShown = (path: string) => (field: INodeProperties) =>
		NodeHelpers.displayParameterPath(parameters, field, path, node, description);
	const fields = description.properties.filter(isShown(''));
	const options = fields.find(({ name }) => name === 'options')?.options as INodeProperties[];
	return [...fields, ...options.filter(isShown('options'))].map(({ name }) => name);
}

/** Fields that only some targets need. */
const ALWAYS = [
	...['operation', 'message', 'targets', 'alert', 'tag', 'leadingBrightness', 'facts', 'links'],
	...['options', 'brightMagnitude', 'footer', 'history', 'intro', 'ownLinks', 'drafts', 'title'],
];

const ofTarget = async (...targets: TargetName[]) =>
	(await shownFor(targets)).filter((name) => !ALWAYS.includes(name)).sort();

const FILE = ['pictureFields'];
const ADDRESS = ['imageUrl'];
/** Targets that need nothing are left out. */
const NEEDS: Readonly<Partial<Record<TargetName, readonly string[]>>> = {
	slack: ['slackFileId', 'uploadNotice', 'slackNotice', ...ADDRESS],
	html: [...FILE, ...ADDRESS, 'embedPictures', 'mailPreview', 'htmlNotice'],
	telegram: [...FILE, 'telegramNotice'],
	discord: [...FILE, ...ADDRESS, 'discordNotice'],
	teams: [...ADDRESS, 'teamsNotice'],
	matrix: ['matrixNotice'],
	googleChat: ADDRESS,
	mastodon: FILE,
	bluesky: FILE,
	webhook: [...FILE, ...ADDRESS],
};

describe('the panel of Fink Message', () => {
	it.each(TARGETS.map(({ name }) => name))('shows for %s only what it needs', async (target) => {
		expect(await ofTarget(target)).toEqual([...(NEEDS[target] ?? [])].sort());
	});

	it('shows for several targets what any of them needs, once', async () => {
		expect(await ofTarget('telegram', 'teams')).toEqual(
			[...FILE, ...ADDRESS, 'telegramNotice', 'teamsNotice'].sort(),
		);
	});

	it('asks for pictures exactly where a target takes them from there', () => {
		for (const { name, pictures } of TARGETS as readonly Target<TargetName>[]) {
			const asked = NEEDS[name] ?? [];
			expect([name, asked.includes('pictureFields'), asked.includes('imageUrl')]).toEqual([
				name,
				pictures.includes('field'),
				pictures.includes('url'),
			]);
		}
	});

	it('has order and number of alerts for a digest, and drafts for one alert', async () => {
		const [one, many] = [await shownFor(['text']), await shownFor(['text'], 'digest')];
		expect(many.filter((name) => !one.includes(name)).sort()).toEqual(['most', 'sort']);
		expect(one.filter((name) => !many.includes(name))).toEqual(['drafts']);
	});
});

it('does not begin with a red field: the tag of an item without one is empty text', async () => {
	const { description } = (await builtPackage()).nodes['n8n-nodes-fink.finkMessage'] as INodeType;
	const tag = description.properties.find(({ name }) => name === 'tag');
	expect(tag?.default).toBe('={{ $json.tag ?? "" }}');
});
