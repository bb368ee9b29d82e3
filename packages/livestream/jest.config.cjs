const preset = require('../../jest.preset.cjs');

module.exports = {
	...preset,
	roots: ['<rootDir>/test'],
	globalSetup: '<rootDir>/test/globalSetup.cjs',
	moduleNameMapper: {
		// As in the bundle: the variant that holds its WebAssembly itself.
		'^@platformatic/wasm-utils$': '@platformatic/wasm-utils/bundled',
	},
};
