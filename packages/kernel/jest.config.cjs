module.exports = {
	...require('../../jest.preset.cjs'),
	roots: ['<rootDir>/test'],
	setupFiles: ['<rootDir>/test/seededProperties.ts'],
};
