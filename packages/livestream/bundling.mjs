// How this package is bundled beyond what holds for all: see tools/plugin/build.mjs.
export default {
	resolve: {
		// The variant that holds its WebAssembly as text: nothing is read from disk.
		alias: { '@platformatic/wasm-utils': '@platformatic/wasm-utils/bundled' },
	},
	treeshake: {
		// Of the client only its wire protocol is used; registries and serializers have no effect at import.
		moduleSideEffects: (id) => !/node_modules\/(@platformatic|ajv|avsc|mnemonist)\//.test(id),
	},
};
