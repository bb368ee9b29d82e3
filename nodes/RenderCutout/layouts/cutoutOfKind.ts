import { ImageError, type CutoutKind } from '@fink/core';

import type { InputCutout } from '../readCutouts';

/**
 * The item's cutout of that kind.
 *
 * @param otherwise - What else can be chosen in this layout.
 * @throws {ImageError} The item has none.
 */
export function cutoutOfKind(
	inputs: readonly InputCutout[],
	kind: CutoutKind,
	otherwise: 'kind' | 'layout' = 'kind',
): InputCutout {
	const found = inputs.find(({ cutout }) => cutout.kind === kind);
	if (found) return found;
	const held = inputs.map(({ cutout }) => `"${cutout.name}"`).join(', ');
	throw new ImageError(`The item has no ${kind} cutout`, {
		advice: `It has ${held}. Download the ${kind} cutout with Fink Cutout, or choose another ${otherwise}.`,
	});
}
