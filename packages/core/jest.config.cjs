module.exports = {
	...require('../../jest.preset.cjs'),
	roots: ['<rootDir>/test'],
	// The longest of all: with one worker, the others would be done long before.
	maxWorkers: 2,
	// Its main file is an ES module that loads a style sheet's library.
	moduleNameMapper: { '^adaptivecards$': require.resolve('adaptivecards/dist/adaptivecards.js') },
	setupFiles: ['<rootDir>/test/seededProperties.ts'],
};
