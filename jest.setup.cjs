/**
 * Typed arrays of the same kind and the same bytes are equal: one comparison instead of Jest's, which looks at every
 * element as an object. Whatever else is compared, different arrays included, is left to Jest.
 */
expect.addEqualityTesters([
	(a, b) => {
		if (!ArrayBuffer.isView(a) || !ArrayBuffer.isView(b)) return undefined;
		if (a.constructor !== b.constructor || a.byteLength !== b.byteLength) return undefined;
		const bytesOf = (view) => Buffer.from(view.buffer, view.byteOffset, view.byteLength);
		return bytesOf(a).equals(bytesOf(b)) ? true : undefined;
	},
]);
