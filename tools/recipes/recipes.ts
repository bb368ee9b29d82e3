/** How a recipe of CONTRIBUTING.md is checked after it was followed. */
export interface RecipeCheck {
	/** What must stand in which file afterwards. */
	readonly traces: ReadonlyArray<{ readonly path: string; readonly text: string }>;
	/** Commands that must succeed, each with the folder it runs in. */
	readonly check: ReadonlyArray<readonly [folder: string, command: readonly string[]]>;
}

/** The recipes that are followed, by what they add. */
export const RECIPES: Readonly<Record<string, RecipeCheck>> = {
	'a stretch': {
		traces: [],
		check: [
			['.', ['tsc', '-p', 'tsconfig.json']],
			['.', ['tsc', '-p', 'tsconfig.confined.json']],
			['.', ['oxlint', 'packages/core/src/image', 'tools/exactness']],
			['.', ['eslint', 'nodes/RenderCutout']],
			[
				'packages/core',
				['jest', 'test/image/stretch', 'test/image/paint/levels', 'test/render/everyCombination'],
			],
			['.', ['node', 'tools/plugin/build.mjs']],
			['test', ['jest', 'package/choices', 'package/choiceTables']],
		],
	},
	'a fact to messages': {
		traces: [],
		check: [
			['.', ['tsc', '-p', 'tsconfig.json']],
			['.', ['tsc', '-p', 'tsconfig.confined.json']],
			['.', ['oxlint', 'packages/core/src/message']],
			['packages/core', ['jest', 'test/message/band']],
			['.', ['node', 'tools/plugin/build.mjs']],
			['test', ['jest', 'docs.test', 'package/choices']],
		],
	},
	'a target of messages': {
		traces: [],
		check: [
			['.', ['tsc', '-p', 'tsconfig.json']],
			['.', ['tsc', '-p', 'tsconfig.confined.json']],
			['.', ['oxlint', 'packages/core/src/message']],
			['packages/core', ['jest', 'test/message/targets', 'test/message/shorterMessages']],
			['.', ['node', 'tools/plugin/build.mjs']],
			['test', ['jest', 'docs.test', 'package/choices']],
		],
	},
	'an operation': {
		traces: [{ path: 'docs/fink-sources.md', text: '| Statistic: Get Total |' }],
		check: [
			['.', ['tsc', '-p', 'tsconfig.json']],
			['.', ['eslint', 'nodes/FinkSources']],
			['.', ['oxlint', 'nodes/FinkSources', 'test/nodes']],
			['.', ['node', 'tools/plugin/build.mjs']],
			[
				'test',
				[
					'jest',
					'nodes/FinkSourcesTotal',
					'package/fields',
					'package/operationsTable',
					'house/documents',
				],
			],
		],
	},
};
