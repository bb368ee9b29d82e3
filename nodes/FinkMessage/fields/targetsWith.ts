import { TARGETS, type PictureSource, type Target } from '@fink/core';

/** Names of the targets that take pictures from there. */
export function targetsWith(source: PictureSource): string[] {
	return TARGETS.filter(({ pictures }: Target) => pictures.includes(source)).map(
		({ name }) => name,
	);
}
