const preset = require('../../jest.preset.cjs');

module.exports = {
	...preset,
	roots: ['<rootDir>/test'],
	// Most of these tests wait for a node that waits.
	maxWorkers: 2,
	globalSetup: '<rootDir>/test/globalSetup.cjs',
	moduleNameMapper: {
		// As in the bundle: the variant that holds its WebAssembly itself.
		'^@platformatic/wasm-utils$': '@platformatic/wasm-utils/bundled',
	},
};
