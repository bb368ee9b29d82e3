import { TARGETS, type PictureSource, type Target } from '@fink/core';

/** Names of the targets that take pictures from there. */
export function targetsWith(source: PictureSource): string[] {
	return TARGETS.filter(({ pictures }: Target) => pictures.includes(source)).map(
		({ name }) => name,
	);
}

/** Targets with more than the heading: those that show facts and links. */
export const TARGETS_WITH_FACTS = TARGETS.map(({ name }): string => name).filter(
	(name) => name !== 'short',
);
